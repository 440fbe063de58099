import { arrowsFrom, stateAt, type Arrow, type Chart } from '../trace/chart.ts';

/** Place of a state in its region: column from the left, row from the main line down. */
export interface Cell {
  readonly column: number;
  readonly row: number;
}

/** A region as a grid of states, with the arrows between them. */
export interface Grid {
  readonly cells: ReadonlyMap<string, Cell>;
  readonly columns: number;
  readonly rows: number;
  readonly arrows: readonly Arrow[];
}

/**
 * Places the states of a region like stations of a railway: the way through, by the first event that each state
 * names, is the main line; what deviates runs on rows below and comes back at its end. Final states stand in the
 * last column, so that the lanes of a parallel state end at its join.
 */
export function gridOf(chart: Chart, members: readonly string[]): Grid {
  const inside = new Set(members);
  const arrows = members
    .flatMap((path) => arrowsFrom(stateAt(chart, path)))
    .filter(({ from, to }) => inside.has(to) && from !== to);
  const columns = columnsOf(chart, members, arrows);
  const rows = rowsOf(members, arrows, columns);
  const cells = new Map(
    members.map((path) => [path, { column: columns.get(path) ?? 0, row: rows.get(path) ?? 0 }]),
  );
  return {
    cells,
    columns: Math.max(...columns.values()) + 1,
    rows: Math.max(...rows.values()) + 1,
    arrows,
  };
}

/** Arrows that lead back to a state from which one came. */
function isBackward(arrows: readonly Arrow[], members: readonly string[]): Set<Arrow> {
  const back = new Set<Arrow>();
  const open = new Set<string>();
  const seen = new Set<string>();
  const visit = (path: string): void => {
    seen.add(path);
    open.add(path);
    for (const arrow of arrows.filter(({ from }) => from === path)) {
      if (open.has(arrow.to)) back.add(arrow);
      else if (!seen.has(arrow.to)) visit(arrow.to);
    }
    open.delete(path);
  };
  for (const path of members) if (!seen.has(path)) visit(path);
  return back;
}

/** Column of each state: the longest way to it; final states all stand in the last. */
function columnsOf(
  chart: Chart,
  members: readonly string[],
  arrows: readonly Arrow[],
): ReadonlyMap<string, number> {
  const back = isBackward(arrows, members);
  const columns = new Map<string, number>();
  const columnOf = (path: string): number => {
    const known = columns.get(path);
    if (known !== undefined) return known;
    const before = arrows.filter((arrow) => arrow.to === path && !back.has(arrow));
    const column = Math.max(-1, ...before.map(({ from }) => columnOf(from))) + 1;
    columns.set(path, column);
    return column;
  };
  const last = Math.max(...members.map(columnOf));
  for (const path of members) if (stateAt(chart, path).type === 'final') columns.set(path, last);
  return columns;
}

/** Row of each state: the main line is row 0; every other state takes the first row where nothing is in its way. */
function rowsOf(
  members: readonly string[],
  arrows: readonly Arrow[],
  columns: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const rows = new Map(mainLine(members, arrows, columns).map((path) => [path, 0]));
  const taken = new Set<string>();
  const columnOf = (path: string): number => columns.get(path) ?? 0;
  const occupy = (path: string): void => {
    taken.add(`${columnOf(path)}:${rows.get(path)}`);
    for (const arrow of arrows) {
      const [a, b] = [rows.get(arrow.from), rows.get(arrow.to)];
      if (a === undefined || b === undefined) continue;
      const [left, right] = [columnOf(arrow.from), columnOf(arrow.to)].toSorted((x, y) => x - y);
      for (let column = (left ?? 0) + 1; column < (right ?? 0); column++) {
        taken.add(`${column}:${Math.max(a, b)}`);
      }
    }
  };
  for (const path of rows.keys()) occupy(path);
  for (const path of members.toSorted((a, b) => columnOf(a) - columnOf(b))) {
    if (rows.has(path)) continue;
    let row = 1;
    while (taken.has(`${columnOf(path)}:${row}`)) row++;
    rows.set(path, row);
    occupy(path);
  }
  return rows;
}

/** The way through a region: from its first state by the first event that leads on. */
function mainLine(
  members: readonly string[],
  arrows: readonly Arrow[],
  columns: ReadonlyMap<string, number>,
): readonly string[] {
  const line: string[] = members.slice(0, 1);
  for (let path = members[0]; path !== undefined;) {
    const column = columns.get(path) ?? 0;
    path = arrows.find(({ from, to }) => from === path && (columns.get(to) ?? 0) > column)?.to;
    if (path !== undefined) line.push(path);
  }
  return line;
}
