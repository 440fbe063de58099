import type { ReactNode } from 'react';
import { useAddress } from '../api/router.ts';
import type { WorldView } from '../api/types.ts';
import { useResource } from '../api/use-resource.ts';
import { useSpeech, type TextKey } from '../i18n/language.tsx';
import { Link } from './link.tsx';
import { Failure, Loading } from './notice.tsx';
import { SiteFrame } from './site-frame.tsx';
import { useTitle } from './use-title.ts';

/** The pages about one world beside its own, by the first part of their address: their titles, and what they are for. */
const worldPages = {
  office: ['office.title', 'office.lead'],
  statements: ['statement.title', 'statement.lead'],
  bulletin: ['bulletin.title', 'bulletin.lead'],
  log: ['log.title', 'log.world.lead'],
  deliveries: ['deliveries.title', 'deliveries.lead'],
} as const satisfies Readonly<Record<string, readonly [TextKey, TextKey]>>;

/** Links to the pages about one world; the present one is marked. */
export function WorldLinks({ id }: { readonly id: string }) {
  const { t } = useSpeech();
  const { pathname } = useAddress();
  return (
    <ul className="world-links">
      {Object.entries(worldPages).map(([page, [label]]) => (
        <li key={page}>
          <Link to={`/${page}/${id}`} here={pathname.startsWith(`/${page}/`)}>
            {t(label)}
          </Link>
        </li>
      ))}
    </ul>
  );
}

interface WorldFrameProps {
  readonly id: string;
  readonly page: keyof typeof worldPages;
  readonly children: (view: WorldView) => ReactNode;
}

/** A page about one world: which world, the other pages about it, what this one is for, and its body once the world is known. */
export function WorldFrame({ id, page, children }: WorldFrameProps) {
  const { t, say } = useSpeech();
  const { data, error } = useResource<WorldView>(`/worlds/${id}`);
  const [title, lead] = worldPages[page];
  useTitle(t(title));
  return (
    <SiteFrame>
      {error && <Failure error={error}>{t('world.gone')}</Failure>}
      {!data && !error && <Loading what={t('world.loading')} />}
      {data && (
        <>
          <nav className="world-head" aria-label={say(data.title)}>
            <Link to={`/worlds/${id}`}>{say(data.title)}</Link>
            <WorldLinks id={id} />
          </nav>
          <h1>{t(title)}</h1>
          <p className="lead">{t(lead, { value: say(data.port.name) })}</p>
          {children(data)}
        </>
      )}
    </SiteFrame>
  );
}
