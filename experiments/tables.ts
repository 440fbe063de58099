import type { AssumedSummary } from './assumed-summary.ts';
import { estimate } from './estimate.ts';
import type { Frontier } from './frontier.ts';
import type { Findings } from './experiment.ts';
import type { Summary } from './summary.ts';
import { studyFigures } from './time-release-study.ts';

/** A value of a cell; null where there is none. */
export type Cell = string | number | null;

/** What the cells of a column hold where they hold something: text, a whole number below 2^31, or any number. */
export type ColumnKind = 'text' | 'count' | 'number';

/** A table of data: columns by name, in order, and rows. */
export interface DataTable {
  readonly name: string;
  readonly columns: Readonly<Record<string, ColumnKind>>;
  readonly rows: readonly (readonly Cell[])[];
}

const interval = { mean: 'number', low: 'number', high: 'number' } as const;

const finite = (value: number | undefined): number | null =>
  value !== undefined && Number.isFinite(value) ? value : null;

/** Every measure of every run, wanted or not. */
function replications({ points, removals }: Findings): DataTable {
  const rows = [...points, ...removals].flatMap(({ point, runs }) =>
    runs.flatMap(({ measures }, at) =>
      Object.entries(measures).map(([name, value]) => [point.id, at + 1, name, value]),
    ),
  );
  return {
    name: 'replications',
    columns: { point: 'text', replication: 'count', measure: 'text', value: 'number' },
    rows,
  };
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
    columns: { point: 'text', measure: 'text', ...interval, replications: 'count' },
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
  return {
    name: 'effects',
    columns: {
      measure: 'text',
      kind: 'text',
      id: 'text',
      ...interval,
      relative: 'number',
      variance_reduction: 'number',
    },
    rows,
  };
}

function quantiles({ points: found }: Summary): DataTable {
  const rows = found.flatMap(({ id, quantiles: of }) =>
    Object.entries(of).flatMap(([clock, values]) =>
      values.map((value, percent) => [id, clock, percent / 100, finite(value)]),
    ),
  );
  return {
    name: 'quantiles',
    columns: { point: 'text', clock: 'text', share: 'number', hours: 'number' },
    rows,
  };
}

function timeReleaseStudy({ points: found }: Findings): DataTable {
  const names = Object.keys(studyFigures) as (keyof typeof studyFigures)[];
  const rows = found.flatMap(({ point, runs }) =>
    runs.flatMap(({ study }, at) =>
      study.map((line) => [
        point.id,
        at + 1,
        line.interval,
        line.group,
        ...names.map((name) => line[name]),
      ]),
    ),
  );
  const figures = names.map((name) => [name, name === 'count' ? 'count' : 'number'] as const);
  return {
    name: 'time-release-study',
    columns: {
      point: 'text',
      replication: 'count',
      interval: 'text',
      group: 'text',
      ...Object.fromEntries(figures),
    },
    rows,
  };
}

/** Points judged together: a line for each point and criterion. */
function frontierTable({ criteria, points }: Frontier): DataTable {
  const rows = points.flatMap(({ id, values, surpassedBy, surelyBy }) =>
    criteria.map(({ measure, isGain }, at) => [
      id,
      measure.name,
      isGain ? 'gain' : 'cost',
      finite(values[at]?.mean),
      finite(values[at]?.low),
      finite(values[at]?.high),
      surpassedBy.join(' '),
      surelyBy.join(' '),
    ]),
  );
  return {
    name: 'frontier',
    columns: {
      point: 'text',
      measure: 'text',
      side: 'text',
      ...interval,
      surpassed_by: 'text',
      surely_by: 'text',
    },
    rows,
  };
}

/** Effects with assumed inputs divided and multiplied, a line for each. */
function assumedTable({ effects: found }: AssumedSummary, { measures }: Summary): DataTable {
  const rows = found.flatMap((of, at) =>
    of.flatMap(({ effect, moved }) =>
      moved.flatMap(({ setting, divided, multiplied }) =>
        Object.entries({ divided, multiplied }).map(([move, { mean, low, high }]) => [
          measures[at]?.name ?? '',
          effect.kind,
          effect.id,
          setting,
          move,
          finite(mean),
          finite(low),
          finite(high),
        ]),
      ),
    ),
  );
  return {
    name: 'assumed',
    columns: {
      measure: 'text',
      kind: 'text',
      id: 'text',
      setting: 'text',
      move: 'text',
      ...interval,
    },
    rows,
  };
}

/** The data of an experiment as tables. */
export const dataTables = (findings: Findings, summary: Summary): readonly DataTable[] => [
  replications(findings),
  pointFigures(findings),
  effects(summary),
  quantiles(summary),
  timeReleaseStudy(findings),
  ...(summary.assumed ? [assumedTable(summary.assumed, summary)] : []),
  ...(summary.frontier ? [frontierTable(summary.frontier)] : []),
];

/** A table as CSV (RFC 4180) with a head line. */
export function csvOf({ columns, rows }: DataTable): string {
  const lines = [Object.keys(columns), ...rows].map(csvLine);
  return `${lines.join('\r\n')}\r\n`;
}

/** A line of CSV (RFC 4180) without its end. */
export const csvLine = (row: readonly Cell[]): string => row.map(csvCell).join(',');

function csvCell(cell: Cell): string {
  const text = cell === null ? '' : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
