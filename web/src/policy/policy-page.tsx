import type { PolicyAnswer, PortLine, ReformLine } from '../../../schemas/types.ts';
import { addressWith, navigate, useQuery } from '../api/router.ts';
import { useResource } from '../api/use-resource.ts';
import { useSpeech } from '../i18n/language.tsx';
import { Failure, Loading } from '../parts/notice.tsx';
import { SiteFrame } from '../parts/site-frame.tsx';
import { useTitle } from '../parts/use-title.ts';
import { dayBefore } from './compare.ts';
import { DifferenceView, PolicyTable } from './difference-view.tsx';
import { ReformTimeline } from './reform-timeline.tsx';

/** Where the page begins: before the first of the documents, and after the last has begun. */
const usual = { port: 'erenhot-road', from: '2018-01-01', to: '2022-12-31' } as const;

/** What is in force at a port on a day and why, when each reform began there, and what two days differ in. */
export function PolicyPage() {
  const { t } = useSpeech();
  const [port = usual.port, setPort] = useQuery('port');
  const [from = usual.from, setFrom] = useQuery('from');
  const [to = usual.to, setTo] = useQuery('to');
  const ports = useResource<readonly PortLine[]>('/ports');
  const reforms = useResource<readonly ReformLine[]>('/reforms');
  const at = (date: string): string => `/policy?port=${encodeURIComponent(port)}&date=${date}`;
  const whole = useResource<PolicyAnswer>(at(usual.to));
  useTitle(t('policy.title'));
  const failure = ports.error ?? reforms.error ?? whole.error;
  return (
    <SiteFrame>
      <h1>{t('policy.title')}</h1>
      <p className="lead">{t('policy.lead')}</p>
      <p className="office-form">
        <PortField ports={ports.data ?? []} port={port} onChoose={setPort} />
        <DayField label={t('policy.from')} value={from} onChange={setFrom} />
        <DayField label={t('policy.to')} value={to} onChange={setTo} />
      </p>
      {failure && <Failure error={failure} />}
      {whole.data && reforms.data && (
        <ReformTimeline
          begun={whole.data.reforms}
          reforms={reforms.data}
          days={[from, to]}
          onChoose={(date) =>
            navigate(addressWith({ from: dayBefore(date), to: date }), { replace: true })
          }
        />
      )}
      <Compared before={at(from)} after={at(to)} />
    </SiteFrame>
  );
}

function Compared({ before, after }: { readonly before: string; readonly after: string }) {
  const { t } = useSpeech();
  const first = useResource<PolicyAnswer>(before);
  const second = useResource<PolicyAnswer>(after);
  const failure = first.error ?? second.error;
  if (failure) return <Failure error={failure} />;
  if (!first.data || !second.data) return <Loading what={t('policy.loading')} />;
  return (
    <>
      <DifferenceView before={first.data} after={second.data} />
      <PolicyTable policy={second.data} />
    </>
  );
}

interface PortFieldProps {
  readonly ports: readonly PortLine[];
  readonly port: string;
  readonly onChoose: (port: string) => void;
}

function PortField({ ports, port, onChoose }: PortFieldProps) {
  const { t, say } = useSpeech();
  return (
    <label>
      <span>{t('facet.port')}</span>
      <select value={port} onChange={({ target }) => onChoose(target.value)}>
        {ports.map(({ id, name }) => (
          <option key={id} value={id}>
            {say(name)}
          </option>
        ))}
      </select>
    </label>
  );
}

interface DayFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (day: string) => void;
}

function DayField({ label, value, onChange }: DayFieldProps) {
  return (
    <label>
      <span>{label}</span>
      <input
        type="date"
        value={value}
        onChange={({ target }) => target.value !== '' && onChange(target.value)}
      />
    </label>
  );
}
