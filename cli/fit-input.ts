import { closeSync, existsSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { fitLog, type FittedRoute } from '../experiments/fit/fit-log.ts';
import { fitStudy, isStudy } from '../experiments/fit/fit-study.ts';
import { readLog, readLogDatabase } from '../experiments/fit/read-log.ts';
import { sqliteMark } from '../experiments/fit/read-ocel-sqlite.ts';
import type { EventLogCases } from '../experiments/fit/routes.ts';
import { fileProblem } from '../library/problems.ts';
import { chinaDay, dayText } from '../rules/days.ts';
import type { Problem } from '../schemas/types.ts';

const largest = 256 * 1024 * 1024;
/** First day of parameters of the model; a time release study does not say when it was made. */
const undated = '2017-01-01';

/** Routes of a log with their laws. */
export interface FittedRoutes {
  readonly routes: readonly FittedRoute[];
  /** First day on which they hold. */
  readonly from: string;
}

/** Routes of an event log, of a table of declarations, or of a time release study, which has no dates. */
export function fitWithin(
  log: string,
  file: string,
): FittedRoutes | { readonly problems: readonly Problem[] } {
  if (existsSync(log) && startsLikeDatabase(log)) return ofCases(readLogDatabase(log, file));
  const text = textWithin(log, file);
  if ('problems' in text) return text;
  if (!isStudy(text.text.slice(0, text.text.search(/[\r\n]|$/))))
    return ofCases(readLog(text.text, file));
  const study = fitStudy(text.text, file);
  return 'problems' in study ? study : { routes: study.routes, from: undated };
}

const ofCases = (
  read: ReturnType<typeof readLog>,
): FittedRoutes | { readonly problems: readonly Problem[] } =>
  'problems' in read ? read : { routes: fitLog(read.cases), from: firstDay(read.cases) };

function startsLikeDatabase(path: string): boolean {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(sqliteMark.length);
    readSync(file, bytes);
    return bytes.toString('latin1') === sqliteMark;
  } finally {
    closeSync(file);
  }
}

/** The text of a log that is there and not too large. */
export function textWithin(
  log: string,
  file: string,
): { readonly text: string } | { readonly problems: readonly Problem[] } {
  if (!existsSync(log)) return { problems: [fileProblem('file-missing', log)] };
  const { size } = statSync(log);
  if (size <= largest) return { text: readFileSync(log, 'utf8') };
  return { problems: [fileProblem('log-too-large', file, `${size}`, `at most ${largest} bytes`)] };
}

/** The day of the first event, in China. */
function firstDay(cases: EventLogCases): string {
  let first = Infinity;
  for (const events of cases.values()) for (const { at } of events) first = Math.min(first, at);
  return dayText(chinaDay(first));
}
