import { useSpeech } from '../i18n/language.tsx';
import { stateAt, type Chart } from '../trace/chart.ts';
import { after } from '../trace/step.ts';

interface ConsequenceProps {
  readonly chart: Chart;
  readonly leaves: readonly string[];
  readonly event: string;
}

/** What an event would lead to, in a sentence, before anybody causes it. */
export function Consequence({ chart, leaves, event }: ConsequenceProps) {
  const { t, say } = useSpeech();
  const next = after(chart, leaves, event);
  if (!next) return null;
  const entered = next.filter((leaf) => !leaves.includes(leaf));
  const isElsewhere = topOf(next) !== topOf(leaves);
  const shown = isElsewhere ? [topOf(next)] : entered;
  const names = shown.map((path) => say(stateAt(chart, path).text)).join(t('list.comma'));
  const waits = entered.flatMap((path) => stateAt(chart, path).waits ?? []);
  const open = next.filter((leaf) => !entered.includes(leaf) && stateAt(chart, leaf).waits);
  const [first] = waits;
  return (
    <small>
      {t('desk.leads', { state: names })}{' '}
      {first && t('desk.then', { what: say(first.for), who: t(`role.${first.by}`) })}
      {!first &&
        open.length > 0 &&
        t('desk.open', {
          list: open
            .map((leaf) => say(stateAt(chart, stateAt(chart, leaf).parent).text))
            .join(t('list.comma')),
        })}
      {!first && open.length === 0 && t('desk.nothing')}
    </small>
  );
}

function topOf(leaves: readonly string[]): string {
  return (leaves[0] ?? '').split('.')[0] ?? '';
}
