import type { ReactNode } from 'react';
import { SessionActions } from '../access/session-actions.tsx';
import { useSession } from '../access/session.tsx';
import { useAddress } from '../api/router.ts';
import { useSpeech } from '../i18n/language.tsx';
import { doors, placeOf } from './doors.ts';
import { Link } from './link.tsx';
import { LanguageSwitch, ThemeSwitch } from './switches.tsx';

/** Head and body of every page but the world's, which needs all the room there is. */
export function SiteFrame({ children }: { readonly children: ReactNode }) {
  const { t } = useSpeech();
  const session = useSession();
  const { pathname } = useAddress();
  const { door: open, place: here } = placeOf(pathname);
  return (
    <>
      <header className="site-header">
        <Link to="/" className="brand">
          {t('brand')}
        </Link>
        <nav aria-label={t('nav.title')}>
          {doors.map(({ title, places }) => (
            <Link key={title} to={places[0].to} here={open?.title === title}>
              {t(title)}
            </Link>
          ))}
        </nav>
        <div className="actions">
          <SessionActions session={session} />
          <ThemeSwitch />
          <LanguageSwitch />
        </div>
        {open && (
          <nav className="places" aria-label={t(open.title)}>
            {open.places.map(({ to, label }) => (
              <Link key={to} to={to} here={here?.to === to}>
                {t(label)}
              </Link>
            ))}
          </nav>
        )}
      </header>
      <main className="page">{children}</main>
    </>
  );
}
