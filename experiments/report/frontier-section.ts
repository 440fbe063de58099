import type { Frontier, FrontierPoint } from '../frontier.ts';
import type { Summary } from '../summary.ts';
import { scatter } from './figures.ts';
import { both, figure, section, table } from './html.ts';
import { interval } from './sections.ts';
import { unitWords, words } from './words.ts';

/** Points judged together: a figure of the gain against each cost, and a table of all criteria. */
export function frontierSection({ frontier }: Summary): string {
  if (!frontier) return '';
  const { criteria } = frontier;
  const gain = criteria.findIndex(({ isGain }) => isGain);
  const drawn = criteria.flatMap(({ isGain }, cost) =>
    isGain ? [] : [figure(drawing(frontier, { gain, cost }))],
  );
  return section(
    'frontier',
    words.frontier,
    `<p>${both(words.frontierText)}</p>${drawn.join('')}${frontierTable(frontier)}`,
  );
}

function drawing(
  { criteria, points }: Frontier,
  { gain, cost }: { gain: number; cost: number },
): string {
  const axis = (at: number) => {
    const { text, unit } = criteria[at]?.measure ?? { text: { zh: '', en: '' }, unit: '' };
    const name = unitWords[unit] ?? { zh: unit, en: unit };
    return { zh: `${text.zh}（${name.zh}）`, en: `${text.en} (${name.en})` };
  };
  return scatter(
    points.flatMap(({ title, values, surpassedBy }) => {
      const [x, y] = [values[cost], values[gain]];
      return x && y ? [{ title, x, y, isFilled: surpassedBy.length === 0 }] : [];
    }),
    { x: axis(cost), y: axis(gain) },
  );
}

function frontierTable({ criteria, points }: Frontier): string {
  const titles = new Map(points.map(({ id, title }) => [id, title]));
  const names = (ids: readonly string[]): string =>
    ids.map((id) => both(titles.get(id) ?? { zh: id, en: id })).join(', ');
  const verdict = ({ surpassedBy, surelyBy }: FrontierPoint): string => {
    if (surpassedBy.length === 0) return `<strong>${both(words.onFront)}</strong>`;
    const sure = surelyBy.length > 0 ? ` (${both(words.surely)}: ${names(surelyBy)})` : '';
    return `${both(words.surpassed)} ${names(surpassedBy)}${sure}`;
  };
  return table(
    [words.arm, ...criteria.map(({ measure }) => measure.text), words.verdict],
    points.map((point) => [both(point.title), ...point.values.map(interval), verdict(point)]),
  );
}
