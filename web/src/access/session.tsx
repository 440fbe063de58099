import { createContext, use, type ReactNode } from 'react';
import type { SessionView } from '../../../schemas/types.ts';
import { useResource } from '../api/use-resource.ts';
import { SignIn } from './sign-in.tsx';

/** Who looks at the pages; undefined where the server did not say. */
const SessionContext = createContext<SessionView | undefined>(undefined);

/** Shows the pages below to whoever is signed in, or to everybody where the server asks for no keys. */
export function SessionGate({ children }: { readonly children: ReactNode }) {
  const { data, error, reload } = useResource<SessionView>('/session');
  if (!data && !error) return null;
  const isShut = data !== undefined && !data.open && data.owner === undefined;
  return (
    <SessionContext value={data}>{isShut ? <SignIn then={reload} /> : children}</SessionContext>
  );
}

/** Who looks at the pages. */
export function useSession(): SessionView | undefined {
  return use(SessionContext);
}
