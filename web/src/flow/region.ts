import type { Arrow } from '../trace/chart.ts';
import { stateAt, type Chart } from '../trace/chart.ts';
import { gridOf, type Cell, type Grid } from './grid.ts';
import { measure, type Anchor, type Piece, type Station, type Track } from './shapes.ts';
import { textWidth } from './text-width.ts';

/** Which language labels are written in. */
export type Language = 'zh' | 'en';

/** How a region is to be drawn. */
export interface RegionStyle {
  readonly language: Language;
  /** Labels of the last column end at their station, so that they do not run over a join. */
  readonly flushEnd: boolean;
  /** Least distance of the first from the last column, px. */
  readonly length: number;
}

/** A region on its way to a drawing: cells and the widths of labels. */
interface Plan {
  readonly grid: Grid;
  readonly cellOf: (path: string) => Cell;
  readonly widthOf: (path: string) => number;
  readonly flushEnd: boolean;
}

/** Lays out states that follow one another. The main line lies at `axis`; x = 0 is the first station. */
export function regionPiece(chart: Chart, members: readonly string[], style: RegionStyle): Piece {
  const grid = gridOf(chart, members);
  const label = (path: string): string => stateAt(chart, path).text[style.language];
  const plan: Plan = {
    grid,
    cellOf: (path) => grid.cells.get(path) ?? { column: 0, row: 0 },
    widthOf: (path) => textWidth(label(path), measure.text),
    flushEnd: style.flushEnd && grid.columns > 1,
  };
  const xs = columnPlaces(plan, style.length);
  const stations = members.map((path): Station => {
    const { column, row } = plan.cellOf(path);
    const anchor: Anchor = isFlush(plan, column) ? 'end' : 'middle';
    const y = measure.head + row * measure.row;
    return { path, x: xs[column] ?? 0, y, label: [label(path)], anchor };
  });
  const places = new Map(stations.map(({ path, x, y }) => [path, [x, y] as const]));
  return {
    stations,
    tracks: pairs(grid.arrows).map((arrows) => trackOf(arrows, places, plan)),
    lanes: [],
    bars: [],
    captions: [],
    width: xs.at(-1) ?? 0,
    height: measure.head + (grid.rows - 1) * measure.row + measure.radius * 2,
    axis: measure.head,
  };
}

function isFlush({ grid, flushEnd }: Plan, column: number): boolean {
  return flushEnd && column === grid.columns - 1;
}

/** Room that a label takes to the left and to the right of its station. */
function sides(plan: Plan, path: string): readonly [left: number, right: number] {
  const width = plan.widthOf(path);
  return isFlush(plan, plan.cellOf(path).column) ? [width, measure.radius] : [width / 2, width / 2];
}

/** How far from the upper of two stations a way changes rows: clear of the labels that stand below it. */
function bendOf(plan: Plan, upper: string, lower: string): number {
  const [up, down] = [plan.cellOf(upper), plan.cellOf(lower)];
  if (down.column === up.column) return measure.gap;
  const below = [...plan.grid.cells].filter(
    ([, { column, row }]) => column === up.column && row > up.row && row <= down.row,
  );
  const side = down.column < up.column ? 0 : 1;
  return Math.max(measure.gap, ...below.map(([path]) => sides(plan, path)[side] + measure.radius));
}

/** x of each column, so that labels of neighbours in a row do not touch and no way runs through a label. */
function columnPlaces(plan: Plan, length: number): readonly number[] {
  const { grid } = plan;
  const xs: number[] = [0];
  for (let column = 1; column < grid.columns; column++) {
    const here = [...grid.cells.keys()].filter((path) => plan.cellOf(path).column === column);
    const least = (xs[column - 1] ?? 0) + measure.gap * 2;
    xs.push(Math.max(least, ...here.flatMap((path) => demands(plan, path, xs))));
  }
  const last = xs.at(-1) ?? 0;
  const scale = last > 0 && last < length ? length / last : 1;
  return xs.map((x) => x * scale);
}

/** Least x of a station, by its neighbour in the row and by the ways that come from other rows. */
function demands(plan: Plan, path: string, xs: readonly number[]): number[] {
  const { column, row } = plan.cellOf(path);
  const [left] = sides(plan, path);
  const inRow = [...plan.grid.cells].filter(([, cell]) => cell.row === row && cell.column < column);
  const before = inRow.toSorted(([, a], [, b]) => b.column - a.column)[0];
  const beside = before
    ? [(xs[before[1].column] ?? 0) + sides(plan, before[0])[1] + left + measure.gap]
    : [];
  const ways = plan.grid.arrows.flatMap(({ from, to }) => {
    const other = from === path ? to : to === path ? from : undefined;
    if (other === undefined) return [];
    const cell = plan.cellOf(other);
    const x = xs[cell.column];
    if (cell.column >= column || cell.row === row || x === undefined) return [];
    return cell.row < row
      ? [x + bendOf(plan, other, path) + left + measure.radius]
      : [x + sides(plan, other)[1] + bendOf(plan, path, other) + measure.radius];
  });
  return [...beside, ...ways];
}

/** Arrows by the pair of states that they join, whichever way they lead. */
export function pairs(arrows: readonly Arrow[]): readonly (readonly Arrow[])[] {
  const byPair = new Map<string, Arrow[]>();
  for (const arrow of arrows) {
    const known =
      byPair.get(`${arrow.from}|${arrow.to}`) ?? byPair.get(`${arrow.to}|${arrow.from}`);
    if (known) known.push(arrow);
    else byPair.set(`${arrow.from}|${arrow.to}`, [arrow]);
  }
  return [...byPair.values()];
}

/** A way keeps to the lower of its two rows and changes rows beside the upper station. */
function trackOf(
  arrows: readonly Arrow[],
  places: ReadonlyMap<string, readonly [number, number]>,
  plan: Plan,
): Track {
  const [first] = arrows;
  const from = first && places.get(first.from);
  const to = first && places.get(first.to);
  if (!from || !to) throw new Error('A track needs an arrow between two stations.');
  const both = arrows.some((arrow) => arrow.from === first.to);
  if (from[1] === to[1]) return { arrows, both, points: [from, to] };
  const isDown = from[1] < to[1];
  const [upper, lower] = isDown ? [from, to] : [to, from];
  const distance = isDown ? bendOf(plan, first.from, first.to) : bendOf(plan, first.to, first.from);
  const bend = upper[0] + (upper[0] <= lower[0] ? distance : -distance);
  const points = [upper, [bend, upper[1]], [bend, lower[1]], lower] as const;
  return { arrows, both, points: isDown ? points : points.toReversed() };
}
