import type { Text } from '../../schemas/types.ts';
import type { Effect } from '../designs/design.ts';
import type { Measure } from '../measures.ts';
import type { Summary } from '../summary.ts';
import { both, percentage, section, shown } from './html.ts';
import { unitWords, words } from './words.ts';

/** More differences than this are for the table. */
const mostTold = 8;

/** What each arm does to the leading measure, in a sentence each; nothing where the design gives no differences. */
export function answerSection({ measures, effects, experiment }: Summary): string {
  const [measure] = measures;
  const told = (effects[0] ?? []).filter(({ kind }) => kind === 'difference');
  if (!measure || told.length === 0 || told.length > mostTold) return '';
  const items = told.map(
    (effect) => `<li>${both(sentence(effect, measure, experiment.confidence))}</li>`,
  );
  return section('answer', words.answer, `<p>${both(measure.text)}</p><ul>${items.join('')}</ul>`);
}

/** How far a measure moves, or that no difference can be told from chance. */
function sentence({ title, estimate, relative }: Effect, { unit }: Measure, level: number): Text {
  const { mean, low, high } = estimate;
  const name = unitWords[unit] ?? { zh: unit, en: unit };
  const limits = `[${shown(low)}, ${shown(high)}]`;
  const share = `${mean > 0 ? '+' : ''}${percentage(relative)}`;
  const certainty = `${Number((100 * level).toFixed(1))} %`;
  if (!(low > 0 || high < 0)) {
    return {
      zh: `${title.zh}：在 ${certainty} 置信水平上看不出与基准的差别（${shown(mean)} ${name.zh} ${limits}）。`,
      en: `${title.en}: no difference from the baseline can be told from chance at ${certainty} (${shown(mean)} ${name.en} ${limits}).`,
    };
  }
  const [zh, en] = mean < 0 ? ['减少', 'less'] : ['增加', 'more'];
  const size = shown(Math.abs(mean));
  return {
    zh: `${title.zh}：${zh} ${size} ${name.zh} ${limits}（${share}）。`,
    en: `${title.en}: ${size} ${name.en} ${en} ${limits} (${share}).`,
  };
}
