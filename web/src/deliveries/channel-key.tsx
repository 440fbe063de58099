import { useState } from 'react';
import type { ChannelView, NewChannelView } from '../../../schemas/types.ts';
import { post, remove } from '../api/http.ts';
import { useSpeech } from '../i18n/language.tsx';
import { Told } from '../office/told.tsx';
import { TextResult } from '../parts/text-result.tsx';
import { SureButton } from '../parts/sure-button.tsx';

interface ChannelKeyProps {
  readonly world: string;
  readonly channel: ChannelView;
  /** Called once the channel is another, or gone. */
  readonly then: () => void;
}

/** Gives a channel a new signing key, which is shown this once, or ends it, asking once more in place. */
export function ChannelKey({ world, channel, then }: ChannelKeyProps) {
  const { t } = useSpeech();
  const [{ made, error }, setOutcome] = useState<{
    readonly made?: NewChannelView;
    readonly error?: Error;
  }>({});
  const path = `/worlds/${world}/channels/${channel.id}`;
  const fail = (failure: Error): void => setOutcome({ error: failure });
  const rotate = (): void => {
    post<NewChannelView>(`${path}/rotate`).then((view) => setOutcome({ made: view }), fail);
  };
  const end = (): void => {
    remove(path).then(then, fail);
  };
  return (
    <>
      <p className="office-form">
        <button type="button" onClick={rotate}>
          {t('deliveries.rotate')}
        </button>
        <SureButton label={t('deliveries.end')} sure={t('deliveries.end.sure')} onSure={end} />
      </p>
      <Told done={made && t('deliveries.rotated')} error={error} />
      {made && <TextResult name={made.id} text={made.secret} media="text/plain" />}
    </>
  );
}
