import { useMemo, type KeyboardEvent, type MouseEvent, type PointerEvent } from 'react';
import { useSpeech } from '../i18n/language.tsx';
import { stateAt } from '../trace/chart.ts';
import { clockNames } from '../trace/clocks.ts';
import { chinaTime, midnights } from '../trace/time.ts';
import { heights, plotHeight, rowsTop } from './measures.ts';
import { PlotRow } from './plot-row.tsx';
import { ticksOf, timeScale, type TimeScale } from './scale.ts';
import type { TimelineProps } from './timeline-props.ts';

interface PlotProps extends TimelineProps {
  readonly extent: Parameters<typeof timeScale>[0];
  readonly onHint: (hint: string) => void;
}

/** The picture of the timeline: drag or arrow keys move through time, a double click begins another branch. */
export function Plot(props: PlotProps) {
  const { rows, extent, now } = props;
  const { t } = useSpeech();
  const scale = useMemo(() => timeScale(extent), [extent]);
  const height = plotHeight(rows.length);
  const pointer = usePointer(props, scale);
  const { date, time } = chinaTime(now);
  return (
    <svg
      width={extent.width}
      height={height}
      className="plot-picture"
      role="slider"
      tabIndex={0}
      aria-label={t('timeline.slider')}
      aria-valuemin={extent.from}
      aria-valuemax={extent.to}
      aria-valuenow={Math.round(now)}
      aria-valuetext={`${date} ${time}`}
      {...pointer}
      onKeyDown={(event) => keys(event, props)}
    >
      <Grid {...props} scale={scale} height={height} />
      <Clocks {...props} scale={scale} />
      {rows.map((row, index) => (
        <PlotRow
          key={row.entity}
          row={row}
          y={rowsTop + index * heights.row}
          scale={scale}
          now={now}
        />
      ))}
      <Cursor x={scale.x(now)} height={height} />
    </svg>
  );
}

type PointerOn = PointerEvent<SVGSVGElement>;

/** Pressing and dragging shows an instant, a double click forks there, moving over a row names what it shows. */
function usePointer({ rows, charts, onScrub, onFork, onHint }: PlotProps, scale: TimeScale) {
  const { t, say } = useSpeech();
  const instant = ({ clientX, currentTarget }: MouseEvent<SVGSVGElement>): number =>
    scale.invert(clientX - currentTarget.getBoundingClientRect().left);
  const hint = (event: PointerOn): string => {
    const ms = instant(event);
    const { date, time } = chinaTime(ms);
    const top = event.currentTarget.getBoundingClientRect().top + rowsTop;
    const row = rows[Math.floor((event.clientY - top) / heights.row)];
    const span = row?.spans.find(({ from, to }) => from <= ms && ms < to);
    const chart = row && charts.get(row.history.flow);
    if (!span || !chart) return `${date} ${time}`;
    return `${date} ${time}  ${say(stateAt(chart, span.leaf).text)} · ${t(`tone.${span.tone}`)}`;
  };
  return {
    onPointerDown: (event: PointerOn) => {
      event.currentTarget.setPointerCapture(event.pointerId);
      onScrub(instant(event));
    },
    onPointerMove: (event: PointerOn) => {
      if (event.buttons === 1) onScrub(instant(event));
      onHint(hint(event));
    },
    onPointerLeave: () => onHint(''),
    onDoubleClick: (event: MouseEvent<SVGSVGElement>) => onFork(instant(event)),
  };
}

function keys(event: KeyboardEvent, { onStep, onScrub, from, to, now, onFork }: PlotProps): void {
  const actions: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => onStep(-1),
    ArrowRight: () => onStep(1),
    Home: () => onScrub(from),
    End: () => onScrub(to),
    Enter: () => onFork(now),
  };
  const action = actions[event.key];
  if (!action) return;
  event.preventDefault();
  event.stopPropagation();
  action();
}

interface Scaled {
  readonly scale: TimeScale;
}

function Grid({
  extent,
  scale,
  height,
  parting,
}: PlotProps & Scaled & { readonly height: number }) {
  const { t } = useSpeech();
  const base = height - heights.axis + 4;
  return (
    <g className="grid">
      {apart(midnights(extent.from, extent.to), scale).map((ms) => (
        <line key={ms} className="midnight" x1={scale.x(ms)} x2={scale.x(ms)} y1={0} y2={base} />
      ))}
      <line x1={0} x2={extent.width} y1={base} y2={base} />
      {ticksOf(extent).map(({ ms, x, time, date }) => (
        <g key={ms} transform={`translate(${x} ${base})`}>
          <line y2={4} />
          <text y={15}>{time}</text>
          {date && (
            <text y={27} className="date">
              {date}
            </text>
          )}
        </g>
      ))}
      {parting !== undefined && (
        <g className="parting" transform={`translate(${scale.x(parting)} 0)`}>
          <line y1={0} y2={base} />
          <text x={5} y={rowsTop - 4}>
            {t('compare.parting')}
          </text>
        </g>
      )}
    </g>
  );
}

/** Days that are drawn closer than this many px say nothing. */
const leastDay = 5;

function apart(days: readonly number[], { x }: TimeScale): readonly number[] {
  return days.filter((ms, index) => index === 0 || x(ms) - x(days[index - 1] ?? ms) >= leastDay);
}

function Clocks({ clocks, scale }: PlotProps & Scaled) {
  return clockNames.map((name, index) => {
    const clock = clocks.find((candidate) => candidate.name === name);
    if (!clock) return null;
    const y = index * heights.clock + heights.clock / 2;
    const [left, right] = [scale.x(clock.from), scale.x(clock.to)];
    return (
      <g key={name} className={`clock-bracket ${clock.stopped ? 'stopped-clock' : ''}`}>
        <line x1={left} x2={right} y1={y} y2={y} />
        <line x1={left} x2={left} y1={y - 4} y2={y + 4} />
        {clock.stopped ? (
          <line x1={right} x2={right} y1={y - 4} y2={y + 4} />
        ) : (
          <path d={`M${right - 5} ${y - 4}L${right} ${y}L${right - 5} ${y + 4}`} />
        )}
      </g>
    );
  });
}

function Cursor({ x, height }: { readonly x: number; readonly height: number }) {
  return (
    <g className="cursor" transform={`translate(${x} 0)`}>
      <line y1={0} y2={height - heights.axis + 4} />
      <path d="M-5 0H5V4L0 10L-5 4z" />
    </g>
  );
}
