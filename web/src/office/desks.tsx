import { useState } from 'react';
import type { DeskSummaryView, WorkItemView } from '../../../schemas/types.ts';
import { useResource } from '../api/use-resource.ts';
import { useSpeech } from '../i18n/language.tsx';
import type { Driver, Role } from '../api/types.ts';
import { Link } from '../parts/link.tsx';
import { Mark } from '../parts/mark.tsx';
import { instantText } from '../trace/time.ts';
import { Told } from './told.tsx';
import { useOffice } from './use-office.ts';

/** The desks of the office: who decides there, what waits, since when, and until when. */
export function Desks({ world }: { readonly world: string }) {
  const { t } = useSpeech();
  const { data = [], reload } = useResource<readonly DeskSummaryView[]>(`/worlds/${world}/desks`);
  const office = useOffice(world);
  const seat = async (role: Role, driver: Driver): Promise<void> => {
    const told = t(driver === 'seat' ? 'office.taken' : 'office.left', {
      value: t(`role.${role}`),
    });
    if (await office.send('/drivers', { [role]: driver }, told)) reload();
  };
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
          {data.map((desk) => (
            <DeskRow
              key={desk.desk}
              desk={desk}
              isOpen={open === desk.desk}
              onSeat={(driver) => void seat(desk.role, driver)}
              onOpen={() => setOpen(open === desk.desk ? undefined : desk.desk)}
            />
          ))}
        </tbody>
      </table>
      <Told {...office} />
      {shown && <Work world={world} desk={shown.desk} role={shown.role} />}
    </>
  );
}

interface DeskRowProps {
  readonly desk: DeskSummaryView;
  readonly isOpen: boolean;
  readonly onSeat: (driver: Driver) => void;
  readonly onOpen: () => void;
}

function DeskRow({ desk, isOpen, onSeat, onOpen }: DeskRowProps) {
  const { t, say } = useSpeech();
  const { text, role, driver, waiting, oldest, due } = desk;
  const seat = t(driver === 'seat' ? 'seat.leave' : 'office.take');
  return (
    <tr>
      <th scope="row">
        <Mark tone={waiting > 0 ? 'person' : 'waiting'} size={12} /> {say(text)}{' '}
        <small>{t(`role.${role}`)}</small>
      </th>
      <td>
        {t(`driver.${driver}`)}{' '}
        <button
          type="button"
          className="link"
          aria-label={`${seat} ${t(`role.${role}`)}`}
          onClick={() => onSeat(driver === 'seat' ? 'policy' : 'seat')}
        >
          {seat}
        </button>
      </td>
      <td>{waiting}</td>
      <td>{instantText(oldest)}</td>
      <td>{instantText(due)}</td>
      <td>
        {waiting > 0 && (
          <button type="button" className="link" aria-expanded={isOpen} onClick={onOpen}>
            {t(isOpen ? 'office.hide' : 'office.show')}
          </button>
        )}
      </td>
    </tr>
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
            {instantText(since)} → {instantText(due)} ·{' '}
            {decisions.map(({ text: name }) => say(name)).join(t('list.comma'))}
          </small>
        </li>
      ))}
    </ul>
  );
}
