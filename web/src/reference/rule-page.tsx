import type { RuleDetail, SampleView } from '../../../schemas/types.ts';
import { useResource } from '../api/use-resource.ts';
import { useSpeech, type TextKey } from '../i18n/language.tsx';
import { Link } from '../parts/link.tsx';
import { Mark } from '../parts/mark.tsx';
import { Failure, Loading } from '../parts/notice.tsx';
import { SiteFrame } from '../parts/site-frame.tsx';
import { useTitle } from '../parts/use-title.ts';

/** A rule: its text and basis, where it looks, and samples that break and keep it. */
export function RulePage({ code }: { readonly code: string }) {
  const { t } = useSpeech();
  const { data, error } = useResource<RuleDetail>(`/rules/${encodeURIComponent(code)}`);
  return (
    <SiteFrame>
      {error && (
        <Failure error={error}>
          <Link to="/rules">{t('nav.rules')}</Link>
        </Failure>
      )}
      {!data && !error && <Loading what={t('rules.loading')} />}
      {data && <Shown rule={data} />}
    </SiteFrame>
  );
}

function Shown({ rule }: { readonly rule: RuleDetail }) {
  const { t, say } = useSpeech();
  const { id, kind, title, citation, mark, severity, of, fields } = rule;
  useTitle(say(title));
  return (
    <>
      <p className="hint">
        <Link to="/rules">{t('nav.rules')}</Link> <code>{id}</code>
      </p>
      <h1>{say(title)}</h1>
      <dl className="facts">
        <dt>{t('rule.basis')}</dt>
        <dd>{say(citation)}</dd>
        <dt>{t('rule.mark')}</dt>
        <dd>{t(`mark.${mark}`)}</dd>
        <dt>{t('rule.effect')}</dt>
        <dd>
          {kind === 'decision' ? t('rule.decision') : <Severity severity={severity ?? 'error'} />}
          {of !== undefined && ` · ${t(`type.${of}` as TextKey)}`}
        </dd>
      </dl>
      {fields && (
        <>
          <h2 className="section-title">{t('rule.fields')}</h2>
          {fields.length === 0 && <p className="hint">{t('rule.no-fields')}</p>}
          <ul className="links">
            {fields.map((field) => (
              <li key={field}>
                <Link to={`/fields/${field}`}>{field}</Link>
              </li>
            ))}
          </ul>
        </>
      )}
      {kind === 'rule' && <SamplesOf rule={rule} />}
    </>
  );
}

function Severity({ severity }: { readonly severity: 'error' | 'warning' }) {
  const { t } = useSpeech();
  const isError = severity === 'error';
  return (
    <>
      <Mark tone={isError ? 'stopped' : 'person'} />{' '}
      {t(isError ? 'severity.error' : 'severity.warning')}
    </>
  );
}

function SamplesOf({ rule: { failing = [], passing = [] } }: { readonly rule: RuleDetail }) {
  const { t, say } = useSpeech();
  const { data: samples = [] } = useResource<readonly SampleView[]>('/samples');
  const name = (id: string): string => {
    const sample = samples.find((candidate) => candidate.id === id);
    return sample ? `${say(sample.title)} · ${sample.file ?? id}` : id;
  };
  return (
    <>
      <h2 className="section-title">{t('rule.samples')}</h2>
      {failing.length + passing.length === 0 && <p className="hint">{t('rule.no-samples')}</p>}
      <ul className="links">
        {failing.map(({ sample, pointer }) => (
          <li key={sample + pointer}>
            <Mark tone="stopped" /> {t('rule.failing')}{' '}
            <Link to={`/messages?sample=${sample}`}>{name(sample)}</Link> <code>{pointer}</code>
          </li>
        ))}
        {passing.map((sample) => (
          <li key={sample}>
            <Mark tone="done" /> {t('rule.passing')}{' '}
            <Link to={`/messages?sample=${sample}`}>{name(sample)}</Link>
          </li>
        ))}
      </ul>
    </>
  );
}
