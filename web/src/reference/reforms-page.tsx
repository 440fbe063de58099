import type { ReformLine } from '../../../schemas/types.ts';
import { dataUrl } from '../api/http.ts';
import { useQuery } from '../api/router.ts';
import { useResource } from '../api/use-resource.ts';
import { useSpeech } from '../i18n/language.tsx';
import { Link } from '../parts/link.tsx';
import { Mark } from '../parts/mark.tsx';
import { Failure, Loading } from '../parts/notice.tsx';
import { SiteFrame } from '../parts/site-frame.tsx';
import { useTitle } from '../parts/use-title.ts';
import { ChoiceField } from './choice-field.tsx';
import { SearchField } from './search-field.tsx';
import { hasWords } from './search.ts';

const statuses: readonly ReformLine['status'][] = ['runs', 'partly', 'not-modelled'];
const tones = { runs: 'done', partly: 'person', 'not-modelled': 'waiting' } as const;

/** The mechanisms of the policy documents, by the part of the process that they change. */
export function ReformsPage() {
  const { t } = useSpeech();
  const { data, error } = useResource<readonly ReformLine[]>('/reforms');
  const [search = ''] = useQuery('search');
  const [wanted] = useQuery('status');
  useTitle(t('nav.reforms'));
  const shown = (data ?? []).filter(
    ({ id, title, summary, status }) =>
      (wanted === undefined || wanted === status) &&
      hasWords([id, title.zh, title.en, summary.zh, summary.en].join(' '), search),
  );
  const choices = statuses.map((status) => [status, t(`status.${status}`)] as const);
  return (
    <SiteFrame>
      <h1>{t('nav.reforms')}</h1>
      <p className="lead">
        {t('reforms.lead')} <a href={dataUrl('/reforms')}>JSON</a>
      </p>
      <div className="console-line">
        <SearchField label={t('reforms.search')} />
        <ChoiceField name="status" label={t('reforms.status')} choices={choices} />
        {data && (
          <span className="hint" role="status">
            {t('reforms.count', { n: shown.length, of: data.length })}
          </span>
        )}
      </div>
      {error && <Failure error={error} />}
      {!data && !error && <Loading what={t('reforms.loading')} />}
      {[...Map.groupBy(shown, ({ family }) => family)].map(([family, reforms]) => (
        <section key={family}>
          <h2 className="section-title">{t(`family.${family}`)}</h2>
          <ul className="links">
            {reforms.map((reform) => (
              <Line key={reform.id} reform={reform} />
            ))}
          </ul>
        </section>
      ))}
    </SiteFrame>
  );
}

function Line({ reform: { id, title, summary, status } }: { readonly reform: ReformLine }) {
  const { say } = useSpeech();
  return (
    <li>
      <ReformStatus status={status} /> <Link to={`/reforms/${id}`}>{say(title)}</Link>{' '}
      <small>{say(summary)}</small>
    </li>
  );
}

/** Whether the simulator does a mechanism, as a mark and in words. */
export function ReformStatus({ status }: { readonly status: ReformLine['status'] }) {
  const { t } = useSpeech();
  return (
    <>
      <Mark tone={tones[status]} /> {t(`status.${status}`)}
    </>
  );
}
