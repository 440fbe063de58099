import { useState } from 'react';
import type { WorldSummary } from '../../../schemas/types.ts';
import { useResource } from '../api/use-resource.ts';
import { useSpeech } from '../i18n/language.tsx';
import { SentAnswer, senders, useSending } from '../messages/sending.tsx';
import { Link } from '../parts/link.tsx';
import { Failure, Loading } from '../parts/notice.tsx';
import { instantText } from '../trace/time.ts';

/** Sends the message in hand to a live world of the server. */
export function SendToWorld({ text }: { readonly text: string }) {
  const { t } = useSpeech();
  const { data, error } = useResource<readonly WorldSummary[]>('/worlds');
  if (error) return <Failure error={error} />;
  if (!data) return <Loading what={t('worlds.loading')} />;
  if (data.length === 0) return <p className="notice">{t('worlds.none')}</p>;
  return <Sending text={text} worlds={data} />;
}

interface SendingProps {
  readonly text: string;
  readonly worlds: readonly WorldSummary[];
}

function Sending({ text, worlds }: SendingProps) {
  const { t, say } = useSpeech();
  const [world, setWorld] = useState(worlds[0]?.id ?? '');
  const [by, setBy] = useState<(typeof senders)[number]>('declarant');
  const { send, ...sent } = useSending(world);
  return (
    <>
      <p className="hint">{t('console.send.lead')}</p>
      <p className="office-form">
        <label>
          <span>{t('worlds.world')}</span>
          <select value={world} onChange={({ target }) => setWorld(target.value)}>
            {worlds.map(({ id, title, now }) => (
              <option key={id} value={id}>
                {say(title)} · {instantText(now)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{t('flow.by')}</span>
          <select
            value={by}
            onChange={({ target }) =>
              setBy(senders.find((role) => role === target.value) ?? 'declarant')
            }
          >
            {senders.map((role) => (
              <option key={role} value={role}>
                {t(`role.${role}`)}
              </option>
            ))}
          </select>
        </label>
        <button type="button" className="primary" onClick={() => void send(text, by)}>
          {t('composer.send')}
        </button>
      </p>
      <SentAnswer {...sent} />
      <p>
        <Link to={`/worlds/${world}`}>{t('console.send.world')}</Link> ·{' '}
        <Link to={`/log/${world}`}>{t('log.title')}</Link>
      </p>
    </>
  );
}
