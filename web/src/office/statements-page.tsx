import type { StatementView } from '../../../schemas/types.ts';
import { dataUrl } from '../api/http.ts';
import { useResource } from '../api/use-resource.ts';
import { useSpeech } from '../i18n/language.tsx';
import { Failure, Loading } from '../parts/notice.tsx';
import { WorldFrame } from '../parts/world-frame.tsx';
import { Statement } from './statement.tsx';

/** What every declaration of a world costs its trader. */
export function StatementsPage({ id }: { readonly id: string }) {
  return (
    <WorldFrame id={id} page="statements">
      {() => <Statements world={id} />}
    </WorldFrame>
  );
}

function Statements({ world }: { readonly world: string }) {
  const { t } = useSpeech();
  const path = `/worlds/${world}/statements`;
  const { data, error } = useResource<readonly StatementView[]>(path);
  if (error) return <Failure error={error} />;
  if (!data) return <Loading what={t('world.loading')} />;
  return (
    <>
      <p className="hint">
        <a href={dataUrl(path)}>{t('statement.data')}</a>
      </p>
      {data.length === 0 && <p className="notice">{t('statement.none')}</p>}
      {data.map((statement) => (
        <Statement key={statement.entity} statement={statement} />
      ))}
    </>
  );
}
