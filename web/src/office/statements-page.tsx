import type { StatementView } from '../../../schemas/types.ts';
import { dataUrl } from '../api/http.ts';
import type { WorldView } from '../api/types.ts';
import { useResource } from '../api/use-resource.ts';
import { useSpeech } from '../i18n/language.tsx';
import { Link } from '../parts/link.tsx';
import { Failure, Loading } from '../parts/notice.tsx';
import { SiteFrame } from '../parts/site-frame.tsx';
import { useTitle } from '../parts/use-title.ts';
import { Statement } from './statement.tsx';

/** What every declaration of a world costs its trader. */
export function StatementsPage({ id }: { readonly id: string }) {
  const { t, say } = useSpeech();
  const { data: world } = useResource<WorldView>(`/worlds/${id}`);
  const { data, error } = useResource<readonly StatementView[]>(`/worlds/${id}/statements`);
  useTitle(t('statement.title'));
  return (
    <SiteFrame>
      {error && <Failure error={error}>{t('world.gone')}</Failure>}
      {!data && !error && <Loading what={t('world.loading')} />}
      {data && (
        <>
          <p className="hint">
            {world && <Link to={`/worlds/${id}`}>{say(world.title)}</Link>} ·{' '}
            <Link to={`/office/${id}`}>{t('office.title')}</Link> ·{' '}
            <a href={dataUrl(`/worlds/${id}/statements`)}>{t('statement.data')}</a>
          </p>
          <h1>{t('statement.title')}</h1>
          <p className="lead">{t('statement.lead')}</p>
          {data.length === 0 && <p className="notice">{t('statement.none')}</p>}
          {data.map((statement) => (
            <Statement key={statement.entity} statement={statement} />
          ))}
        </>
      )}
    </SiteFrame>
  );
}
