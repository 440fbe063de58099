import type { ReactNode } from 'react';
import type { ReformDetail } from '../../../schemas/types.ts';
import { useResource } from '../api/use-resource.ts';
import { useSpeech } from '../i18n/language.tsx';
import { Link } from '../parts/link.tsx';
import { Failure, Loading } from '../parts/notice.tsx';
import { SiteFrame } from '../parts/site-frame.tsx';
import { useTitle } from '../parts/use-title.ts';
import { ReformStatus } from './reforms-page.tsx';

/** A mechanism: whether it runs, since when and where, what it sets instead of what, and who shows it. */
export function ReformPage({ id }: { readonly id: string }) {
  const { t } = useSpeech();
  const { data, error } = useResource<ReformDetail>(`/reforms/${encodeURIComponent(id)}`);
  return (
    <SiteFrame>
      {error && (
        <Failure error={error}>
          <Link to="/reforms">{t('nav.reforms')}</Link>
        </Failure>
      )}
      {!data && !error && <Loading what={t('reforms.loading')} />}
      {data && <Shown reform={data} />}
    </SiteFrame>
  );
}

function Shown({ reform }: { readonly reform: ReformDetail }) {
  const { t, say } = useSpeech();
  const { id, title, summary, status, reason, family, transition } = reform;
  useTitle(say(title));
  return (
    <>
      <p className="hint">
        <Link to="/reforms">{t('nav.reforms')}</Link> · {t(`family.${family}`)} <code>{id}</code>
      </p>
      <h1>{say(title)}</h1>
      <p className="lead">{say(summary)}</p>
      <dl className="facts">
        <dt>{t('reforms.status')}</dt>
        <dd>
          <ReformStatus status={status} />
          {reason && <> · {say(reason)}</>}
        </dd>
        <dt>{t('reform.transition')}</dt>
        <dd>{t(`transition.${transition}`)}</dd>
      </dl>
      <Dates reform={reform} />
      <Settings reform={reform} />
      <Edges reform={reform} />
      <Sources reform={reform} />
      <Scenarios reform={reform} />
    </>
  );
}

function Dates({ reform: { commencement } }: { readonly reform: ReformDetail }) {
  const { t, say } = useSpeech();
  return (
    <Part title={t('reform.commencement')} empty={commencement.length === 0 && t('reform.undated')}>
      <ul className="links">
        {commencement.map(({ jurisdiction, from, source, mark }) => (
          <li key={jurisdiction}>
            {t(`jurisdiction.${jurisdiction}`)} <b>{from}</b>{' '}
            <small>
              {say(source)} · {t(`mark.${mark}`)}
            </small>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Settings({ reform: { parameters } }: { readonly reform: ReformDetail }) {
  const { t, say } = useSpeech();
  return (
    <Part
      title={t('reform.parameters')}
      empty={parameters.length === 0 && t('reform.no-parameters')}
    >
      <table className="event-table">
        <thead>
          <tr>
            <th scope="col">{t('reform.parameter')}</th>
            <th scope="col">{t('reform.before')}</th>
            <th scope="col">{t('reform.after')}</th>
            <th scope="col">{t('rule.basis')}</th>
          </tr>
        </thead>
        <tbody>
          {parameters.map(({ name, title, before, after, ports = [], from, source, mark }) => (
            <tr key={name + (from ?? '') + ports.join(',')}>
              <td>
                {say(title)} <code>{name}</code>
              </td>
              <td>{say(before)}</td>
              <td>
                <b>{say(after)}</b> {[from, ...ports].filter(Boolean).join(', ')}
              </td>
              <td>
                <small>
                  {say(source)} · {t(`mark.${mark}`)}
                </small>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Part>
  );
}

function Edges({ reform: { edges } }: { readonly reform: ReformDetail }) {
  const { t } = useSpeech();
  if (edges.length === 0) return null;
  return (
    <Part title={t('reform.edges')}>
      <ul className="links">
        {edges.map(({ flow, prerequisite, of, change }) => (
          <li key={flow + prerequisite + of}>
            <Link to={`/flows/${flow}`}>{flow}</Link> <code>{prerequisite}</code> →{' '}
            <code>{of}</code> {t(`edge.${change}`)}
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Sources({ reform: { sources } }: { readonly reform: ReformDetail }) {
  const { t, say } = useSpeech();
  return (
    <Part title={t('reform.sources')}>
      <ul className="links">
        {sources.map(({ number, title, paragraph, heading }) => (
          <li key={number + paragraph} title={say(title)}>
            {number} ¶{paragraph} {say(heading)}
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Scenarios({ reform: { scenarios } }: { readonly reform: ReformDetail }) {
  const { t, say } = useSpeech();
  return (
    <Part title={t('nav.scenarios')} empty={scenarios.length === 0 && t('reform.no-scenarios')}>
      <ul className="links">
        {scenarios.map(({ id, title }) => (
          <li key={id}>
            <Link to={`/scenarios/${id}`}>{say(title)}</Link>
          </li>
        ))}
      </ul>
    </Part>
  );
}

interface PartProps {
  readonly title: string;
  /** What is said instead where there is nothing to show. */
  readonly empty?: string | false;
  readonly children: ReactNode;
}

function Part({ title, empty = false, children }: PartProps) {
  return (
    <>
      <h2 className="section-title">{title}</h2>
      {empty === false ? children : <p className="hint">{empty}</p>}
    </>
  );
}
