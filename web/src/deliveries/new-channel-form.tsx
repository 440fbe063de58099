import { useState } from 'react';
import type { ChannelView, NewChannel, NewChannelView } from '../../../schemas/types.ts';
import { post } from '../api/http.ts';
import { useSpeech } from '../i18n/language.tsx';
import { Told } from '../office/told.tsx';
import { TextResult } from '../parts/text-result.tsx';
import { FaultFields, faultsOf, type Faults } from './fault-fields.tsx';

const kinds: readonly ChannelView['kind'][] = ['push', 'pull'];
const schedules: readonly ChannelView['schedule'][] = ['standard-webhooks', 'blocking-2.5-10'];

interface NewChannelFormProps {
  readonly world: string;
  /** Called once a channel is made. */
  readonly then: () => void;
}

/** Makes a channel, with a laboratory where one is asked for, and shows its signing key this once. */
export function NewChannelForm({ world, then }: NewChannelFormProps) {
  const { t } = useSpeech();
  const [{ made, error }, setOutcome] = useState<{
    readonly made?: NewChannelView;
    readonly error?: Error;
  }>({});
  const make = (wanted: NewChannel): void => {
    post<NewChannelView>(`/worlds/${world}/channels`, wanted)
      .then((channel) => setOutcome({ made: channel }))
      .catch((failure: Error) => setOutcome({ error: failure }))
      .finally(then);
  };
  return (
    <>
      <ChannelFields make={make} />
      <Told done={made && t('deliveries.made')} error={error} />
      {made && <TextResult name={made.id} text={made.secret} media="text/plain" />}
    </>
  );
}

function ChannelFields({ make }: { readonly make: (wanted: NewChannel) => void }) {
  const { t } = useSpeech();
  const [kind, setKind] = useState<ChannelView['kind']>('push');
  const [url, setUrl] = useState('');
  const [schedule, setSchedule] = useState<ChannelView['schedule']>('standard-webhooks');
  const [faults, setFaults] = useState<Faults>({});
  return (
    <form
      className="office-form"
      onSubmit={(event) => {
        event.preventDefault();
        make({ kind, schedule, faults: faultsOf(faults), ...(kind === 'push' && { url }) });
      }}
    >
      <Choice
        label={t('deliveries.kind')}
        values={kinds.map((each) => [each, t(`channel.${each}`)])}
        value={kind}
        choose={setKind}
      />
      {kind === 'push' && (
        <label>
          <span>{t('deliveries.url')}</span>
          <input type="url" required value={url} onChange={(event) => setUrl(event.target.value)} />
        </label>
      )}
      <Choice
        label={t('deliveries.schedule')}
        values={schedules.map((each) => [each, t(`schedule.${each}`)])}
        value={schedule}
        choose={setSchedule}
      />
      <FaultFields faults={faults} onChange={setFaults} />
      <button type="submit">{t('deliveries.make')}</button>
    </form>
  );
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly values: readonly (readonly [value: T, text: string])[];
  readonly value: T;
  readonly choose: (value: T) => void;
}

function Choice<T extends string>({ label, values, value, choose }: ChoiceProps<T>) {
  const pick = (wanted: string): void => {
    const found = values.find(([each]) => each === wanted);
    if (found) choose(found[0]);
  };
  return (
    <label>
      <span>{label}</span>
      <select value={value} onChange={({ target }) => pick(target.value)}>
        {values.map(([each, text]) => (
          <option key={each} value={each}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
