import type { Arrow } from '../trace/chart.ts';

/** Place of a label relative to its mark. */
export type Anchor = 'start' | 'middle' | 'end';

/** A state drawn as a mark on a line. Lengths in px of the chart's own scale. */
export interface Station {
  readonly path: string;
  readonly x: number;
  readonly y: number;
  readonly label: readonly string[];
  readonly anchor: Anchor;
  /** The name stands beside the mark, not above it. */
  readonly beside?: boolean;
}

/** A region of a parallel state drawn as a line with its name at the left. */
export interface Lane {
  readonly path: string;
  readonly x: number;
  readonly y: number;
  readonly label: readonly string[];
}

/** A bar across lanes: where they begin together, or where all must have ended. */
export interface Bar {
  readonly path: string;
  readonly kind: 'fork' | 'join';
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

/** Name of a parallel state above its lanes. */
export interface Caption {
  readonly path: string;
  readonly x: number;
  readonly y: number;
  readonly label: string;
}

/** A way between two states, for one or several events. */
export interface Track {
  readonly arrows: readonly Arrow[];
  readonly points: readonly (readonly [x: number, y: number])[];
  /** Travelled in both directions, or only forward. */
  readonly both: boolean;
  /** Where no event belongs to it: the state whose visit lights it, or empty for a line that never lights. */
  readonly lit?: string;
}

/** A chart laid out. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly stations: readonly Station[];
  readonly lanes: readonly Lane[];
  readonly bars: readonly Bar[];
  readonly captions: readonly Caption[];
  readonly tracks: readonly Track[];
}

/** Part of a drawing, with the height of its main line. */
export type Piece = Drawing & { readonly axis: number };

/** Measures of the charts in px. */
export const measure = {
  text: 13,
  /** Between the lines of a name. */
  line: 14,
  row: 32,
  /** Space above the first line, for its label. */
  head: 23,
  /** Between labels of neighbouring stations. */
  gap: 16,
  /** Between lanes. */
  lane: 3,
  /** Before and after lanes, for the lines of fork and join. */
  bar: 22,
  /** Widest name of a lane before it is broken. */
  gutter: 120,
  radius: 5,
} as const;

/** Moves everything in a drawing. */
export function shifted<D extends Drawing>(drawing: D, dx: number, dy: number): D {
  const at = <S extends { readonly x: number; readonly y: number }>(shape: S): S => ({
    ...shape,
    x: shape.x + dx,
    y: shape.y + dy,
  });
  return {
    ...drawing,
    stations: drawing.stations.map(at),
    lanes: drawing.lanes.map(at),
    captions: drawing.captions.map(at),
    bars: drawing.bars.map((bar) => ({
      ...bar,
      x: bar.x + dx,
      top: bar.top + dy,
      bottom: bar.bottom + dy,
    })),
    tracks: drawing.tracks.map((track) => ({
      ...track,
      points: track.points.map(([x, y]) => [x + dx, y + dy] as const),
    })),
  };
}

/** All shapes of several drawings; width and height are given. */
export function joined(
  parts: readonly Drawing[],
  size: { readonly width: number; readonly height: number },
): Drawing {
  return {
    ...size,
    stations: parts.flatMap((part) => part.stations),
    lanes: parts.flatMap((part) => part.lanes),
    bars: parts.flatMap((part) => part.bars),
    captions: parts.flatMap((part) => part.captions),
    tracks: parts.flatMap((part) => part.tracks),
  };
}
