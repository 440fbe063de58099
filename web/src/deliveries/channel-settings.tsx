import { Fragment } from 'react';
import type { ChannelView } from '../../../schemas/types.ts';
import { useSpeech } from '../i18n/language.tsx';
import { instantText } from '../trace/time.ts';

/** Faults given as a time in ms; the others are shares between 0 and 1. */
const times: readonly string[] = ['delay', 'slow'];

/** How a channel delivers: the way, the schedule, what the laboratory does, and where it stands. */
export function ChannelSettings({ channel }: { readonly channel: ChannelView }) {
  const { t } = useSpeech();
  const { kind, schedule, seed, faults, attempts, pending, sending, nextAt } = channel;
  const struck = (Object.keys(faults) as (keyof typeof faults)[])
    .filter((fault) => faults[fault] > 0)
    .map((fault) => {
      const value = times.includes(fault)
        ? `${faults[fault] / 1000} ${t('deliveries.seconds')}`
        : `${Math.round(faults[fault] * 1000) / 10} %`;
      return `${t(`fault.${fault}`)} ${value}`;
    });
  const laboratory =
    struck.length === 0
      ? t('deliveries.no-faults')
      : `${struck.join(' · ')} (${t('deliveries.seed', { n: seed })})`;
  const lines = [
    [t('deliveries.kind'), t(`channel.${kind}`)],
    [t('deliveries.schedule'), t(`schedule.${schedule}`)],
    [t('deliveries.laboratory'), laboratory],
    [t('deliveries.attempts'), String(attempts)],
    [t('deliveries.pending'), `${pending}${sending ? ` · ${t('deliveries.sending')}` : ''}`],
    [t('deliveries.next'), instantText(nextAt, 'exact')],
  ] as const;
  return (
    <dl className="facts">
      {lines.map(([name, value]) => (
        <Fragment key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
