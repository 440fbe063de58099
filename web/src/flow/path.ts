type Point = readonly [x: number, y: number];

const round = 8;

/** SVG path through points with rounded corners. */
export function pathThrough(points: readonly Point[]): string {
  return points.map((point, index) => piece(points, point, index)).join('');
}

function piece(points: readonly Point[], point: Point, index: number): string {
  const before = points[index - 1];
  const next = points[index + 1];
  if (!before) return `M${text(point)}`;
  if (!next) return `L${text(point)}`;
  const radius = Math.min(round, distance(before, point) / 2, distance(point, next) / 2);
  return `L${text(toward(point, before, radius))}Q${text(point)} ${text(toward(point, next, radius))}`;
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

/** The point at a distance from one point on the way to another. */
export function toward(from: Point, to: Point, length: number): Point {
  const share = length / (distance(from, to) || 1);
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
}

function text([x, y]: Point): string {
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
}
