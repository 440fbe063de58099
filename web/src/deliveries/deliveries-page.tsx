import type { AttemptView, ChannelView } from '../../../schemas/types.ts';
import { useQuery } from '../api/router.ts';
import { useLive } from '../api/use-live.ts';
import { useSpeech } from '../i18n/language.tsx';
import { Failure, Loading } from '../parts/notice.tsx';
import { WorldFrame } from '../parts/world-frame.tsx';
import { ChoiceField } from '../reference/choice-field.tsx';
import { ChannelSection } from './channel-section.tsx';
import { NewChannelForm } from './new-channel-form.tsx';

const outcomes: readonly AttemptView['outcome'][] = [
  'acknowledged',
  'refused',
  'server-error',
  'no-answer',
];

/** The delivery log of a world: its channels, and what became of every attempt on them. */
export function DeliveriesPage({ id }: { readonly id: string }) {
  return (
    <WorldFrame id={id} page="deliveries">
      {() => <Deliveries world={id} />}
    </WorldFrame>
  );
}

function Deliveries({ world }: { readonly world: string }) {
  const { t } = useSpeech();
  const { data, error, reload } = useLive<readonly ChannelView[]>(`/worlds/${world}/channels`);
  const [channel] = useQuery('channel');
  const [outcome] = useQuery('outcome');
  const nameOf = ({ id, url }: ChannelView): string => url ?? `${t('channel.pull')} ${id}`;
  const shown = (data ?? []).filter((each) => channel === undefined || each.id === channel);
  return (
    <>
      <NewChannelForm world={world} then={reload} />
      {error && <Failure error={error} />}
      {!data && !error && <Loading what={t('deliveries.loading')} />}
      {data?.length === 0 && <p className="notice">{t('deliveries.none')}</p>}
      {data && data.length > 0 && (
        <p className="office-form">
          <ChoiceField
            name="channel"
            label={t('deliveries.channel')}
            choices={data.map((each) => [each.id, nameOf(each)])}
          />
          <ChoiceField
            name="outcome"
            label={t('deliveries.outcome')}
            choices={outcomes.map((value) => [value, t(`attempt.${value}`)])}
          />
        </p>
      )}
      {shown.map((each) => (
        <ChannelSection
          key={each.id}
          world={world}
          channel={each}
          name={nameOf(each)}
          outcome={outcome}
          then={reload}
        />
      ))}
    </>
  );
}
