import type { PointFigures } from '../summary.ts';

/** More points than this are not drawn side by side: the first and the last stand for all, nothing changed and most. */
const mostDrawn = 8;

/** The points that are drawn side by side. */
export const drawnOf = (points: readonly PointFigures[]): readonly PointFigures[] =>
  points.length <= mostDrawn ? points : endsOf(points);

/** The first point and the last. */
export const endsOf = (points: readonly PointFigures[]): readonly PointFigures[] =>
  points.filter((_, at) => at === 0 || at === points.length - 1);
