import { memo, useId } from 'react';
import { useSpeech } from '../i18n/language.tsx';
import { arrowId, stateAt, type Chart } from '../trace/chart.ts';
import type { Tone } from '../trace/tone.ts';
import { pathThrough, toward } from './path.ts';
import { measure, type Drawing, type Lane, type Track } from './shapes.ts';
import { StationMark, type StationLook } from './station-mark.tsx';

/** What is lit in a chart: where the entity is, how it came there, and where it could go. */
export interface Lights {
  /** Tone of each active leaf. */
  readonly active: ReadonlyMap<string, Tone>;
  /** All active states, leaves and those around them. */
  readonly live: ReadonlySet<string>;
  readonly visited: ReadonlySet<string>;
  readonly taken: ReadonlySet<string>;
  /** Arrows that could be followed now, by id. */
  readonly possible: ReadonlySet<string>;
  /** Lanes whose work is done. */
  readonly complete: ReadonlySet<string>;
}

/** Small flows are not blown up beyond this. */
const largestScale = 1.3;

interface FlowChartProps {
  readonly chart: Chart;
  readonly drawing: Drawing;
  readonly lights: Lights;
  readonly selected?: string | undefined;
  readonly onSelect?: (path: string) => void;
}

/** A flow as a railway map: lanes side by side, stations for states, the way taken drawn strong. */
export const FlowChart = memo(function FlowChart(props: FlowChartProps) {
  const { chart, drawing, lights, selected, onSelect } = props;
  const { say } = useSpeech();
  const title = useId();
  const lookOf = stationLooks(drawing, lights);
  return (
    <svg
      className="chart"
      viewBox={`0 0 ${drawing.width} ${drawing.height}`}
      style={{ maxWidth: drawing.width * largestScale }}
      role="group"
      aria-labelledby={title}
    >
      <title id={title}>{say(chart.text)}</title>
      <Tracks tracks={drawing.tracks} lights={lights} />
      {drawing.bars.map((bar) => (
        <line
          key={`${bar.path}${bar.kind}`}
          className={`bar ${barClass(bar.path, bar.kind, lights)}`}
          x1={bar.x}
          x2={bar.x}
          y1={bar.top - 7}
          y2={bar.bottom + 7}
        />
      ))}
      {drawing.captions.map(({ path, x, y, label }) => (
        <text key={path} className={`caption ${lights.live.has(path) ? 'live' : ''}`} x={x} y={y}>
          {label}
        </text>
      ))}
      {drawing.lanes.map((lane) => (
        <LaneName key={lane.path} lane={lane} lights={lights} />
      ))}
      {drawing.stations.map((station) => (
        <StationMark
          key={station.path}
          station={station}
          name={say(stateAt(chart, station.path).text)}
          look={lookOf(station.path)}
          isSelected={station.path === selected}
          onSelect={onSelect}
        />
      ))}
    </svg>
  );
});

/** How each station looks: live, passed, or not reached; and whether one could go there next. */
function stationLooks({ tracks }: Drawing, lights: Lights): (path: string) => StationLook {
  const targets = new Set(
    tracks
      .flatMap(({ arrows }) => arrows)
      .filter((arrow) => lights.possible.has(arrowId(arrow)))
      .map(({ to }) => to),
  );
  return (path) => {
    const tone = lights.active.get(path);
    if (tone) return { kind: 'live', tone };
    const kind = lights.visited.has(path) ? 'visited' : 'idle';
    return { kind, isNext: targets.has(path) };
  };
}

function Tracks({
  tracks,
  lights,
}: {
  readonly tracks: Drawing['tracks'];
  readonly lights: Lights;
}) {
  return tracks
    .map((track, index) => ({ index, track, look: lookOfTrack(track, lights) }))
    .toSorted((a, b) => trackOrder.indexOf(a.look) - trackOrder.indexOf(b.look))
    .map(({ index, track, look }) => <TrackLine key={index} track={track} look={look} />);
}

function barClass(path: string, kind: 'fork' | 'join', lights: Lights): string {
  const passed = lights.visited.has(path) && !lights.live.has(path);
  if (kind === 'fork') return lights.visited.has(path) ? 'taken' : '';
  return passed ? 'passed' : '';
}

function LaneName({ lane, lights }: { readonly lane: Lane; readonly lights: Lights }) {
  const state = lights.complete.has(lane.path)
    ? 'complete'
    : lights.live.has(lane.path)
      ? 'live'
      : '';
  const top = lane.y - 7 - (lane.label.length - 1) * measure.line;
  return (
    <text className={`lane-name ${state}`} x={lane.x} y={top}>
      {lane.label.map((line, index) => (
        <tspan key={line} x={lane.x} dy={index === 0 ? 0 : measure.line}>
          {line}
        </tspan>
      ))}
      {state === 'complete' && <tspan dx={4}>✓</tspan>}
    </text>
  );
}

/** What is drawn later lies above. */
const trackOrder = ['idle', 'possible', 'taken'] as const;

function lookOfTrack({ arrows, lit }: Track, lights: Lights): (typeof trackOrder)[number] {
  const isLit = lit !== undefined && lights.visited.has(lit);
  if (isLit || arrows.some((arrow) => lights.taken.has(arrowId(arrow)))) return 'taken';
  return arrows.some((arrow) => lights.possible.has(arrowId(arrow))) ? 'possible' : 'idle';
}

interface TrackLineProps {
  readonly track: Track;
  readonly look: (typeof trackOrder)[number];
}

function TrackLine({ track, look }: TrackLineProps) {
  const { arrows, points, both } = track;
  return (
    <g className={`track ${look}`}>
      <path d={pathThrough(points)} />
      {arrows.length > 0 && <Head points={points} />}
      {both && <Head points={points.toReversed()} />}
    </g>
  );
}

const headDistance = 11;
const headLength = 5;
const headWidth = 3;

/** Arrow head a little before the end, clear of the station's mark. */
function Head({ points }: { readonly points: Track['points'] }) {
  const end = points.at(-1);
  const before = points.at(-2);
  if (!end || !before) return null;
  const tip = toward(end, before, headDistance - headLength);
  const base = toward(end, before, headDistance);
  const [dx, dy] = [(tip[0] - base[0]) / headLength, (tip[1] - base[1]) / headLength];
  const left = [base[0] - dy * headWidth, base[1] + dx * headWidth];
  const right = [base[0] + dy * headWidth, base[1] - dx * headWidth];
  return <polygon points={[tip, left, right].map((point) => point.join(',')).join(' ')} />;
}
