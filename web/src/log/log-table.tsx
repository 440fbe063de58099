import { useState } from 'react';
import type { TraceEvent } from '../api/types.ts';
import { useSpeech } from '../i18n/language.tsx';
import { Link } from '../parts/link.tsx';
import { identifierOf } from '../trace/history.ts';
import { chinaTime } from '../trace/time.ts';
import type { LogLine } from './use-log.ts';

interface LogTableProps {
  readonly lines: readonly LogLine[];
  readonly words: (event: TraceEvent) => string;
  /** Whether all lines are of one world, which need not be named then. */
  readonly isOneWorld: boolean;
}

/** Lines drawn at first, and added each time more are asked for. */
const page = 100;

/** Lines of the log, the latest first; the time leads to that moment of its world. */
export function LogTable({ lines, words, isOneWorld }: LogTableProps) {
  const { t, say } = useSpeech();
  const [shown, setShown] = useState(page);
  return (
    <>
      <table className="event-table log">
        <thead>
          <tr>
            <th scope="col">{t('messages.time')}</th>
            {!isOneWorld && <th scope="col">{t('worlds.world')}</th>}
            <th scope="col">{t('log.kind')}</th>
            <th scope="col">{t('flow.by')}</th>
            <th scope="col">{t('log.entity')}</th>
            <th scope="col">{t('flow.event')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.slice(0, shown).map(({ world, title, event }) => {
            const { date, exact } = chinaTime(event.ms);
            return (
              <tr key={`${world} ${event.seq}`}>
                <td>
                  <Link to={`/worlds/${world}?at=${event.seq}`}>
                    {date} {exact}
                  </Link>
                </td>
                {!isOneWorld && <td>{say(title)}</td>}
                <td>{t(`kind.${event.kind}`)}</td>
                <td>{t(`role.${event.role}`)}</td>
                <td>
                  <code>{identifierOf(event.entity)}</code>
                </td>
                <td>
                  {words(event)} <Data data={event.data} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {lines.length > shown && (
        <button type="button" onClick={() => setShown(shown + page)}>
          {t('log.more', { n: lines.length - shown })}
        </button>
      )}
    </>
  );
}

function Data({ data }: Pick<TraceEvent, 'data'>) {
  const { t } = useSpeech();
  if (Object.keys(data).length === 0) return null;
  return (
    <details>
      <summary className="hint">{t('log.data')}</summary>
      <pre>{JSON.stringify(data, undefined, 2)}</pre>
    </details>
  );
}
