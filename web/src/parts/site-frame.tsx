import type { ReactNode } from 'react';
import { SessionActions } from '../access/session-actions.tsx';
import { useSession } from '../access/session.tsx';
import { useAddress } from '../api/router.ts';
import { useSpeech } from '../i18n/language.tsx';
import { Link } from './link.tsx';
import { LanguageSwitch, ThemeSwitch } from './switches.tsx';

const places = [
  ['/scenarios', 'nav.scenarios'],
  ['/worlds', 'nav.worlds'],
  ['/flows', 'nav.flows'],
  ['/messages', 'nav.messages'],
  ['/fields', 'nav.fields'],
  ['/rules', 'nav.rules'],
  ['/reforms', 'nav.reforms'],
  ['/explore', 'nav.api'],
] as const;

/** Head and body of every page but the world's, which needs all the room there is. */
export function SiteFrame({ children }: { readonly children: ReactNode }) {
  const { t } = useSpeech();
  const session = useSession();
  const { pathname } = useAddress();
  return (
    <>
      <header className="site-header">
        <Link to="/" className="brand">
          {t('brand')}
        </Link>
        <nav aria-label={t('nav.title')}>
          {places.map(([to, label]) => (
            <Link key={to} to={to} className={pathname.startsWith(to) ? 'here' : ''}>
              {t(label)}
            </Link>
          ))}
        </nav>
        <div className="actions">
          <SessionActions session={session} />
          <ThemeSwitch />
          <LanguageSwitch />
        </div>
      </header>
      <main className="page">{children}</main>
    </>
  );
}
