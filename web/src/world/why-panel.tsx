import type { Problem, RuleView, Wait, Why } from '../api/types.ts';
import { useResource } from '../api/use-resource.ts';
import { useSpeech } from '../i18n/language.tsx';
import { Mark } from '../parts/mark.tsx';
import { stateAt, type Chart } from '../trace/chart.ts';
import { identifierOf, stepAt, type History } from '../trace/history.ts';
import { chinaTime, spanText } from '../trace/time.ts';
import { tones } from '../trace/tone.ts';
import { Rule } from './state-card.tsx';
import type { Moment } from './use-playback.ts';
import { useEffect } from 'react';

interface WhyPanelProps {
  readonly world: string;
  readonly chart: Chart;
  readonly history: History;
  readonly moment: Moment;
  readonly rules: ReadonlyMap<string, RuleView>;
  readonly onSelect: (entity: string) => void;
}

/** Why the entity is not further: what it waits for, who must act, by when, by which rule. */
export function WhyPanel(props: WhyPanelProps) {
  const { chart, history, moment } = props;
  const { t, say } = useSpeech();
  const waits = useWaits(props);
  const step = stepAt(history, moment.seq);
  if (!step) return null;
  const ends = step.leaves.filter((leaf) => stateAt(chart, leaf).type === 'final');
  return (
    <section className="why" aria-label={t('why.title')}>
      <h2>{t('why.title')}</h2>
      {waits.length === 0 && (
        <p className="settled">
          <Mark tone="done" />{' '}
          {t('why.nothing', { state: say(stateAt(chart, step.leaves[0] ?? '').text) })}
        </p>
      )}
      <ol>
        {waits.map((wait) => (
          <WaitItem key={wait.state} {...props} wait={wait} />
        ))}
      </ol>
      {waits.length > 0 && ends.length > 0 && (
        <p className="ends">
          <Mark tone="done" size={12} /> {t('why.done')}{' '}
          {ends.map((leaf) => say(stateAt(chart, leaf).text)).join(t('list.comma'))}
        </p>
      )}
    </section>
  );
}

/** At present the server tells; for the past the flow itself does, without dates and problems. */
function useWaits({ world, chart, history, moment, rules }: WhyPanelProps): readonly Wait[] {
  const path = `/worlds/${world}/why?entity=${encodeURIComponent(history.entity)}`;
  const { data, reload } = useResource<Why>(moment.isLive ? path : undefined);
  useEffect(reload, [moment.seq, reload]);
  const leaves = stepAt(history, moment.seq)?.leaves ?? [];
  const own = leaves.flatMap((leaf) => waitOf(chart, leaf, rules));
  const isCurrent = data?.waits.every(({ state }) => leaves.includes(state)) ?? false;
  const waits = moment.isLive && data && isCurrent ? data.waits : own;
  const rank = (wait: Wait): number => tones.indexOf(stateAt(chart, wait.state).tone);
  return waits.toSorted((a, b) => rank(a) - rank(b));
}

function waitOf(chart: Chart, leaf: string, rules: ReadonlyMap<string, RuleView>): Wait[] {
  const { waits, text, parent, on } = stateAt(chart, leaf);
  if (!waits) return [];
  const rule = waits.rule === undefined ? undefined : rules.get(waits.rule);
  const { by } = waits;
  const possible = Object.keys(on);
  return [
    { region: parent, state: leaf, text, by, for: waits.for, possible, ...(rule && { rule }) },
  ];
}

function WaitItem({ wait, chart, moment, onSelect }: WhyPanelProps & { readonly wait: Wait }) {
  const { t, say } = useSpeech();
  const tone = stateAt(chart, wait.state).tone;
  const region = chart.states.get(wait.region);
  const events = wait.possible.flatMap((event) => chart.events[event]?.text ?? []);
  const { see } = wait;
  return (
    <li className={`wait ${tone}`}>
      <h3>
        <Mark tone={tone} />
        {region && region.parent !== '' && <span className="region">{say(region.text)}</span>}
        {say(wait.text)}
      </h3>
      <p className="what">{t('why.waits', { what: say(wait.for), who: t(`role.${wait.by}`) })}</p>
      {wait.due !== undefined && <Due due={Date.parse(wait.due)} now={moment.ms} />}
      {wait.opens !== undefined && (
        <p className="due">{t('why.opens', { at: instantText(wait.opens) })}</p>
      )}
      <Problems problems={wait.problems ?? []} />
      {events.length > 0 && (
        <p className="next-events">
          {t('why.next')} {events.map(say).join(t('list.comma'))}
        </p>
      )}
      {see !== undefined && (
        <button type="button" className="link" onClick={() => onSelect(see)}>
          {t('why.see', { entity: identifierOf(see) })}
        </button>
      )}
      {wait.rule && <Rule rule={wait.rule} />}
    </li>
  );
}

function instantText(at: string): string {
  const { date, time } = chinaTime(Date.parse(at));
  return `${date} ${time}`;
}

function Due({ due, now }: { readonly due: number; readonly now: number }) {
  const { t } = useSpeech();
  const { date, time } = chinaTime(due);
  const units = { day: t('unit.day'), hour: t('unit.hour'), minute: t('unit.minute') };
  return (
    <p className="due">
      {t('why.due', { at: `${date} ${time}`, left: spanText(Math.max(0, due - now), units) })}
    </p>
  );
}

function Problems({ problems }: { readonly problems: readonly Problem[] }) {
  const { say } = useSpeech();
  if (problems.length === 0) return null;
  return (
    <ul className="problems">
      {problems.map((problem) => (
        <li key={`${problem.code}${problem.path}`}>
          {say(problem.message)}
          {problem.fix && <em> {say(problem.fix)}</em>}
        </li>
      ))}
    </ul>
  );
}
