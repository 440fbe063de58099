import { useState } from 'react';
import type { DeskSummaryView, WorkItemView } from '../../../schemas/types.ts';
import { useResource } from '../api/use-resource.ts';
import { useSpeech } from '../i18n/language.tsx';
import { Link } from '../parts/link.tsx';
import { Mark } from '../parts/mark.tsx';
import { chinaTime } from '../trace/time.ts';

/** An instant as a clock in China shows it. */
function instantOf(text: string | undefined): string {
  if (text === undefined) return '–';
  const { date, time } = chinaTime(Date.parse(text));
  return `${date} ${time}`;
}

/** The desks of the office: who decides there, what waits, since when, and until when. */
export function Desks({ world }: { readonly world: string }) {
  const { t, say } = useSpeech();
  const { data = [] } = useResource<readonly DeskSummaryView[]>(`/worlds/${world}/desks`);
  const [open, setOpen] = useState<string>();
  const shown = data.find(({ desk }) => desk === open);
  return (
    <>
      <h2 className="section-title">{t('office.desks')}</h2>
      <table className="event-table">
        <thead>
          <tr>
            <th scope="col">{t('office.desk')}</th>
            <th scope="col">{t('office.driver')}</th>
            <th scope="col">{t('office.waiting')}</th>
            <th scope="col">{t('office.oldest')}</th>
            <th scope="col">{t('office.due')}</th>
            <th scope="col">{t('office.work')}</th>
          </tr>
        </thead>
        <tbody>
          {data.map(({ desk, text, role, driver, waiting, oldest, due }) => (
            <tr key={desk}>
              <th scope="row">
                <Mark tone={waiting > 0 ? 'person' : 'waiting'} size={12} /> {say(text)}{' '}
                <small>{t(`role.${role}`)}</small>
              </th>
              <td>{t(`driver.${driver}`)}</td>
              <td>{waiting}</td>
              <td>{instantOf(oldest)}</td>
              <td>{instantOf(due)}</td>
              <td>
                {waiting > 0 && (
                  <button
                    type="button"
                    className="link"
                    aria-expanded={open === desk}
                    onClick={() => setOpen(open === desk ? undefined : desk)}
                  >
                    {t(open === desk ? 'office.hide' : 'office.show')}
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown && <Work world={world} desk={shown.desk} role={shown.role} />}
    </>
  );
}

interface WorkProps {
  readonly world: string;
  readonly desk: string;
  readonly role: string;
}

/** What waits on a desk, each case with the seat from which it can be decided. */
function Work({ world, desk, role }: WorkProps) {
  const { t, say } = useSpeech();
  const { data = [] } = useResource<readonly WorkItemView[]>(`/worlds/${world}/desks/${desk}/work`);
  return (
    <ul className="links" aria-label={t('office.work')}>
      {data.map(({ entity, text, for: what, since, due, decisions }) => (
        <li key={entity}>
          <Link to={`/worlds/${world}?seat=${role}&entity=${encodeURIComponent(entity)}`}>
            {entity}
          </Link>{' '}
          {say(text)}: {say(what)}{' '}
          <small>
            {instantOf(since)} → {instantOf(due)} ·{' '}
            {decisions.map(({ text: name }) => say(name)).join(t('list.comma'))}
          </small>
        </li>
      ))}
    </ul>
  );
}
