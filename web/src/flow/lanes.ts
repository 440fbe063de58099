import { stateAt, type Chart } from '../trace/chart.ts';
import { regionPiece, type Language } from './region.ts';
import { joined, measure, shifted, type Bar, type Lane, type Piece, type Track } from './shapes.ts';
import { textWidth, wrap } from './text-width.ts';

/** Lays out a parallel state: one lane a region between a fork and, where it completes, a join. */
export function lanesPiece(chart: Chart, path: string, language: Language): Piece {
  const { children, text, onDone } = stateAt(chart, path);
  const labels = children.map((child) => labelOf(chart, child, language));
  const gutter = Math.max(...labels.flat().map((line) => textWidth(line, measure.text)));
  const start = gutter + measure.gap * 2 + firstHalf(chart, children, language);
  const draw = (length: number): Piece[] =>
    children.map((child) =>
      regionPiece(chart, stateAt(chart, child).children, { language, flushEnd: true, length }),
    );
  const length = Math.max(...draw(0).map(({ width }) => width));
  const end = start + length + measure.bar;
  let top = measure.text + ((labels[0]?.length ?? 1) - 1) * measure.line;
  const parts = draw(length).map((piece) => {
    const lane = shifted(piece, start, top);
    const axis = top + piece.axis;
    top += piece.height + measure.lane;
    return { lane, axis };
  });
  const axes = parts.map(({ axis }) => axis);
  const ends = { first: axes[0] ?? 0, last: axes.at(-1) ?? 0 };
  const size = { width: end, height: top };
  const own = {
    ...size,
    stations: [],
    bars: barsOf(path, { end, ...ends, joins: onDone !== undefined }),
    lanes: children.map((child, index): Lane => {
      return { path: child, x: measure.gap / 2, y: axes[index] ?? 0, label: labels[index] ?? [] };
    }),
    captions: [{ path, x: 0, y: 0, label: text[language] }],
    tracks: parts.flatMap(({ lane }, index) => [
      leadIn(lane, children[index] ?? '', axes[index] ?? 0),
      ...(onDone === undefined ? [] : leadOut(chart, lane, { end, axis: axes[index] ?? 0 })),
    ]),
  };
  const drawing = joined([own, ...parts.map(({ lane }) => lane)], size);
  return { ...drawing, axis: (ends.first + ends.last) / 2 };
}

function labelOf(chart: Chart, path: string, language: Language): readonly string[] {
  return wrap(stateAt(chart, path).text[language], measure.gutter, measure.text);
}

/** Half the widest label of the stations with which the lanes begin. */
function firstHalf(chart: Chart, lanes: readonly string[], language: Language): number {
  const widths = lanes.map((lane) => {
    const first = stateAt(chart, lane).children[0];
    return first === undefined
      ? 0
      : textWidth(stateAt(chart, first).text[language], measure.text) / 2;
  });
  return Math.max(...widths);
}

interface BarPlaces {
  readonly end: number;
  readonly first: number;
  readonly last: number;
  readonly joins: boolean;
}

function barsOf(path: string, { end, first, last, joins }: BarPlaces): Bar[] {
  const fork: Bar = { path, kind: 'fork', x: 0, top: first, bottom: last };
  return joins ? [fork, { path, kind: 'join', x: end, top: first, bottom: last }] : [fork];
}

function leadIn(lane: Piece, path: string, axis: number): Track {
  const [first] = lane.stations;
  return {
    arrows: [],
    both: false,
    points: [
      [0, axis],
      [first?.x ?? 0, axis],
    ],
    lit: first?.path ?? path,
  };
}

/** From each final station to the join. */
function leadOut(chart: Chart, lane: Piece, place: { end: number; axis: number }): Track[] {
  const finals = lane.stations.filter(({ path }) => stateAt(chart, path).type === 'final');
  const bend = place.end - measure.bar / 2;
  return finals.map(({ path, x, y }) => ({
    arrows: [],
    both: false,
    lit: path,
    points:
      y === place.axis
        ? [
            [x, y],
            [place.end, y],
          ]
        : [
            [x, y],
            [bend, y],
            [bend, place.axis],
            [place.end, place.axis],
          ],
  }));
}
