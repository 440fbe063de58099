import type { Role } from '../api/types.ts';
import { useSpeech } from '../i18n/language.tsx';
import { text } from '../messages/text.ts';
import { Link } from '../parts/link.tsx';
import { Mark } from '../parts/mark.tsx';
import { shipmentClocks } from '../timeline/rows.ts';
import { hoursText, instantText } from '../trace/time.ts';
import type { ClassWorld } from './use-class.ts';

/** How far each world of a class has come, with the seats in it as links to hand out. */
export function ClassTable({ worlds }: { readonly worlds: readonly ClassWorld[] }) {
  const { t } = useSpeech();
  return (
    <table className="event-table worlds">
      <thead>
        <tr>
          <th scope="col">{t('worlds.world')}</th>
          <th scope="col">{t('worlds.owner')}</th>
          <th scope="col">{t('worlds.now')}</th>
          <th scope="col">{t('clock.overall')}</th>
          <th scope="col">{t('class.met')}</th>
          <th scope="col">{t('class.seats')}</th>
        </tr>
      </thead>
      <tbody>
        {worlds.map((world) => (
          <ClassRow key={world.view.id} {...world} />
        ))}
      </tbody>
    </table>
  );
}

function ClassRow({ owner, view }: ClassWorld) {
  const { t, say } = useSpeech();
  const { id, title, now, ended, entities, expectations, drivers } = view;
  // A world that only waits for somebody in a seat is at rest, not over.
  const isOver = ended && entities.every(({ done }) => done);
  const waiting = ended ? t('tone.person') : '';
  const { clocks } = shipmentClocks(entities, undefined, Date.parse(now));
  const overall = clocks.find(({ name }) => name === 'overall');
  const seats = (Object.keys(drivers) as Role[]).filter((role) => drivers[role] === 'seat');
  return (
    <tr>
      <th scope="row">
        <Link to={`/worlds/${id}`}>{say(title)}</Link>
      </th>
      <td>{owner}</td>
      <td>
        {instantText(now)} <span className="hint">{isOver ? t('worlds.ended') : waiting}</span>
      </td>
      <td>{overall ? t('unit.hours', { n: hoursText(overall.hours) }) : '–'}</td>
      <td>
        <Met expectations={expectations} isOver={isOver} />
      </td>
      <td>
        <ul className="world-links">
          {seats.map((role) => (
            <li key={role}>
              <Link to={`/worlds/${id}?seat=${role}`}>{t(`role.${role}`)}</Link>
            </li>
          ))}
        </ul>
      </td>
    </tr>
  );
}

interface MetProps extends Pick<ClassWorld['view'], 'expectations'> {
  readonly isOver: boolean;
}

/** What the scenario asks of its end, as far as it holds; what does not is named once the world is over. */
function Met({ expectations, isOver }: MetProps) {
  const { t } = useSpeech();
  const met = expectations.filter(({ ok }) => ok).length;
  const missed = expectations.filter(({ ok }) => !ok);
  const count = t('class.count', { n: met, of: expectations.length });
  if (!isOver || missed.length === 0)
    return (
      <>
        <Mark tone={isOver ? 'done' : 'moving'} size={12} /> {count}
      </>
    );
  return (
    <details>
      <summary>
        <Mark tone="stopped" size={12} /> {count}
      </summary>
      <ul>
        {missed.map(({ entity, what, expected, got }) => (
          <li key={`${entity} ${what}`}>
            <code>
              {entity} {what}
            </code>{' '}
            {t('class.missed', { value: text(expected), left: text(got) })}
          </li>
        ))}
      </ul>
    </details>
  );
}
