import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import project from '../package.json' with { type: 'json' };
import { receiptName } from '../schemas/receipt-names.ts';
import type { Receipt } from '../schemas/types.ts';
import { httpProblems } from '../server/http-problems.ts';
import { routes } from '../server/routes.ts';
import { declarationCodes, manifestCodes } from '../world/receipts.ts';

/*
 * The console blocks of a page are one session: the lines that begin with "$ " run in one shell (POSIX sh; curl and jq
 * come with the tests), in order, and what each prints must be what the page shows under it. A line "..." stands for any lines,
 * "…" for any text within one. Blocks that start a server or install something are marked sh and are not run.
 */
interface Step {
  readonly command: string;
  readonly shown: string[];
}

const root = join(import.meta.dirname, '..');
const readme = 'README.md';
const chineseReadme = 'README.zh-CN.md';
const inChinese = ' --lang zh';
const sessions = [readme, chineseReadme, 'docs/tutorial.md', 'docs/reference.md'];
const pages = [
  ...sessions,
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'docs/architecture.md',
  'docs/conformance.md',
  'docs/decisions.md',
  'docs/engine.md',
  'docs/glossary.md',
];
const marker = '@@ end of step @@';
const usualUrl = 'http://127.0.0.1:8080/';

let server: ChildProcess | undefined;
let folder = '';
/** What the steps of each page printed; the sessions run side by side. */
let printed: Readonly<Record<string, Promise<string[]>>> = {};

jest.setTimeout(60_000);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tongguan-docs-'));
  const args = ['cli/main.ts', 'serve', '--port', '0', '--data', folder];
  server = spawn(process.execPath, args, {
    cwd: root,
    env: environment(),
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  if (!server.stdout) throw new Error('The server has no standard output.');
  const lines = createInterface(server.stdout)[Symbol.asyncIterator]();
  const url = String((await lines.next()).value);
  printed = Object.fromEntries(sessions.map((page) => [page, run(sessionOf(page), url)]));
});

afterAll(async () => {
  await Promise.allSettled(Object.values(printed));
  server?.kill();
  rmSync(folder, { recursive: true });
});

const read = (page: string): string => readFileSync(join(root, page), 'utf8');

/** Steps of a page to be run; the English readme runs those that the Chinese one shows too. */
function sessionOf(page: string): Step[] {
  const steps = stepsOf(page);
  return page === chineseReadme
    ? steps.filter(({ command }) => command.includes(inChinese))
    : steps;
}

function stepsOf(page: string): Step[] {
  const steps: Step[] = [];
  for (const [, block = ''] of read(page).matchAll(/^```console\n(.*?)^```$/gms)) {
    for (const line of block.trimEnd().split('\n')) {
      if (line.startsWith('$ ')) steps.push({ command: line.slice(2), shown: [] });
      else steps.at(-1)?.shown.push(line);
    }
  }
  return steps;
}

const environment = (): NodeJS.ProcessEnv => ({ ...process.env, LC_ALL: 'C.UTF-8' });

/** Runs the steps in one shell against a server and returns what each printed. */
async function run(steps: readonly Step[], url: string): Promise<string[]> {
  const cli = `"${process.execPath}" cli/main.ts`;
  const script = steps.map(({ command }) => {
    const real = command.replaceAll('npm run -s tongguan --', cli).replaceAll(usualUrl, url);
    return `${real}\nstatus=$?; printf '%s\\n' '${marker}'; (exit $status)\n`;
  });
  const shell = spawn('sh', { cwd: root, env: environment(), stdio: ['pipe', 'pipe', 'inherit'] });
  const commands = ['curl', 'jq'].map(
    (name) => `${name}() { "${process.execPath}" tests/helpers/commands/${name}.ts "$@"; }\n`,
  );
  commands.push(`node() { "${process.execPath}" "$@"; }\n`);
  shell.stdin.end(`exec 2>&1\n${commands.join('')}${script.join('')}`);
  return (await text(shell.stdout)).split(`${marker}\n`).slice(0, steps.length);
}

/** What a page shows, as a pattern. */
function patternOf(shown: readonly string[]): RegExp {
  const lines = shown.map((line) =>
    line === '...'
      ? '(?:.*\\n)*?'
      : `${line
          .split('…')
          .map((part) => RegExp.escape(part))
          .join('.*')} *\\n`,
  );
  return new RegExp(`^${lines.join('')}$`);
}

test.each(sessions)('every command that %s shows prints what it shows', async (page) => {
  const steps = sessionOf(page);
  expect(steps.length).toBeGreaterThan(0);
  const outputs = (await printed[page]) ?? [];
  for (const [index, { command, shown }] of steps.entries()) {
    const real = outputs[index] ?? '';
    const claimed = shown.map((line) => `${line}\n`).join('');
    const outcome = patternOf(shown).test(real) ? claimed : real;
    expect(`$ ${command}\n${outcome}`).toBe(`$ ${command}\n${claimed}`);
  }
});

test('every link from a page to a file of the project leads to one', () => {
  const broken = pages.flatMap((page) =>
    [...read(page).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)]
      .map(([, target = '']) => target)
      .filter((target) => !existsSync(join(root, dirname(page), target)))
      .map((target) => `${page} -> ${target}`),
  );
  expect(broken).toEqual([]);
});

test('both readmes run the same commands and show the same where the language does not matter', () => {
  const chinese = stepsOf(chineseReadme);
  const english = stepsOf(readme);
  const inEnglish = chinese.map(({ command }) => command.replace(inChinese, ''));
  expect(inEnglish).toEqual(english.map(({ command }) => command));
  const spoken = chinese.map(({ command }) => command.includes(inChinese));
  const unspoken = (_step: Step, index: number): boolean => spoken[index] === false;
  expect(chinese.filter(unspoken)).toEqual(english.filter(unspoken));
});

/** Rows of the tables of a page, without head: their cells, trimmed. */
function rowsOf(page: string): string[] {
  return read(page)
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.replaceAll(/ *\| */g, '|').replaceAll('`', ''));
}

function receiptRow(receipt: Pick<Receipt, 'source' | 'code'>): string {
  const name = receiptName(receipt);
  return `|${receipt.code}|${name?.zh}|${name?.en}|`;
}

test('the reference lists every route, every HTTP problem and every receipt', () => {
  const rows = rowsOf('docs/reference.md');
  const expected = [
    ...routes.map(({ method, path }) => `|${method.toUpperCase()} ${path}|`),
    ...Object.entries(httpProblems).map(
      ([code, { status, title }]) => `|${code}|${status}|${title.en}|`,
    ),
    ...declarationCodes.map((code) => receiptRow({ source: 'customs', code })),
    ...manifestCodes.map((code) => receiptRow({ source: 'manifest', code })),
  ];
  expect(expected.filter((start) => !rows.some((row) => row.startsWith(start)))).toEqual([]);
});

test('every package that is installed has its reason in the decisions', () => {
  const decisions = read('docs/decisions.md');
  const names = [...Object.keys(project.dependencies), ...Object.keys(project.devDependencies)];
  const chosen = names.filter((name) => !name.startsWith('@types/'));
  expect(chosen.filter((name) => !decisions.includes(`\`${name}\``))).toEqual([]);
});

test('the table of layers in the architecture page is the one that the tests hold', () => {
  const held =
    /const allowed[^=]*= \{(.*?)^\};/ms.exec(read('tests/architecture.test.ts'))?.[1] ?? '';
  const names: Readonly<Record<string, string>> = { npm: 'packages', node: 'Node' };
  const rows = [...held.matchAll(/(\w+): \[([^\]]*)\]/g)].map(([, layer = '', list = '']) => {
    const layers = [...list.matchAll(/'([^']+)'/g)].map(([, name = '']) => names[name] ?? name);
    return `|${layer}/|${layers.join(', ') || 'nothing'}|`;
  });
  expect(rows.length).toBeGreaterThan(0);
  const shown = rowsOf('docs/architecture.md').map((row) => row.replace(/^(\|[^|]+)\|[^|]+/, '$1'));
  expect(rows.filter((row) => !shown.includes(row))).toEqual([]);
});
