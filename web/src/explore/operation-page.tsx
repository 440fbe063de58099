import { useResource } from '../api/use-resource.ts';
import { useSpeech } from '../i18n/language.tsx';
import { Link } from '../parts/link.tsx';
import { Failure, Loading } from '../parts/notice.tsx';
import { SiteFrame } from '../parts/site-frame.tsx';
import { useTitle } from '../parts/use-title.ts';
import { operationsOf, type OpenApi } from './document.ts';
import { Shape } from './shape.tsx';
import { Meaning } from './meaning.tsx';
import { Summary } from './summary.tsx';
import { Trial } from './trial.tsx';

/** An operation of the API: what it takes and answers, and a form to try it. */
export function OperationPage({ id }: { readonly id: string }) {
  const { t } = useSpeech();
  const { data, error } = useResource<OpenApi>('/openapi.json');
  const operation = data && operationsOf(data).find(({ operationId }) => operationId === id);
  useTitle(id);
  return (
    <SiteFrame>
      <p>
        <Link to="/explore">{t('nav.api')}</Link>
      </p>
      {error && <Failure error={error} />}
      {!data && !error && <Loading what={t('explore.loading')} />}
      {data && !operation && <p className="notice">{t('dictionary.none')}</p>}
      {data && operation && (
        <>
          <h1 className="operation">
            {operation.method} {operation.path}
          </h1>
          <p className="lead">
            <Summary operation={operation} />
          </p>
          <h2 className="section-title">{t('explore.try')}</h2>
          <Trial operation={operation} document={data} />
          {operation.requestBody && (
            <>
              <h2 className="section-title">{t('explore.body')}</h2>
              <Shape content={operation.requestBody.content} document={data} />
            </>
          )}
          <h2 className="section-title">{t('explore.answers')}</h2>
          <div className="answers">
            {Object.entries(operation.responses).map(([status, { description, content }]) => (
              <section key={status}>
                <h3>
                  {status} <Meaning text={description} />
                </h3>
                {content && <Shape content={content} document={data} />}
              </section>
            ))}
          </div>
        </>
      )}
    </SiteFrame>
  );
}
