/** Heights of the timeline in px. */
export const heights = { clock: 19, row: 24, axis: 34, span: 9 } as const;

/** Top of the rows below the clocks; there is always room for all three, so that nothing jumps. */
export const rowsTop = heights.clock * 3 + 8;

/** Height of a plot with so many rows. */
export function plotHeight(rows: number): number {
  return rowsTop + rows * heights.row + heights.axis;
}
