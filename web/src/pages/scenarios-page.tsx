import type { ScenarioLine } from '../api/types.ts';
import { useResource } from '../api/use-resource.ts';
import { useSpeech } from '../i18n/language.tsx';
import { Failure, Loading } from '../parts/notice.tsx';
import { SiteFrame } from '../parts/site-frame.tsx';
import { useTitle } from '../parts/use-title.ts';
import { Library } from './library.tsx';

/** The library of scenarios. */
export function ScenariosPage() {
  const { t } = useSpeech();
  const { data, error, reload } = useResource<readonly ScenarioLine[]>('/scenarios');
  useTitle(t('nav.scenarios'));
  return (
    <SiteFrame>
      <h1>{t('nav.scenarios')}</h1>
      {error && (
        <Failure error={error}>
          <button type="button" onClick={reload}>
            {t('retry')}
          </button>
        </Failure>
      )}
      {!data && !error && <Loading what={t('library.loading')} />}
      {data && <Library scenarios={data} />}
    </SiteFrame>
  );
}
