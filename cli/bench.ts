import { Argument, type Command } from 'commander';
import { benches, type Bound } from '../bench/index.ts';
import { padTo, widthOf } from './columns.ts';
import { ExitStatus, type Session } from './session.ts';
import type { Language, Terminal } from './terminal.ts';

type Figures = Readonly<Record<string, unknown>>;

/** What is asked of a figure, and what it is; undefined where the peer is not on this machine. */
interface Judged {
  readonly bound: Bound;
  readonly measured: number | undefined;
}

/** Adds `bench`: runs one benchmark, or all of them. */
export function addBench(program: Command, session: Session): void {
  program
    .command('bench')
    .description('run benchmarks, each against a peer measured in the same run')
    .addArgument(new Argument('[name]', 'all unless given').choices(Object.keys(benches)))
    .option('--long', 'also what takes many minutes: ten years of a region')
    .option('--json', 'print one JSON object')
    .action((name: string | undefined, options: { json?: true; long?: true }) =>
      bench(name, options, session),
    );
}

/** Prints the figures, then the table of what is asked; ends with findings where a bound is missed. */
async function bench(
  name: string | undefined,
  options: { json?: true; long?: true },
  session: Session,
): Promise<void> {
  const { terminal } = session;
  const results: Record<string, Figures> = {};
  const judged: Judged[] = [];
  const chosen = Object.entries(benches).filter(([id]) => name === undefined || id === name);
  for (const [at, [id, { bounds, ...its }]] of chosen.entries()) {
    terminal.err(`bench ${id} (${at + 1}/${chosen.length})`);
    const figures = { ...(await its.run({ isLong: options.long === true })) } as Figures;
    results[id] = figures;
    judged.push(...bounds.map((bound) => ({ bound, measured: numberIn(figures, bound.figure) })));
    if (!options.json) printFigures(id, figures, terminal);
  }
  if (options.json) terminal.out(JSON.stringify(results));
  else printTable(judged, terminal);
  if (judged.some(isMissed)) session.end(ExitStatus.findings);
}

function numberIn(figures: Figures, name: string): number | undefined {
  const value = figures[name];
  return typeof value === 'number' ? value : undefined;
}

function isMissed({ bound, measured }: Judged): boolean {
  if (measured === undefined) return false;
  return 'least' in bound ? measured < bound.least : measured > bound.most;
}

function printFigures(id: string, figures: Figures, terminal: Terminal): void {
  for (const [figure, value] of Object.entries(figures)) {
    terminal.out(`${id}  ${figure}  ${String(value)}`);
  }
}

const words = {
  job: { zh: '任务', en: 'job' },
  against: { zh: '对照', en: 'against' },
  asked: { zh: '要求', en: 'asked' },
  measured: { zh: '实测', en: 'measured' },
  met: { zh: '达到', en: 'met' },
  missed: { zh: '未达到', en: 'missed' },
  absent: { zh: '本机没有对照对象，跳过', en: 'skipped: not on this machine' },
} as const;

/** Each job with its bound beside what was measured. */
function printTable(judged: readonly Judged[], terminal: Terminal): void {
  const { language } = terminal;
  const heading = [words.job, words.against, words.asked, words.measured].map(
    (word) => word[language],
  );
  const rows = [[...heading, ''], ...judged.map((each) => rowOf(each, language))];
  const widths = heading.map((_, column) =>
    Math.max(...rows.map((row) => widthOf(row[column] ?? ''))),
  );
  terminal.out('');
  for (const row of rows) {
    const line = row.map((cell, column) => padTo(cell, widths[column] ?? 0)).join('  ');
    terminal.out(line.trimEnd());
  }
}

function rowOf(each: Judged, language: Language): string[] {
  const { bound, measured } = each;
  const asked = 'least' in bound ? `>= ${figureText(bound.least)}` : `<= ${figureText(bound.most)}`;
  const found =
    measured === undefined
      ? ['', words.absent[language]]
      : [figureText(measured), words[isMissed(each) ? 'missed' : 'met'][language]];
  return [bound.job[language], bound.against[language], asked, ...found];
}

/** Three digits, but all of those before the point. */
const figureText = (value: number): string =>
  value >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(3)));
