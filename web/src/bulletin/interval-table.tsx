import { scaleLinear } from 'd3-scale';
import type { BoundedView } from '../../../schemas/types.ts';
import type { ReactNode } from 'react';

/** One estimate with its interval. */
export interface IntervalRow {
  readonly key: string;
  readonly label: ReactNode;
  readonly estimate: BoundedView;
  /** What else is said of it, a cell each. */
  readonly cells?: readonly string[];
}

interface IntervalTableProps {
  /** What the first column, the estimate, and the cells are. */
  readonly heads: readonly [label: string, estimate: string, ...cells: string[]];
  readonly rows: readonly IntervalRow[];
  /** Writes a value with its unit. */
  readonly write: (value: number) => string;
  /** End of the axis, 1 for shares; the largest limit without it. */
  readonly end?: number;
}

/** About how many marks the axis has. */
const ticks = 6;

/** Estimates with their intervals, drawn on one axis from zero, and the numbers beside. */
export function IntervalTable({ heads, rows, write, end }: IntervalTableProps) {
  const [labelHead, estimateHead, ...cellHeads] = heads;
  const largest = Math.max(...rows.map(({ estimate }) => estimate.high ?? estimate.value ?? 0));
  const scale = scaleLinear([0, end ?? (largest > 0 ? largest : 1)], [0, 100]).nice();
  const mark = scale.tickFormat(ticks, end === 1 ? '%' : undefined);
  return (
    <table className="interval-table">
      <thead>
        <tr>
          <th scope="col">{labelHead}</th>
          <td aria-hidden="true" className="track axis">
            {scale.ticks(ticks).map((tick) => (
              <span key={tick} style={{ left: `${scale(tick)}%` }}>
                {mark(tick)}
              </span>
            ))}
          </td>
          <th scope="col">{estimateHead}</th>
          {cellHeads.map((head) => (
            <th scope="col" key={head}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, label, estimate, cells = [] }) => (
          <tr key={key}>
            <th scope="row">{label}</th>
            <td aria-hidden="true" className="track">
              <Drawn estimate={estimate} at={(value) => scale(value)} />
            </td>
            <td>{boundedText(estimate, write)}</td>
            {cells.map((cell, index) => (
              <td key={cellHeads[index]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface DrawnProps {
  readonly estimate: BoundedView;
  readonly at: (value: number) => number;
}

function Drawn({ estimate: { value, low, high }, at }: DrawnProps) {
  if (value === null) return null;
  return (
    <>
      {low !== null && high !== null && (
        <i
          style={{ left: `${at(Math.max(0, low))}%`, width: `${at(high) - at(Math.max(0, low))}%` }}
        />
      )}
      <b style={{ left: `${at(value)}%` }} />
    </>
  );
}

/** An estimate in words: the value, and its limits where there are any. */
export function boundedText(
  { value, low, high }: BoundedView,
  write: (value: number) => string,
): string {
  if (value === null) return '–';
  if (low === null || high === null) return write(value);
  return `${write(value)} [${write(low)}, ${write(high)}]`;
}
