import { readCsv, rowsOf } from '../bulletin/csv.ts';
import { fileProblem } from '../../library/problems.ts';
import { parseInstant } from '../../rules/days.ts';
import type { Problem } from '../../schemas/types.ts';
import type { EventLogCases, LoggedEvent } from './routes.ts';
import type { RawEvents } from './raw-event.ts';
import { readOcelSqlite } from './read-ocel-sqlite.ts';
import { readOcel } from './read-ocel.ts';
import { readXes } from './read-xes.ts';

/** Cases of a log, or everything that is wrong with it up to a hundred problems. */
export type ReadLog = { readonly cases: EventLogCases } | { readonly problems: readonly Problem[] };

/** Names of the columns of an event log as CSV; the last are those of tables made from XES. */
const columns = {
  case: ['case', 'case_id', 'case:concept:name'],
  activity: ['activity', 'event', 'concept:name'],
  time: ['time', 'timestamp', 'time:timestamp'],
} as const;

const mostProblems = 100;
const mostEvents = 5_000_000;

/** Steps of a declaration in a table of declarations, by the column of their instant. */
const steps = {
  arrivedAt: 'arrival',
  acceptedAt: 'acceptance',
  releasedAt: 'release',
  removedAt: 'removal',
} as const;

/**
 * Reads an event log: OCEL 2.0 as JSON (a case is the object that an event is first related to), XES, or CSV with a case, an
 * activity and a time in each line; and the table of declarations that bulletins are made of. `file` stands in the paths of
 * problems.
 */
export function readLog(text: string, file: string): ReadLog {
  const start = text.trimStart().slice(0, 1);
  if (start === '{') return gathered(readOcel(text, file), file);
  if (start === '<') return gathered(readXes(text, file), file);
  const head = text.slice(0, text.search(/[\r\n]|$/));
  if (head.split(',').includes('arrivedAt')) return fromDeclarations(text, file);
  return gathered(readEventCsv(text, file), file);
}

/** Reads an event log in OCEL 2.0 SQLite by its path. */
export const readLogDatabase = (path: string, file: string): ReadLog =>
  gathered(readOcelSqlite(path, file, mostEvents), file);

function readEventCsv(text: string, file: string): RawEvents {
  const found = rowsOf(text, file);
  if ('problems' in found) return { problem: found.problems[0] as Problem };
  const [head, ...body] = found.rows;
  const names = head?.record ?? [];
  const at = Object.entries(columns).map(([name, choices]) => ({
    name,
    place: names.findIndex((each) => choices.some((choice) => choice === each.toLowerCase())),
  }));
  const missing = at.filter(({ place }) => place < 0);
  if (missing.length > 0) {
    const expected = 'OCEL 2.0 JSON, XES, or CSV with the columns case, activity and time';
    return { problem: fileProblem('log-unknown', file, names.join(',').slice(0, 80), expected) };
  }
  const [ofCase = 0, ofActivity = 0, ofTime = 0] = at.map(({ place }) => place);
  return {
    events: body.map(({ record, info }) => ({
      case: record[ofCase] ?? '',
      activity: record[ofActivity] ?? '',
      time: record[ofTime] ?? '',
      place: String(info.lines),
    })),
  };
}

function fromDeclarations(text: string, file: string): ReadLog {
  const read = readCsv(text, file);
  if ('problems' in read) return read;
  const { clearances } = read;
  const cases = new Map<string, LoggedEvent[]>();
  for (let at = 0; at < clearances.size; at++) {
    const direction = clearances.name('direction', at);
    const events = Object.entries(steps).flatMap(([column, step]) => {
      const instant = clearances.instant(column as keyof typeof steps, at);
      return Number.isNaN(instant) ? [] : [{ activity: `${direction} ${step}`, at: instant }];
    });
    cases.set(String(at), events);
  }
  return { cases };
}

/** Events by case, checked: names are not empty, times are instants. */
function gathered(raw: RawEvents, file: string): ReadLog {
  if ('problem' in raw) return { problems: [raw.problem] };
  const { events } = raw;
  if (events.length > mostEvents) {
    const expected = `at most ${mostEvents} events`;
    return { problems: [fileProblem('log-too-large', file, String(events.length), expected)] };
  }
  const problems: Problem[] = [];
  const cases = new Map<string, LoggedEvent[]>();
  for (const event of events) {
    const at = instantOf(event.time);
    if (Number.isNaN(at) || event.case === '' || event.activity === '') {
      const { case: of, activity, time } = event;
      const expected = 'a case, an activity and a time such as 2025-05-01T08:30:00+08:00';
      const got = JSON.stringify([of, activity, time]);
      problems.push(fileProblem('log-event', `${file}#${event.place}`, got, expected));
      if (problems.length >= mostProblems) break;
      continue;
    }
    const of = cases.get(event.case) ?? [];
    cases.set(event.case, of);
    of.push({ activity: event.activity, at });
  }
  return problems.length > 0 ? { problems } : { cases };
}

function instantOf(text: string): number {
  try {
    return parseInstant(text);
  } catch {
    return NaN;
  }
}
