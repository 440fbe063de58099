import { useSpeech } from '../i18n/language.tsx';
import { SiteFrame } from '../parts/site-frame.tsx';
import { useTitle } from '../parts/use-title.ts';
import { WorldFrame } from '../parts/world-frame.tsx';
import { LogView } from './log-view.tsx';

/** The live log of the latest worlds of the server. */
export function LogPage() {
  const { t } = useSpeech();
  useTitle(t('log.title'));
  return (
    <SiteFrame>
      <h1>{t('log.title')}</h1>
      <p className="lead">{t('log.lead')}</p>
      <LogView />
    </SiteFrame>
  );
}

/** The live log of one world. */
export function WorldLogPage({ id }: { readonly id: string }) {
  return (
    <WorldFrame id={id} page="log">
      {() => <LogView world={id} />}
    </WorldFrame>
  );
}
