import type { CodeListSummary, CodeListView } from '../../../schemas/types.ts';
import { dataUrl } from '../api/http.ts';
import { useQuery } from '../api/router.ts';
import { useResource } from '../api/use-resource.ts';
import { useSpeech } from '../i18n/language.tsx';
import { Link } from '../parts/link.tsx';
import { Failure, Loading } from '../parts/notice.tsx';
import { SiteFrame } from '../parts/site-frame.tsx';
import { useTitle } from '../parts/use-title.ts';
import { SearchField } from './search-field.tsx';
import { hasWords } from './search.ts';

/** All code lists. */
export function CodeListsPage() {
  const { t, say } = useSpeech();
  const { data, error } = useResource<readonly CodeListSummary[]>('/codes');
  useTitle(t('codes.title'));
  return (
    <SiteFrame>
      <h1>{t('codes.title')}</h1>
      {error && <Failure error={error} />}
      {!data && !error && <Loading what={t('codes.loading')} />}
      <ul className="links">
        {(data ?? []).map(({ id, title, count }) => (
          <li key={id}>
            <Link to={`/codes/${id}`}>{say(title)}</Link>{' '}
            <small>{t('codes.count', { n: count })}</small>
          </li>
        ))}
      </ul>
    </SiteFrame>
  );
}

/** A code list, to search by code and name. */
export function CodesPage({ id }: { readonly id: string }) {
  const { t } = useSpeech();
  const { data, error } = useResource<CodeListView>(`/codes/${encodeURIComponent(id)}`);
  return (
    <SiteFrame>
      {error && (
        <Failure error={error}>
          <Link to="/codes">{t('codes.title')}</Link>
        </Failure>
      )}
      {!data && !error && <Loading what={t('codes.loading')} />}
      {data && <Shown list={data} />}
    </SiteFrame>
  );
}

function Shown({ list }: { readonly list: CodeListView }) {
  const { t, say } = useSpeech();
  const [search = ''] = useQuery('search');
  useTitle(say(list.title));
  const shown = list.entries.filter(({ code, zh, en = '', was = '' }) =>
    hasWords(`${code} ${zh} ${en} ${was}`, search),
  );
  return (
    <>
      <p className="hint">
        <Link to="/codes">{t('codes.title')}</Link> <code>{list.id}</code>
      </p>
      <h1>{say(list.title)}</h1>
      <p className="lead">
        {say(list.source)} · {t(list.complete ? 'codes.complete' : 'codes.partial')} ·{' '}
        <a href={dataUrl(`/codes/${list.id}`)}>JSON</a>
      </p>
      <div className="console-line">
        <SearchField label={t('codes.search')} />
        <span className="hint" role="status">
          {t('codes.count', { n: shown.length })}
        </span>
      </div>
      {shown.length === 0 && <p className="notice">{t('dictionary.none')}</p>}
      <table className="event-table reference-table">
        <thead>
          <tr>
            <th scope="col">{t('codes.code')}</th>
            <th scope="col">{t('codes.meaning')}</th>
            <th scope="col">{t('codes.valid')}</th>
            <th scope="col">{t('codes.was')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ code, zh, en, from, to, was }) => (
            <tr key={code}>
              <td>
                <b>{code}</b>
              </td>
              <td>{say({ zh, en: en ?? zh })}</td>
              <td>{from === undefined ? '—' : `${from} – ${to ?? ''}`}</td>
              <td>{was ?? '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
