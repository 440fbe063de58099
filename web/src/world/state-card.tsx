import type { RuleView } from '../api/types.ts';
import { useSpeech } from '../i18n/language.tsx';
import { arrowsFrom, lineage, stateAt, type Chart } from '../trace/chart.ts';

interface StateCardProps {
  readonly chart: Chart;
  readonly path: string;
  readonly rules: ReadonlyMap<string, RuleView>;
  readonly onClose: () => void;
}

/** A state: its names, what it waits for, by which rule, and where its events lead. */
export function StateCard({ chart, path, rules, onClose }: StateCardProps) {
  const { t, say, language } = useSpeech();
  const state = stateAt(chart, path);
  const { waits } = state;
  const rule = waits?.rule === undefined ? undefined : rules.get(waits.rule);
  const other = language === 'zh' ? state.text.en : state.text.zh;
  const arrows = lineage(chart, path)
    .flatMap((around) => arrowsFrom(stateAt(chart, around)))
    .filter(({ event }) => event !== '');
  return (
    <section className="state-card" aria-label={t('state.title')}>
      <h3>
        {say(state.text)} <small lang={language === 'zh' ? 'en' : 'zh-CN'}>{other}</small>
        <button type="button" className="quiet" onClick={onClose} aria-label={t('close')}>
          ×
        </button>
      </h3>
      {waits ? (
        <p>{t('why.waits', { what: say(waits.for), who: t(`role.${waits.by}`) })}</p>
      ) : (
        <p>{state.type === 'final' ? t('state.final') : t('state.group')}</p>
      )}
      {rule && <Rule rule={rule} />}
      {arrows.length > 0 && (
        <ul className="events">
          {arrows.map(({ event, to }) => {
            const spec = chart.events[event];
            return (
              <li key={`${event}${to}`}>
                {spec && say(spec.text)} <small>{spec && t(`role.${spec.by}`)}</small>
                <span className="to"> → {say(stateAt(chart, to).text)}</span>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}

/** A rule with the text it rests on. */
export function Rule({ rule }: { readonly rule: RuleView }) {
  const { say, t } = useSpeech();
  return (
    <p className="rule">
      <strong>{say(rule.title)}</strong>
      <cite title={say(rule.citation)}>
        {t('rule.citation')} {say(rule.citation)}
      </cite>
    </p>
  );
}
