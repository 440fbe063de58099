import { memo } from 'react';
import { heights } from './measures.ts';
import type { Row, Sign } from './rows.ts';
import type { TimeScale } from './scale.ts';

interface PlotRowProps {
  readonly row: Row;
  readonly y: number;
  readonly scale: TimeScale;
  readonly now: number;
}

/** Signs above a row: an envelope for a message, a diamond for a decision, a tick for a timer. */
const signShapes: Readonly<Record<Sign['kind'], string>> = {
  message: 'M-3.5 -2.5H3.5V2.5H-3.5zM-3.5 -2.5L0 .6L3.5 -2.5',
  decision: 'M0 -3.4L3.4 0L0 3.4L-3.4 0z',
  timer: 'M0 -3V3',
};

/** One entity over time; what lies after the moment shown is pale. */
export const PlotRow = memo(function PlotRow({ row, y, scale, now }: PlotRowProps) {
  const top = y + heights.row - heights.span - 4;
  return (
    <g className="plot-row">
      {row.spans.map(({ from, to, seq, tone }) => {
        const left = scale.x(from);
        const middle = scale.x(Math.min(Math.max(now, from), to));
        const right = scale.x(to);
        return (
          <g key={seq} className={`span ${tone}`}>
            <rect x={left} y={top} width={Math.max(0, middle - left)} height={heights.span} />
            <rect
              className="later"
              x={middle}
              y={top}
              width={Math.max(0, right - middle)}
              height={heights.span}
            />
            <line x1={left} x2={left} y1={top} y2={top + heights.span} />
          </g>
        );
      })}
      {row.signs.map(({ seq, ms, kind }) => (
        <path
          key={seq}
          className={`sign ${kind} ${ms > now ? 'later' : ''}`}
          d={signShapes[kind]}
          transform={`translate(${scale.x(ms)} ${y + 5})`}
        />
      ))}
    </g>
  );
});
