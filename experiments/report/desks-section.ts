import type { Estimate } from '../estimate.ts';
import type { PointFigures, Summary } from '../summary.ts';
import { drawnOf } from './drawn.ts';
import { colourOf, legend, shareBars } from './figures.ts';
import { both, figure, percentage, section, table } from './html.ts';
import { words } from './words.ts';

const shareOf = (point: PointFigures, name: string): Estimate | undefined =>
  point.utilisation.find(({ text }) => text.en === name)?.share;

/** How busy the desks were, at every point. */
export function desksSection({ points: all }: Summary): string {
  const points = drawnOf(all);
  const names = new Map(
    points.flatMap(({ utilisation }) => utilisation.map(({ text }) => [text.en, text] as const)),
  );
  const bars = [...names].map(([name, title]) => ({
    title,
    shares: points.map((point, at) => ({
      value: shareOf(point, name)?.mean ?? 0,
      colour: colourOf(at),
    })),
  }));
  const key = legend(points.map(({ title }, at) => ({ text: both(title), colour: colourOf(at) })));
  const rows = points.map((point) => [
    both(point.title),
    ...[...names.keys()].map((name) => percentage(shareOf(point, name)?.mean)),
  ]);
  return section(
    'desks',
    words.desks,
    `<p>${both(words.desksText)}</p>${figure(shareBars(bars))}${key}${table([words.arm, ...names.values()], rows)}`,
  );
}
