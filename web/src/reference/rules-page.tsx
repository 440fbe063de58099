import type { RuleView } from '../../../schemas/types.ts';
import { dataUrl } from '../api/http.ts';
import { useQuery } from '../api/router.ts';
import { useResource } from '../api/use-resource.ts';
import { useSpeech, type TextKey } from '../i18n/language.tsx';
import { Link } from '../parts/link.tsx';
import { Failure, Loading } from '../parts/notice.tsx';
import { SiteFrame } from '../parts/site-frame.tsx';
import { useTitle } from '../parts/use-title.ts';
import { SearchField } from './search-field.tsx';
import { hasWords } from './search.ts';

/** All rules, by the message they check; after them the decisions of customs. */
export function RulesPage() {
  const { t, say } = useSpeech();
  const { data, error } = useResource<readonly RuleView[]>('/rules');
  const [search = ''] = useQuery('search');
  useTitle(t('nav.rules'));
  const shown = (data ?? []).filter(({ id, title, citation }) =>
    hasWords(`${id} ${title.zh} ${title.en} ${citation.zh} ${citation.en}`, search),
  );
  const groups = Map.groupBy(shown, ({ of }) => of ?? '');
  const named = [...groups].toSorted(([a], [b]) => Number(a === '') - Number(b === ''));
  return (
    <SiteFrame>
      <h1>{t('nav.rules')}</h1>
      <p className="lead">
        {t('rules.lead')} <a href={dataUrl('/rules')}>JSON</a>
      </p>
      <SearchField label={t('rules.search')} />
      {error && <Failure error={error} />}
      {!data && !error && <Loading what={t('rules.loading')} />}
      {data && shown.length === 0 && <p className="notice">{t('dictionary.none')}</p>}
      {named.map(([of, rules]) => (
        <section key={of}>
          <h2 className="section-title">
            {of === '' ? t('rules.decisions') : t(`type.${of}` as TextKey)}
          </h2>
          <ul className="links">
            {rules.map(({ id, title }) => (
              <li key={id}>
                <Link to={`/rules/${id}`}>{say(title)}</Link> <code>{id}</code>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </SiteFrame>
  );
}
