import type { ChannelView, FaultsRequest } from '../../../schemas/types.ts';
import { useSpeech } from '../i18n/language.tsx';

/** Shares of deliveries that the laboratory can strike. */
const shares = [
  'duplicate',
  'reorder',
  'drop',
  'serverError',
  'badSignature',
] as const satisfies readonly (keyof ChannelView['faults'])[];

/** What a laboratory is to do, as typed: percents, and a delay in seconds of virtual time. */
export type Faults = Readonly<Partial<Record<(typeof shares)[number] | 'delay', string>>>;

interface FaultFieldsProps {
  readonly faults: Faults;
  readonly onChange: (faults: Faults) => void;
}

/** Fields for what the laboratory of a new channel does; empty ones do nothing. */
export function FaultFields({ faults, onChange }: FaultFieldsProps) {
  const { t } = useSpeech();
  return (
    <fieldset className="scopes">
      <legend>{t('deliveries.laboratory')}</legend>
      {(['delay', ...shares] as const).map((fault) => (
        <label key={fault}>
          <span>
            {t(`fault.${fault}`)} ({fault === 'delay' ? t('deliveries.seconds') : '%'})
          </span>
          <input
            type="number"
            min={0}
            {...(fault !== 'delay' && { max: 100 })}
            step="any"
            value={faults[fault] ?? ''}
            onChange={({ target }) => onChange({ ...faults, [fault]: target.value })}
          />
        </label>
      ))}
    </fieldset>
  );
}

/** What is typed as the API takes it: shares between 0 and 1, a duration in ISO 8601. */
export function faultsOf(typed: Faults): FaultsRequest {
  const asked = shares.filter((share) => Number(typed[share] ?? '') > 0);
  return {
    ...Object.fromEntries(asked.map((share) => [share, Number(typed[share]) / 100])),
    ...(Number(typed.delay ?? '') > 0 && { delay: `PT${Number(typed.delay)}S` }),
  };
}
