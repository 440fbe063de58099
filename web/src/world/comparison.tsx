import { useSpeech, type TextKey } from '../i18n/language.tsx';
import { Link } from '../parts/link.tsx';
import { clockNames, type Clock } from '../trace/clocks.ts';
import type { Difference } from '../trace/difference.ts';
import { chinaTime, hoursText } from '../trace/time.ts';
import type { TraceEvent } from '../api/types.ts';
import { flowOf, identifierOf, type Charts } from '../trace/history.ts';
import type { WorldData } from './use-world.ts';

interface ComparisonProps {
  readonly data: WorldData;
  readonly second: WorldData;
  readonly here: readonly Clock[];
  readonly there: readonly Clock[];
  readonly difference: Difference | undefined;
}

/** Two branches side by side: where they part, and what that did to the three clocks. */
export function Comparison({ data, second, here, there, difference }: ComparisonProps) {
  const { t } = useSpeech();
  return (
    <section className="comparison" aria-label={t('compare.title')}>
      <div>
        <h2>{t('compare.title')}</h2>
        {difference ? (
          <p>
            {t('compare.first', { at: momentText(difference.ms) })}
            <br />
            <b>{t('compare.here')}</b> <EventName event={difference.left} charts={data.charts} />
            <br />
            <b>{t('compare.there')}</b> <EventName event={difference.right} charts={data.charts} />
          </p>
        ) : (
          <p>{t('compare.same')}</p>
        )}
        <Link to={`/worlds/${second.view.id}?with=${data.view.id}`}>{t('compare.swap')}</Link>
      </div>
      <ClockTable here={here} there={there} />
    </section>
  );
}

function ClockTable({ here, there }: Pick<ComparisonProps, 'here' | 'there'>) {
  const { t } = useSpeech();
  return (
    <table>
      <thead>
        <tr>
          <td />
          <th scope="col">{t('compare.here')}</th>
          <th scope="col">{t('compare.there')}</th>
          <th scope="col">{t('compare.change')}</th>
        </tr>
      </thead>
      <tbody>
        {clockNames.map((name) => {
          const [a, b] = [here, there].map((clocks) => clocks.find((clock) => clock.name === name));
          return (
            <tr key={name}>
              <th scope="row">{t(`clock.${name}`)}</th>
              <td>
                <Hours clock={a} />
              </td>
              <td>
                <Hours clock={b} />
              </td>
              <td>{a?.stopped && b?.stopped ? signed(a.hours - b.hours) : '—'}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Hours({ clock }: { readonly clock: Clock | undefined }) {
  const { t } = useSpeech();
  if (!clock) return '—';
  return (
    <>
      {!clock.stopped && <small>{t('clock.running')} </small>}
      {hoursText(clock.hours)}
    </>
  );
}

function signed(hours: number): string {
  return `${hours > 0 ? '+' : hours < 0 ? '−' : '±'}${hoursText(Math.abs(hours))}`;
}

function momentText(ms: number): string {
  const { date, time } = chinaTime(ms);
  return `${date} ${time}`;
}

interface EventNameProps {
  readonly event: TraceEvent | undefined;
  readonly charts: Charts;
}

function EventName({ event, charts }: EventNameProps) {
  const { t, say } = useSpeech();
  if (!event) return <>{t('compare.ends')}</>;
  const chart = charts.get(flowOf(event.entity));
  const text = chart?.events[event.name]?.text ?? chart?.states.get(event.name)?.text;
  const name = event.kind === 'message' ? t(`type.${event.name}` as TextKey) : event.name;
  return (
    <>
      {text ? say(text) : name} <code>{identifierOf(event.entity)}</code>
    </>
  );
}
