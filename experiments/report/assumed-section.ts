import type { AssumedEffect } from '../assumed-summary.ts';
import type { Summary } from '../summary.ts';
import { intervals } from './figures.ts';
import { both, escaped, figure, section, shown, table } from './html.ts';
import { interval, unitOf } from './sections.ts';
import { words } from './words.ts';

/** Effects with a figure of their own; the others have a table. */
const mostDrawn = 4;

/** How the effects would be if what is assumed were otherwise: their range over all measures, and the leading one input by input. */
export function assumedSection({ assumed, measures }: Summary): string {
  if (!assumed) return '';
  const { factor, screened, relevant, effects } = assumed;
  const [leading = []] = effects;
  const [measure] = measures;
  const kept = leading[0]?.moved.length ?? 0;
  const numbers = { factor: String(factor), screened, relevant, kept };
  const ranges = effects.flatMap((of, at) =>
    of.map((each) => [
      both(measures[at]?.text ?? words.measure),
      both(each.effect.title),
      interval(each.effect.estimate),
      `${shown(each.least)} … ${shown(each.greatest)}`,
      both(keepsSign(each) ? words.signKept : words.signChanges),
    ]),
  );
  const drawn = leading.map((each, at) => byInput(each, measure ? unitOf(measure) : '', at));
  return section(
    'assumed',
    words.otherwise,
    `<p>${both(words.otherwiseText(numbers))}</p>${table([words.measure, words.what, words.estimate, words.range, words.sign], ranges)}${drawn.join('')}`,
  );
}

const keepsSign = ({ least, greatest }: AssumedEffect): boolean => least * greatest > 0;

/** The effect on the leading measure with each input divided and multiplied. */
function byInput({ effect, moved }: AssumedEffect, unit: string, at: number): string {
  const { mean } = effect.estimate;
  const rows = moved.map(({ title, divided, multiplied }) => ({
    title,
    mean,
    low: Math.min(divided.mean, multiplied.mean, mean),
    high: Math.max(divided.mean, multiplied.mean, mean),
  }));
  const lines = moved.map(({ title, setting, divided, multiplied }) => [
    `${both(title)}<br><small>${escaped(setting)}</small>`,
    interval(divided),
    interval(multiplied),
  ]);
  const drawing = at < mostDrawn ? figure(intervals(rows, unit, { zoom: true })) : '';
  return `<h3>${both(effect.title)}</h3>${drawing}${table([words.input, words.divided, words.multiplied], lines)}`;
}
