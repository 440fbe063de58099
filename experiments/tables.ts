import { estimate } from './estimate.ts';
import type { Findings } from './experiment.ts';
import type { Summary } from './summary.ts';

/** A value of a cell; null where there is none. */
export type Cell = string | number | null;

/** A table of data: names of columns, and rows. */
export interface DataTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

const finite = (value: number | undefined): number | null =>
  value !== undefined && Number.isFinite(value) ? value : null;

/** Every measure of every run, wanted or not. */
function replications({ points, removals }: Findings): DataTable {
  const rows = [...points, ...removals].flatMap(({ point, runs }) =>
    runs.flatMap(({ measures }, at) =>
      Object.entries(measures).map(([name, value]) => [point.id, at + 1, name, value]),
    ),
  );
  return { name: 'replications', columns: ['point', 'replication', 'measure', 'value'], rows };
}

function pointFigures({ points: found, experiment }: Findings): DataTable {
  const rows = found.flatMap(({ point, runs }) =>
    Object.keys(runs[0]?.measures ?? {}).map((name) => {
      const values = runs.map(({ measures }) => measures[name] ?? NaN);
      const { mean, low, high } = estimate(values, experiment.confidence);
      return [point.id, name, finite(mean), finite(low), finite(high), values.length];
    }),
  );
  return {
    name: 'points',
    columns: ['point', 'measure', 'mean', 'low', 'high', 'replications'],
    rows,
  };
}

function effects({ measures, effects: found }: Summary): DataTable {
  const rows = found.flatMap((each, at) =>
    each.map(({ kind, id, estimate: { mean, low, high }, relative, varianceReduction }) => [
      measures[at]?.name ?? '',
      kind,
      id,
      finite(mean),
      finite(low),
      finite(high),
      finite(relative),
      finite(varianceReduction),
    ]),
  );
  const columns = [
    'measure',
    'kind',
    'id',
    'mean',
    'low',
    'high',
    'relative',
    'variance_reduction',
  ];
  return { name: 'effects', columns, rows };
}

function quantiles({ points: found }: Summary): DataTable {
  const rows = found.flatMap(({ id, quantiles: of }) =>
    Object.entries(of).flatMap(([clock, values]) =>
      values.map((value, percent) => [id, clock, percent / 100, finite(value)]),
    ),
  );
  return { name: 'quantiles', columns: ['point', 'clock', 'share', 'hours'], rows };
}

/** The data of an experiment as tables. */
export const dataTables = (findings: Findings, summary: Summary): readonly DataTable[] => [
  replications(findings),
  pointFigures(findings),
  effects(summary),
  quantiles(summary),
];

/** A table as CSV (RFC 4180) with a head line. */
export function csvOf({ columns, rows }: DataTable): string {
  const lines = [columns, ...rows].map(csvLine);
  return `${lines.join('\r\n')}\r\n`;
}

/** A line of CSV (RFC 4180) without its end. */
export const csvLine = (row: readonly Cell[]): string => row.map(csvCell).join(',');

function csvCell(cell: Cell): string {
  const text = cell === null ? '' : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
