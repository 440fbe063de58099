import { useState } from 'react';
import type { AttemptView, ChannelView, ClientGrade } from '../../../schemas/types.ts';
import { post } from '../api/http.ts';
import { useLive } from '../api/use-live.ts';
import { useSpeech } from '../i18n/language.tsx';
import { Told } from '../office/told.tsx';
import { useOffice } from '../office/use-office.ts';
import { Failure, Loading } from '../parts/notice.tsx';
import { AttemptTable } from './attempt-table.tsx';
import { ChannelKey } from './channel-key.tsx';
import { ChannelSettings } from './channel-settings.tsx';
import { GradeView } from './grade-view.tsx';

interface ChannelSectionProps {
  readonly world: string;
  readonly channel: ChannelView;
  readonly name: string;
  /** The only outcome of which attempts are shown; all where there is none. */
  readonly outcome: string | undefined;
  /** Called once the channel is another, or gone. */
  readonly then: () => void;
}

/** One channel: its settings, what can be done with it, the grade of its client, and its attempts. */
export function ChannelSection({ world, channel, name, outcome, then }: ChannelSectionProps) {
  const { t } = useSpeech();
  const path = `/channels/${channel.id}`;
  const { data, error, reload } = useLive<readonly AttemptView[]>(
    `/worlds/${world}${path}/attempts?limit=200`,
  );
  const office = useOffice(world);
  const [grade, setGrade] = useState<{ readonly data?: ClientGrade; readonly error?: Error }>({});
  const resend = async (seq?: number): Promise<void> => {
    const told =
      seq === undefined ? t('deliveries.resent-all') : t('deliveries.resent', { n: seq });
    if (await office.send(`${path}/resend`, seq === undefined ? {} : { seq }, told)) reload();
  };
  const ask = (): void => {
    post<ClientGrade>(`/worlds/${world}${path}/grade`)
      .then((got) => setGrade({ data: got }))
      .catch((failure: Error) => setGrade({ error: failure }));
  };
  const shown = (data ?? []).filter((each) => outcome === undefined || each.outcome === outcome);
  return (
    <section aria-label={name}>
      <h2 className="section-title">{name}</h2>
      <ChannelSettings channel={channel} />
      <ChannelKey world={world} channel={channel} then={then} />
      <p className="office-form">
        <button type="button" onClick={() => void resend()}>
          {t('deliveries.resend-all')}
        </button>
        <button type="button" onClick={ask}>
          {t('deliveries.grade')}
        </button>
      </p>
      <Told {...office} />
      <div role="status">
        {grade.data && <GradeView grade={grade.data} />}
        {grade.error && <Failure error={grade.error} />}
      </div>
      {error && <Failure error={error} />}
      {!data && !error && <Loading what={t('deliveries.loading')} />}
      {data && shown.length === 0 && <p className="notice">{t('deliveries.no-attempts')}</p>}
      {data && channel.attempts > data.length && (
        <p className="hint">{t('deliveries.latest', { n: data.length })}</p>
      )}
      {shown.length > 0 && (
        <AttemptTable world={world} attempts={shown} resend={(seq) => void resend(seq)} />
      )}
    </section>
  );
}
