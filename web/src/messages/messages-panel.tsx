import { memo, useEffect, useRef } from 'react';
import { dataUrl } from '../api/http.ts';
import { useQuery } from '../api/router.ts';
import type { TraceEvent } from '../api/types.ts';
import { useSpeech, type TextKey } from '../i18n/language.tsx';
import { chinaTime } from '../trace/time.ts';
import { MessageDetail } from './message-detail.tsx';
import { text } from './text.ts';
import { Verdict } from './verdict.tsx';

interface MessagesPanelProps {
  readonly world: string;
  readonly trace: readonly TraceEvent[];
  readonly seq: number;
}

/** All messages up to the moment shown, and the one in hand in full. */
export const MessagesPanel = memo(function MessagesPanel({
  world,
  trace,
  seq,
}: MessagesPanelProps) {
  const { t } = useSpeech();
  const [chosen, setChosen] = useQuery('message');
  const messages = trace.filter((event) => event.kind === 'message' && event.seq <= seq);
  const inHand = messages.find((event) => `${event.seq}` === chosen) ?? messages.at(-1);
  const list = useRef<HTMLDivElement>(null);
  const { length } = messages;
  useEffect(() => {
    if (chosen === undefined) list.current?.scrollTo({ top: list.current.scrollHeight });
  }, [length, chosen]);
  return (
    <section className="messages" aria-label={t('messages.title')}>
      <div className="message-list" ref={list}>
        <div className="messages-head">
          <h2>
            {t('messages.title')} <small>{length}</small>
          </h2>
          <a href={dataUrl(`/worlds/${world}/messages`)}>JSON</a>
        </div>
        {length === 0 && <p className="hint">{t('messages.none')}</p>}
        <table>
          <thead className="visually-hidden">
            <tr>
              {(['time', 'direction', 'party', 'type', 'code', 'verdict'] as const).map((name) => (
                <th key={name} scope="col">
                  {t(`messages.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {messages.map((event) => (
              <MessageRow
                key={event.seq}
                event={event}
                isInHand={event === inHand}
                onChoose={() => setChosen(`${event.seq}`)}
              />
            ))}
          </tbody>
        </table>
      </div>
      {inHand && <MessageDetail world={world} event={inHand} messages={messages} />}
    </section>
  );
});

interface MessageRowProps {
  readonly event: TraceEvent;
  readonly isInHand: boolean;
  readonly onChoose: () => void;
}

function MessageRow({ event, isInHand, onChoose }: MessageRowProps) {
  const { t } = useSpeech();
  const { at, data, role, name } = event;
  const { date, time } = chinaTime(Date.parse(at));
  const isOut = data['direction'] === 'out';
  return (
    <tr aria-selected={isInHand} onClick={onChoose}>
      <td>
        <small>{date.slice('YYYY-'.length)}</small> {time}
      </td>
      <td className="direction">{isOut ? t('messages.out') : t('messages.in')}</td>
      <td>{t(`role.${role}`)}</td>
      <td>
        <button type="button" className="link" onClick={onChoose} aria-pressed={isInHand}>
          {t(`type.${name}` as TextKey)}
        </button>
      </td>
      <td>
        <code>{text(data['code'])}</code>
      </td>
      <td>
        <Verdict data={data} />
      </td>
    </tr>
  );
}
