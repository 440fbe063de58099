import { CsvError, parse } from 'csv-parse/sync';
import { instantText, parseInstant } from '../../rules/days.ts';
import { nearest } from '../../schemas/nearest.ts';
import type { Problem } from '../../schemas/types.ts';
import { fileProblem } from '../../library/problems.ts';
import { csvLine } from '../tables.ts';
import {
  channels,
  Clearances,
  directions,
  inspections,
  instantColumns,
  modes,
  nameColumns,
  type Clearance,
} from './clearances.ts';

const columns = [...nameColumns, ...instantColumns];

/** Values that a column can have; any name where it is not told. */
const choices: Readonly<Partial<Record<string, readonly string[]>>> = {
  direction: directions,
  mode: modes,
  channel: channels,
  inspection: inspections,
};

/** Most problems that are told of one file. */
const mostProblems = 100;
/** Names longer than this are no names of ports or goods. */
const longestName = 80;

/** The head line and a line for each declaration; instants as RFC 3339, empty where there is none. */
export function* csvLines(clearances: Clearances): Generator<string> {
  yield csvLine(columns);
  for (let at = 0; at < clearances.size; at++) {
    const names = nameColumns.map((column) => clearances.name(column, at));
    const instants = instantColumns.map((column) => textOf(clearances.instant(column, at)));
    yield csvLine([...names, ...instants]);
  }
}

const textOf = (instant: number): string => (Number.isNaN(instant) ? '' : instantText(instant));

/**
 * Reads declarations from CSV (RFC 4180) with a head line, or tells everything wrong with it; `file` stands in the problems'
 * paths, which end in the line. Columns in any order; others are left out.
 */
export function readCsv(
  text: string,
  file: string,
): { readonly clearances: Clearances } | { readonly problems: readonly Problem[] } {
  const rows = rowsOf(text, file);
  if ('problems' in rows) return rows;
  const [first, ...body] = rows.rows;
  const head = first?.record ?? [];
  const missing = columns.filter((column) => !head.includes(column));
  if (missing.length > 0) {
    return {
      problems: missing.map((column) =>
        fileProblem('csv-column-missing', `${file}#1`, column, columns.join(', ')),
      ),
    };
  }
  const clearances = new Clearances();
  const problems: Problem[] = [];
  for (const { record, info } of body) {
    const cells = Object.fromEntries(head.map((column, place) => [column, record[place] ?? '']));
    const found = rowProblems(cells, `${file}#${info.lines}`).map((problem) => ({
      ...problem,
      location: { line: info.lines, column: 1 },
    }));
    problems.push(...found);
    if (problems.length >= mostProblems) break;
    if (found.length === 0) clearances.add(clearanceOf(cells));
  }
  return problems.length > 0 ? { problems } : { clearances };
}

type Cells = Readonly<Record<string, string>>;

/** A line of cells, and the number of the line where it ends. */
export interface Row {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** The lines of a CSV file, its head among them. */
export function rowsOf(
  text: string,
  file: string,
): { rows: readonly Row[] } | { problems: Problem[] } {
  const limits = { bom: true, skip_empty_lines: true, max_record_size: 10_000, info: true };
  try {
    // With `info` the package gives each record beside its place, which its types do not say.
    return { rows: parse(text, limits) as unknown as readonly Row[] };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { problems: [fileProblem('csv-not-well-formed', file, error.message)] };
  }
}

function rowProblems(cells: Cells, path: string): Problem[] {
  const names = nameColumns.flatMap((column) => {
    const value = cells[column] ?? '';
    const known = choices[column];
    if (known && !known.includes(value)) {
      const near = nearest(value, known) ?? known.join(', ');
      return [fileProblem('csv-value', `${path}/${column}`, value, near)];
    }
    const isName = value.length <= longestName && (value !== '' || column === 'goods');
    return isName ? [] : [fileProblem('csv-value', `${path}/${column}`, value, 'a name')];
  });
  const instants = instantColumns.flatMap((column) =>
    isInstant(cells[column] ?? '')
      ? []
      : [
          fileProblem(
            'csv-value',
            `${path}/${column}`,
            cells[column] ?? '',
            '2025-05-01T08:30:00+08:00',
          ),
        ],
  );
  return instants.length > 0 ? [...names, ...instants] : [...names, ...orderProblems(cells, path)];
}

/** Instants that follow one another. */
const order = [
  ['acceptedAt', 'releasedAt'],
  ['arrivedAt', 'removedAt'],
] as const;

function orderProblems(cells: Cells, path: string): Problem[] {
  return order.flatMap(([earlier, later]) => {
    const [before = '', after = ''] = [cells[earlier], cells[later]];
    const isOrdered = before === '' || after === '' || parseInstant(before) <= parseInstant(after);
    return isOrdered
      ? []
      : [fileProblem('csv-order', `${path}/${later}`, after, `not before ${before}`)];
  });
}

function isInstant(text: string): boolean {
  if (text === '') return true;
  try {
    parseInstant(text);
    return true;
  } catch {
    return false;
  }
}

/** A declaration of cells that were checked. */
function clearanceOf(cells: Cells): Clearance {
  const instants = instantColumns.map((column) => {
    const text = cells[column] ?? '';
    return [column, text === '' ? NaN : parseInstant(text)];
  });
  const names = nameColumns.map((column) => [column, cells[column] ?? '']);
  return Object.fromEntries([...names, ...instants]);
}
