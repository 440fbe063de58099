import type { AttemptView, ChannelView } from '../../../schemas/types.ts';
import type { WorldView } from '../api/types.ts';
import { useQuery } from '../api/router.ts';
import { useLive } from '../api/use-live.ts';
import { useResource } from '../api/use-resource.ts';
import { useSpeech } from '../i18n/language.tsx';
import { Link } from '../parts/link.tsx';
import { Failure, Loading } from '../parts/notice.tsx';
import { SiteFrame } from '../parts/site-frame.tsx';
import { useTitle } from '../parts/use-title.ts';
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
  const { t, say } = useSpeech();
  const { data: world } = useResource<WorldView>(`/worlds/${id}`);
  const { data, error, reload } = useLive<readonly ChannelView[]>(`/worlds/${id}/channels`);
  const [channel] = useQuery('channel');
  const [outcome] = useQuery('outcome');
  useTitle(t('deliveries.title'));
  const nameOf = ({ id: key, url }: ChannelView): string => url ?? `${t('channel.pull')} ${key}`;
  const shown = (data ?? []).filter((each) => channel === undefined || each.id === channel);
  return (
    <SiteFrame>
      <p className="hint">
        <Link to={`/worlds/${id}`}>{world ? say(world.title) : id}</Link>
      </p>
      <h1>{t('deliveries.title')}</h1>
      <p className="lead">{t('deliveries.lead')}</p>
      <NewChannelForm world={id} then={reload} />
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
          world={id}
          channel={each}
          name={nameOf(each)}
          outcome={outcome}
        />
      ))}
    </SiteFrame>
  );
}
