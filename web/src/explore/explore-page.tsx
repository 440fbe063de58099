import { dataUrl } from '../api/http.ts';
import { useQuery } from '../api/router.ts';
import { useResource } from '../api/use-resource.ts';
import { useSpeech } from '../i18n/language.tsx';
import { zhOperations } from '../i18n/zh-operations.ts';
import { Link } from '../parts/link.tsx';
import { Failure, Loading } from '../parts/notice.tsx';
import { SiteFrame } from '../parts/site-frame.tsx';
import { useTitle } from '../parts/use-title.ts';
import { SearchField } from '../reference/search-field.tsx';
import { hasWords } from '../reference/search.ts';
import { operationsOf, type OpenApi } from './document.ts';
import { Summary } from './summary.tsx';

/** Every operation of the API, by resource. */
export function ExplorePage() {
  const { t } = useSpeech();
  const { data, error } = useResource<OpenApi>('/openapi.json');
  const [search = ''] = useQuery('search');
  useTitle(t('nav.api'));
  const shown = (data ? operationsOf(data) : []).filter((each) =>
    hasWords(
      `${each.operationId} ${each.method} ${each.path} ${each.summary} ${zhOperations[each.operationId] ?? ''}`,
      search,
    ),
  );
  return (
    <SiteFrame>
      <h1>{t('nav.api')}</h1>
      <p className="lead">
        {t('explore.lead')} <a href={dataUrl('/openapi.json')}>OpenAPI 3.1</a>
      </p>
      <SearchField label={t('explore.search')} />
      {error && <Failure error={error} />}
      {!data && !error && <Loading what={t('explore.loading')} />}
      {data && shown.length === 0 && <p className="notice">{t('dictionary.none')}</p>}
      {[...Map.groupBy(shown, ({ resource }) => resource)].map(([resource, operations]) => (
        <section key={resource}>
          <h2 className="section-title">/{resource}</h2>
          <ul className="operations">
            {operations.map((operation) => (
              <li key={operation.operationId}>
                <Link to={`/explore/${operation.operationId}`}>
                  <code>
                    <b>{operation.method}</b> {operation.path}
                  </code>
                </Link>
                <span>
                  <Summary operation={operation} />
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </SiteFrame>
  );
}
