import { stateAt, type Arrow, type Chart } from '../trace/chart.ts';
import { lanesPiece } from './lanes.ts';
import { topOf, type Outline } from './main-line.ts';
import { regionPiece, type Language } from './region.ts';
import { measure, shifted, type Drawing, type Piece, type Station, type Track } from './shapes.ts';
import { textWidth } from './text-width.ts';

/** A piece of the main line at its place: its box, and the height at which it is entered and left. */
export interface Block {
  readonly path: string;
  readonly left: number;
  readonly right: number;
  /** Where its rightmost label ends. */
  readonly edge: number;
  readonly bottom: number;
  readonly axis: number;
}

/** Between neighbours of the main line, px. */
const distance = 26;

interface Sized {
  readonly path: string;
  readonly piece: Piece;
  /** How far labels reach beyond the piece at both sides. */
  readonly overhang: number;
}

/** Sets the pieces of the main line one after another. */
export function blocksOf(
  chart: Chart,
  main: readonly string[],
  language: Language,
): { readonly blocks: readonly Block[]; readonly parts: readonly Drawing[] } {
  const row = main.map((path) => sizedPiece(chart, path, language));
  const axis = Math.max(...row.map(({ piece }) => piece.axis));
  const blocks: Block[] = [];
  const parts: Drawing[] = [];
  let x = 0;
  for (const { path, piece, overhang } of row) {
    const top = axis - piece.axis;
    const left = x + overhang;
    const right = left + piece.width;
    parts.push(shifted(piece, left, top));
    blocks.push({ path, left, right, edge: right + overhang, bottom: top + piece.height, axis });
    x = right + overhang + distance;
  }
  return { blocks, parts };
}

function sizedPiece(chart: Chart, path: string, language: Language): Sized {
  const { children, text } = stateAt(chart, path);
  if (children.length > 0) return { path, piece: lanesPiece(chart, path, language), overhang: 0 };
  const piece = regionPiece(chart, [path], { language, flushEnd: false, length: 0 });
  return { path, piece, overhang: textWidth(text[language], measure.text) / 2 };
}

interface Placed {
  readonly blocks: readonly Block[];
  readonly stations: readonly Station[];
}

/** Tracks between neighbours of the main line. */
export function linksOf(chart: Chart, outline: Outline, placed: Placed): readonly Track[] {
  return placed.blocks.slice(1).map((to, index) => {
    const from = placed.blocks[index];
    if (!from) throw new Error('A block of the main line has none before it.');
    const arrows = outline.arrows.filter(
      (arrow) => topOf(chart, arrow.from) === from.path && topOf(chart, arrow.to) === to.path,
    );
    return { arrows, both: false, points: [...exit(arrows, from, placed), [to.left, to.axis]] };
  });
}

/** From the end of a block, or from the station inside it that leads on. */
function exit(
  arrows: readonly Arrow[],
  from: Block,
  placed: Placed,
): readonly (readonly [number, number])[] {
  const inner = arrows.length === 1 && arrows[0]?.from !== from.path ? arrows[0]?.from : undefined;
  const station = placed.stations.find(({ path }) => path === inner);
  if (!station) return [[from.right, from.axis]];
  return [
    [station.x, station.y],
    [from.right, station.y],
    [from.right, from.axis],
  ];
}
