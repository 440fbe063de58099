import { scaleLinear } from 'd3-scale';
import type { Text } from '../../schemas/types.ts';
import { bothSvg, escaped } from './html.ts';

/** Inline SVG figures; sizes in CSS pixels. */

const width = 860;
const labels = 260;
const right = 24;
const row = 30;
const axisHeight = 40;
/** About how many pixels lie between two marks of an axis, so that their numbers do not touch. */
const tickRoom = 72;
/** Colours that stay apart for colour-blind readers (Okabe and Ito 2008). */
export const colours = [
  '#0072b2',
  '#d55e00',
  '#009e73',
  '#cc79a7',
  '#e69f00',
  '#56b4e9',
  '#7b5ea7',
  '#555555',
] as const;

/** The colour of a thing by its position. */
export const colourOf = (at: number): string => colours[at % colours.length] ?? '#555555';

const svg = (height: number, content: string): string =>
  `<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" aria-hidden="true">${content}</svg>`;

type Scale = (value: number) => number;

function axis(
  scale: Scale & {
    ticks(count: number): number[];
    tickFormat(count: number): (tick: number) => string;
    range(): number[];
  },
  height: number,
  unit: string,
): string {
  const [from = 0, to = 0] = scale.range();
  const ticks = Math.max(2, Math.floor((to - from) / tickRoom));
  const format = scale.tickFormat(ticks);
  const marks = scale.ticks(ticks).map((tick) => {
    const x = scale(tick).toFixed(1);
    return `<line class="grid" x1="${x}" x2="${x}" y1="0" y2="${height}"/><text class="tick" x="${x}" y="${height + 16}" text-anchor="middle">${format(tick)}</text>`;
  });
  const name = `<text class="tick" x="${width - right}" y="${height + 34}" text-anchor="end">${escaped(unit)}</text>`;
  return marks.join('') + name;
}

/** Something with a value and limits. */
export interface IntervalRow {
  readonly title: Text;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** Room for the longest of some labels, in pixels: a Chinese character is as wide as its size, a Latin letter about half. */
function roomFor(titles: readonly Text[]): number {
  const widths = titles.flatMap(({ zh, en }) => [zh.length * 14, en.length * 7.2]);
  return Math.min(Math.max(labels, ...widths.map((each) => each + 24)), width / 2);
}

/** Means with their intervals, one below the other, and a line at zero; `zoom` leaves zero out where it is far off. */
export function intervals(
  rows: readonly IntervalRow[],
  unit: string,
  { zoom = false }: { readonly zoom?: boolean } = {},
): string {
  const left = roomFor(rows.map(({ title }) => title));
  const ends = rows.flatMap(({ mean, low, high }) => [mean, low, high]).filter(Number.isFinite);
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  const isFar =
    zoom && ends.length > 0 && Math.min(Math.abs(least), Math.abs(most)) > 2 * (most - least);
  const scale = scaleLinear()
    .domain(isFar ? [least, most] : [Math.min(0, least), Math.max(0, most)])
    .nice()
    .range([left, width - right]);
  const height = rows.length * row + 8;
  const zero = scale(0).toFixed(1);
  const drawn = rows.map(({ title, mean, low, high }, at) => {
    const y = at * row + row / 2 + 4;
    const bar = Number.isFinite(low)
      ? `<line class="bar" x1="${scale(low).toFixed(1)}" x2="${scale(high).toFixed(1)}" y1="${y}" y2="${y}"/>`
      : '';
    const dot = Number.isFinite(mean)
      ? `<circle class="dot" cx="${scale(mean).toFixed(1)}" cy="${y}" r="5"/>`
      : '';
    return `<text x="${left - 12}" y="${y + 5}" text-anchor="end">${bothSvg(title)}</text>${bar}${dot}`;
  });
  return svg(
    height + axisHeight,
    `${axis(scale, height, unit)}${isFar ? '' : `<line class="zero" x1="${zero}" x2="${zero}" y1="0" y2="${height}"/>`}${drawn.join('')}`,
  );
}

/** A row of parts that add up. */
export interface StackRow {
  readonly title: Text;
  readonly parts: readonly { readonly value: number; readonly colour: string }[];
}

/** Parts laid end to end, a row for each whole. */
export function stacks(rows: readonly StackRow[], unit: string): string {
  const totals = rows.map(({ parts }) => parts.reduce((sum, { value }) => sum + value, 0));
  const scale = scaleLinear()
    .domain([0, Math.max(...totals, 1e-9)])
    .nice()
    .range([labels, width - right]);
  const height = rows.length * row + 8;
  const drawn = rows.map(({ title, parts }, at) => {
    const y = at * row + 8;
    let from = 0;
    const rects = parts.map(({ value, colour }) => {
      const x = scale(from);
      from += value;
      return `<rect x="${x.toFixed(1)}" y="${y}" width="${(scale(from) - x).toFixed(1)}" height="${row - 10}" fill="${colour}"/>`;
    });
    const name = `<text x="${labels - 12}" y="${y + 15}" text-anchor="end">${bothSvg(title)}</text>`;
    return name + rects.join('');
  });
  return svg(height + axisHeight, axis(scale, height, unit) + drawn.join(''));
}

/** A share of something, by arm. */
export interface ShareRow {
  readonly title: Text;
  readonly shares: readonly { readonly value: number; readonly colour: string }[];
}

/** Shares as bars from zero, a bar for each arm below the name of the thing, and a line at one. */
export function shareBars(rows: readonly ShareRow[]): string {
  const bar = 12;
  const all = rows.flatMap(({ shares }) => shares.map(({ value }) => value));
  const scale = scaleLinear()
    .domain([0, Math.max(1, ...all)])
    .range([labels, width - right]);
  let y = 8;
  const drawn = rows.map(({ title, shares }) => {
    const top = y;
    y += Math.max(shares.length * bar, row - 10) + 10;
    const rects = shares.map(
      ({ value, colour }, at) =>
        `<rect x="${labels}" y="${top + at * bar}" width="${(scale(value) - labels).toFixed(1)}" height="${bar - 2}" fill="${colour}"/>`,
    );
    return `<text x="${labels - 12}" y="${top + 12}" text-anchor="end">${bothSvg(title)}</text>${rects.join('')}`;
  });
  const full = scale(1).toFixed(1);
  const line = `<line class="zero" x1="${full}" x2="${full}" y1="0" y2="${y}"/>`;
  return svg(y + axisHeight, axis(scale, y, '') + drawn.join('') + line);
}

/** A step of a way: how long it took. */
export interface WaterfallStep {
  readonly title: Text;
  readonly value: number;
  readonly colour: string;
}

/** Steps of a way, each beginning where the one before ended; the last line is their sum. */
export function waterfall(steps: readonly WaterfallStep[], total: Text, unit: string): string {
  const sum = steps.reduce((all, { value }) => all + value, 0);
  const scale = scaleLinear()
    .domain([0, Math.max(sum, 1e-9)])
    .nice()
    .range([labels, width - right]);
  let from = 0;
  const lines = [...steps, { title: total, value: sum, colour: 'var(--ink)' }].map(
    ({ title, value, colour }, at) => {
      if (at === steps.length) from = 0;
      const [x, end] = [scale(from), scale(from + value)];
      from += value;
      const y = at * row + 8;
      return `<text x="${labels - 12}" y="${y + 15}" text-anchor="end">${bothSvg(title)}</text><rect x="${x.toFixed(1)}" y="${y}" width="${Math.max(end - x, 1).toFixed(1)}" height="${row - 10}" fill="${colour}"/><text x="${Math.min(end + 6, width - 60).toFixed(1)}" y="${y + 15}">${value.toFixed(2)}</text>`;
    },
  );
  const height = lines.length * row + 8;
  return svg(height + axisHeight, axis(scale, height, unit) + lines.join(''));
}

/** A line through points. */
export interface Line {
  readonly title: Text;
  readonly colour: string;
  readonly points: readonly (readonly [x: number, y: number])[];
}

const plotHeight = 300;
const left = 56;

/** Shares of 0 to 1 against a quantity, as lines. */
export function distributionLines(lines: readonly Line[], unit: string): string {
  const largest = Math.max(...lines.flatMap(({ points }) => points.map(([x]) => x)), 1e-9);
  const x = scaleLinear()
    .domain([0, largest])
    .nice()
    .range([left, width - right]);
  const y = scaleLinear().domain([0, 1]).range([plotHeight, 8]);
  const grid = y.ticks(5).map((tick) => {
    const at = y(tick).toFixed(1);
    return `<line class="grid" x1="${left}" x2="${width - right}" y1="${at}" y2="${at}"/><text class="tick" x="${left - 8}" y="${Number(at) + 4}" text-anchor="end">${Math.round(tick * 100)} %</text>`;
  });
  const drawn = lines.map(({ colour, points }) => {
    const path = points.map(([at, share]) => `${x(at).toFixed(1)},${y(share).toFixed(1)}`);
    return `<polyline fill="none" stroke="${colour}" stroke-width="2.5" points="${path.join(' ')}"/>`;
  });
  return svg(plotHeight + axisHeight, axis(x, plotHeight, unit) + grid.join('') + drawn.join(''));
}

/** What the colours mean. */
export function legend(
  entries: readonly { readonly text: string; readonly colour: string }[],
): string {
  const items = entries.map(
    ({ text, colour }) =>
      `<li><span class="swatch" style="background:${colour}"></span>${text}</li>`,
  );
  return `<ul class="legend">${items.join('')}</ul>`;
}

/** A value with limits, on an axis. */
interface Extent {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** A named dot with its limits both ways. */
export interface Dot {
  readonly title: Text;
  readonly x: Extent;
  readonly y: Extent;
  readonly isFilled: boolean;
}

/** Least distance between the names of dots. */
const nameHeight = 20;

/** Where names stand on the right, each as near its dot as the others let it. */
function spread(heights: readonly number[]): number[] {
  const order = heights
    .map((_, at) => at)
    .toSorted((a, b) => (heights[a] ?? 0) - (heights[b] ?? 0));
  const places = [...heights];
  let lowest = plotHeight - (order.length - 1) * nameHeight;
  let above = -Infinity;
  for (const at of order) {
    above = Math.max(above + nameHeight, Math.min(heights[at] ?? 0, lowest));
    places[at] = above;
    lowest += nameHeight;
  }
  return places;
}

const largestOf = (extents: readonly Extent[]): number =>
  Math.max(...extents.flatMap(({ mean, high }) => [mean, high]).filter(Number.isFinite), 1e-9);

const pixels = (value: number): string => value.toFixed(1);

/** Dots on two axes from 0, with limits, their names on the right, and a line through the filled ones by their x. */
export function scatter(
  dots: readonly Dot[],
  titles: { readonly x: Text; readonly y: Text },
): string {
  const x = scaleLinear()
    .domain([0, largestOf(dots.map((dot) => dot.x))])
    .nice()
    .range([left, width - labels]);
  const y = scaleLinear()
    .domain([0, largestOf(dots.map((dot) => dot.y))])
    .nice()
    .range([plotHeight, 24]);
  const grid = y.ticks(5).map((tick) => {
    const height = pixels(y(tick));
    return `<line class="grid" x1="${left}" x2="${width - labels}" y1="${height}" y2="${height}"/><text class="tick" x="${left - 8}" y="${Number(height) + 4}" text-anchor="end">${tick}</text>`;
  });
  const front = dots
    .filter(({ isFilled }) => isFilled)
    .toSorted((a, b) => a.x.mean - b.x.mean)
    .map((dot) => `${pixels(x(dot.x.mean))},${pixels(y(dot.y.mean))}`);
  const places = spread(dots.map(({ y: up }) => y(up.mean)));
  const drawn = dots.map(({ title, x: across, y: up, isFilled }, position) => {
    const [cx, cy] = [pixels(x(across.mean)), pixels(y(up.mean))];
    const name = pixels(places[position] ?? 0);
    const side = width - labels + 8;
    const wide = Number.isFinite(across.low)
      ? `<line class="bar thin" x1="${pixels(x(across.low))}" x2="${pixels(x(across.high))}" y1="${cy}" y2="${cy}"/>`
      : '';
    const high = Number.isFinite(up.low)
      ? `<line class="bar thin" x1="${cx}" x2="${cx}" y1="${pixels(y(up.low))}" y2="${pixels(y(up.high))}"/>`
      : '';
    const lead = `<line class="grid" x1="${cx}" x2="${side}" y1="${cy}" y2="${name}"/>`;
    const dot = `<circle class="dot${isFilled ? '' : ' hollow'}" cx="${cx}" cy="${cy}" r="6"/>`;
    const text = `<text x="${side + 4}" y="${Number(name) + 5}">${bothSvg(title)}</text>`;
    return { under: lead + text, over: wide + high + dot };
  });
  return svg(
    plotHeight + axisHeight,
    `${axis(x, plotHeight, '')}${grid.join('')}<text class="tick" x="${left}" y="14">${bothSvg(titles.y)}</text><text class="tick" x="${width - labels}" y="${plotHeight + 34}" text-anchor="end">${bothSvg(titles.x)}</text>${drawn.map(({ under }) => under).join('')}<polyline class="front" points="${front.join(' ')}"/>${drawn.map(({ over }) => over).join('')}`,
  );
}
