import { useSpeech } from '../i18n/language.tsx';
import { Link } from '../parts/link.tsx';
import { SiteFrame } from '../parts/site-frame.tsx';
import { useTitle } from '../parts/use-title.ts';

/** An address at which there is nothing. */
export function NotFoundPage() {
  const { t } = useSpeech();
  useTitle(t('missing.title'));
  return (
    <SiteFrame>
      <h1>{t('missing.title')}</h1>
      <p>{t('missing.text')}</p>
      <p>
        <Link to="/scenarios">{t('nav.scenarios')}</Link>
      </p>
    </SiteFrame>
  );
}
