import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { InvalidArgumentError, type Command } from 'commander';
import { destination, pino } from 'pino';
import { tryClient } from '../conformance/conformance.ts';
import { conformanceJunit } from '../conformance/junit.ts';
import { conformancePage } from '../conformance/page.ts';
import {
  fingerprintOf,
  isUnchanged,
  newReportKey,
  signedReport,
} from '../conformance/signature.ts';
import { ClientAway } from '../conformance/walk.ts';
import type { ConformanceReport, SignedConformanceReport } from '../schemas/types.ts';
import { validate } from '../schemas/validate.ts';
import { listen } from '../server/listen.ts';
import { readInput } from './file.ts';
import { languageOption, type LanguageOption } from './options.ts';
import { problemLines } from './problem-text.ts';
import { ProgressLine } from './progress.ts';
import { ExitStatus, UsageError, type Session } from './session.ts';
import type { Terminal } from './terminal.ts';

interface RunOptions extends LanguageOption {
  readonly client: URL;
  readonly name: string;
  readonly out: string;
  readonly key: string;
}

const standardError = 2;
const ownerOnly = 0o600;

const words = {
  met: { zh: '符合', en: 'met' },
  broken: { zh: '不符合', en: 'broken' },
  'not-reached': { zh: '未触及', en: 'not reached' },
  transitions: { zh: '迁移', en: 'transitions' },
  receipts: { zh: '回执', en: 'receipts' },
  signedBy: { zh: '签名密钥', en: 'signed by' },
  unchanged: { zh: '报告与签名相符', en: 'The report is as it was signed' },
  changed: { zh: '报告与签名不符', en: 'The report is not as it was signed' },
  other: { zh: '报告由另一密钥签名', en: 'The report was signed by another key' },
} as const;

/** Adds `conformance run` and `conformance verify`. */
export function addConformance(program: Command, session: Session): void {
  const conformance = program
    .command('conformance')
    .description('lead a client along paths of the flows and say which requirements it meets');
  conformance
    .command('run')
    .description('try a client that listens on this machine; write a signed report')
    .requiredOption(
      '--client <address>',
      'where the client takes tasks and notifications',
      urlOption,
    )
    .option('--name <name>', 'name of the client in the report', 'client')
    .option(
      '--out <folder>',
      'folder of report.json, report.xml and report.html',
      'conformance-report',
    )
    .option(
      '--key <file>',
      'private key that signs; made where there is none',
      'data/conformance-key.pem',
    )
    .addOption(languageOption())
    .action(async ({ lang, ...options }: RunOptions) => {
      const terminal = { ...session.terminal, ...(lang && { language: lang }) };
      await run(options, { ...session, terminal });
    });
  conformance
    .command('verify')
    .description('check the signature of a report')
    .argument('<report>', 'report.json of a run; - reads standard input')
    .option('--fingerprint <text>', 'of the key that must have signed it')
    .addOption(languageOption())
    .action((file: string, { lang, fingerprint }: LanguageOption & { fingerprint?: string }) => {
      const terminal = { ...session.terminal, ...(lang && { language: lang }) };
      verify(file, fingerprint, { ...session, terminal });
    });
}

/** Reads an http address; a slash is added where it does not end with one. */
function urlOption(text: string): URL {
  const url = URL.parse(text.endsWith('/') ? text : `${text}/`);
  if (url && (url.protocol === 'http:' || url.protocol === 'https:')) return url;
  throw new InvalidArgumentError('Expected an address such as http://127.0.0.1:8090/.');
}

async function run(options: RunOptions, session: Session): Promise<void> {
  const { out, key, name } = options;
  const { terminal } = session;
  const pem = keyIn(key);
  const report = await tried(options, session);
  const signed = signedReport(report, pem);
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'report.json'), `${JSON.stringify(signed, undefined, 2)}\n`);
  writeFileSync(join(out, 'report.xml'), conformanceJunit(report));
  writeFileSync(join(out, 'report.html'), conformancePage(signed, terminal.language));
  printReport(report, terminal);
  const by = `${words.signedBy[terminal.language]} ${fingerprintOf(signed.signature.publicKey)}`;
  terminal.out(`${name}: ${join(out, 'report.html')}, ${by}`);
  if (!report.passed) session.end(ExitStatus.findings);
}

/** Tries the client on a server of its own, in memory, that is gone afterwards. */
async function tried({ client, name }: RunOptions, session: Session): Promise<ConformanceReport> {
  const { library, terminal } = session;
  const data = mkdtempSync(join(tmpdir(), 'tongguan-conformance-'));
  const server = await listen({
    library,
    data,
    databaseUrl: ':memory:',
    webRoot: data,
    host: '127.0.0.1',
    port: 0,
    logger: pino({ level: 'error' }, destination(standardError)),
  });
  const progress = new ProgressLine(terminal, () => performance.now());
  const walked = (finished: number, planned: number): void =>
    progress.step(finished, planned, false);
  try {
    const api = new URL('api/v1/', server.url);
    return await tryClient({ api, client, name, library, walked });
  } catch (error) {
    if (error instanceof ClientAway) throw new UsageError(error.words, { cause: error });
    throw error;
  } finally {
    await server.close();
    rmSync(data, { recursive: true });
  }
}

/** The key in a file, which only its owner may read; a new one where there is no file. */
function keyIn(file: string): string {
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, newReportKey(), { mode: ownerOnly, flag: 'wx' });
  }
  return readFileSync(file, 'utf8');
}

function printReport(report: ConformanceReport, terminal: Terminal): void {
  const { language } = terminal;
  for (const { verdict, id, text, evidence } of report.requirements) {
    const style = verdict === 'met' ? 'done' : verdict === 'broken' ? 'stopped' : 'waiting';
    terminal.out(`${terminal.paint(style, words[verdict][language])}  ${id}  ${text[language]}`);
    for (const { path, event = '', at = '', found } of evidence) {
      terminal.out(`    ${[path, event, at].filter(Boolean).join(' ')}  ${found[language]}`);
    }
  }
  for (const kind of ['transitions', 'receipts'] as const) {
    const { covered, missing } = report[kind];
    const total = covered.length + missing.length;
    const rest = missing.length > 0 ? `: ${missing.join(', ')}` : '';
    terminal.out(`${words[kind][language]} ${covered.length}/${total}${rest}`);
  }
}

function verify(file: string, fingerprint: string | undefined, session: Session): void {
  const { terminal } = session;
  const { language } = terminal;
  const signed = readReport(file, session);
  if (!signed) return;
  const by = fingerprintOf(signed.signature.publicKey);
  const isOther = fingerprint !== undefined && fingerprint !== by;
  const isSound = isUnchanged(signed);
  const said = isSound ? (isOther ? words.other : words.unchanged) : words.changed;
  terminal.out(`${said[language]} (${signed.report.client}, ${words.signedBy[language]} ${by})`);
  if (isOther || !isSound) session.end(ExitStatus.findings);
}

function readReport(file: string, session: Session): SignedConformanceReport | undefined {
  const { terminal } = session;
  const text = Buffer.from(readInput(file, terminal)).toString('utf8');
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError)
      throw new UsageError({
        zh: `“${file}”不是 JSON：${error.message}。`,
        en: `"${file}" is no JSON: ${error.message}.`,
      });
    throw error;
  }
  const read = validate('conformance-report', parsed);
  if ('value' in read) return read.value;
  for (const problem of read.problems) {
    for (const line of problemLines(problem, { name: file, text }, terminal)) terminal.err(line);
  }
  session.end(ExitStatus.findings);
  return undefined;
}
