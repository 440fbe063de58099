import { stateAt, type Chart } from '../trace/chart.ts';
import type { Block } from './blocks.ts';
import { topOf, type Outline } from './main-line.ts';
import { pairs, type Language } from './region.ts';
import { measure, type Station, type Track } from './shapes.ts';
import { textWidth } from './text-width.ts';

/** From the bottom of the blocks to the states beside the main line. */
const drop = 30;
/** From those states down to the line on which ways between them run. */
const busDepth = 14;
/** A station with the distance to its own name and to the next one. */
const pace = 32;

interface Style {
  readonly blocks: readonly Block[];
  readonly language: Language;
}

/** Sets the states beside the main line below the block from which one comes to them. */
export function placeBeside(chart: Chart, outline: Outline, style: Style): readonly Station[] {
  const { blocks, language } = style;
  const y = Math.max(...blocks.map(({ bottom }) => bottom)) + drop;
  const homes = outline.beside.map((path) => ({
    path,
    home: homeOf(chart, outline, path, blocks),
  }));
  const stations = homes.map(({ path, home }): Station => {
    const mates = homes.filter((other) => other.home === home);
    const index = mates.findIndex((mate) => mate.path === path);
    const isPoint = home.left === home.right;
    const share = isPoint ? index / mates.length : (index + 1) / (mates.length + 1);
    const x = home.left + (isPoint ? pace * index : (home.right - home.left) * share);
    const label = [stateAt(chart, path).text[language]];
    return { path, x, y, label, anchor: 'end', beside: true };
  });
  return spread(stations);
}

/** Room that a station and its name take to the left. */
function reach({ label }: Station): number {
  return textWidth(label[0] ?? '', measure.text) + pace;
}

/** Moves stations apart whose names would touch: first those at the left further left, then the rest to the right. */
function spread(stations: readonly Station[]): readonly Station[] {
  const places = new Map(stations.map(({ path, x }) => [path, x]));
  const ordered = stations.toSorted((a, b) => a.x - b.x);
  const xOf = ({ path }: Station): number => places.get(path) ?? 0;
  for (const [index, station] of ordered.entries().toArray().toReversed()) {
    const next = ordered[index + 1];
    if (next) places.set(station.path, Math.min(xOf(station), xOf(next) - reach(next)));
  }
  let free = 0;
  for (const station of ordered) {
    places.set(station.path, Math.max(xOf(station), free + reach(station) - pace));
    free = xOf(station) + pace;
  }
  return stations.map((station) => ({ ...station, x: xOf(station) }));
}

/** The block from which one comes to a state; of several, the first composite one. */
function homeOf(chart: Chart, outline: Outline, path: string, blocks: readonly Block[]): Block {
  const sources = outline.arrows
    .filter(({ to }) => to === path)
    .map(({ from }) => topOf(chart, from));
  const candidates = blocks.filter((block) => sources.includes(block.path));
  const wide = candidates.find((block) => stateAt(chart, block.path).children.length > 0);
  const home = wide ?? candidates[0] ?? blocks.at(-1);
  if (!home) throw new Error(`Flow "${chart.id}" has no main line.`);
  return home;
}

/** Whether an arrow leads along the main line from one state to its neighbour. */
function isLink(main: readonly string[], [from, to]: readonly [string, string]): boolean {
  return main.indexOf(to) === main.indexOf(from) + 1;
}

interface Placed {
  readonly blocks: readonly Block[];
  readonly stations: readonly Station[];
}

type Point = readonly [x: number, y: number];

/** Ways between the main line and the states beside it, and among those. */
export function besideTracks(chart: Chart, outline: Outline, placed: Placed): readonly Track[] {
  const beside = new Set(outline.beside);
  const arrows = outline.arrows
    .map((arrow) => ({ arrow, ends: [topOf(chart, arrow.from), topOf(chart, arrow.to)] as const }))
    .filter(({ ends }) => ends.some((end) => beside.has(end)) || !isLink(outline.main, ends));
  const groups = pairs(
    arrows.map(({ ends: [from, to] }, index) => ({ from, to, event: `${index}` })),
  );
  return groups.map((group): Track => {
    const real = group
      .map(({ event }) => arrows[Number(event)]?.arrow)
      .filter((arrow) => arrow !== undefined);
    const [first] = group;
    if (!first) throw new Error('A group of arrows is empty.');
    const both = group.some(({ from }) => from === first.to);
    return { arrows: real, both, points: between(first.from, first.to, placed) };
  });
}

function between(from: string, to: string, placed: Placed): readonly Point[] {
  const { blocks, stations } = placed;
  const [a, b] = [from, to].map((path) => stations.find((station) => station.path === path));
  if (a && b) return bus([a.x, a.y], [b.x, b.y]);
  if (!a && !b) return backward(from, to, placed);
  const block = blocks.find(({ path }) => path === (a ? to : from));
  const station = a ?? b;
  if (!block || !station) throw new Error(`No place for the way from "${from}" to "${to}".`);
  const points = besideBlock(block, station, a !== undefined);
  return a ? points.toReversed() : points;
}

/** From a block down to a station below it, or over to one that stands elsewhere. */
function besideBlock(block: Block, station: Station, isReturn: boolean): readonly Point[] {
  const isPoint = block.left === block.right;
  const start = isPoint ? block.axis : block.bottom;
  if (!isPoint && station.x > block.left && station.x < block.right) {
    return [
      [station.x, start],
      [station.x, station.y],
    ];
  }
  if (isPoint && station.x === block.left) {
    return [
      [station.x, start],
      [station.x, station.y],
    ];
  }
  if (isReturn) {
    const x = isPoint ? block.left : block.left + measure.gap;
    return [
      [x, start],
      [x, station.y],
      [station.x, station.y],
    ];
  }
  return bus([block.left, start], [station.x, station.y]);
}

/** From a block of the main line back to an earlier one, below everything. */
function backward(from: string, to: string, { blocks, stations }: Placed): readonly Point[] {
  const [a, b] = [from, to].map((path) => blocks.find((block) => block.path === path));
  if (!a || !b) throw new Error(`No place for the way from "${from}" to "${to}".`);
  const y = Math.max(a.bottom, ...stations.map((station) => station.y)) + busDepth;
  const x = a.left + measure.gap;
  return [
    [x, a.bottom],
    [x, y],
    [b.left, y],
    [b.left, b.axis],
  ];
}

/** Down to the line below, along it, and up again. */
function bus(from: Point, to: Point): readonly Point[] {
  const y = Math.max(from[1], to[1]) + busDepth;
  return [from, [from[0], y], [to[0], y], to];
}
