import { useCallback, useSyncExternalStore } from 'react';

const changed = 'tongguan:address';

function subscribe(notify: () => void): () => void {
  window.addEventListener('popstate', notify);
  window.addEventListener(changed, notify);
  return () => {
    window.removeEventListener('popstate', notify);
    window.removeEventListener(changed, notify);
  };
}

/** The page's address: path and query. */
export function useAddress(): URL {
  const href = useSyncExternalStore(subscribe, () => window.location.href);
  return new URL(href);
}

/** Goes to an address of the application; `replace` leaves no entry in the history. */
export function navigate(to: string, { replace = false } = {}): void {
  if (replace) window.history.replaceState(null, '', to);
  else window.history.pushState(null, '', to);
  window.dispatchEvent(new Event(changed));
  if (!replace) window.scrollTo(0, 0);
}

/** Values of the query that a page keeps in its address; undefined removes one. */
export type QueryChange = Readonly<Record<string, string | undefined>>;

/** The present address with some values of its query changed. */
export function addressWith(change: QueryChange): string {
  const url = new URL(window.location.href);
  for (const [name, value] of Object.entries(change)) {
    if (value === undefined) url.searchParams.delete(name);
    else url.searchParams.set(name, value);
  }
  return url.pathname + url.search;
}

/** A value of the query and how to change it, without an entry in the history. */
export function useQuery(name: string): [string | undefined, (value: string | undefined) => void] {
  const value = useAddress().searchParams.get(name) ?? undefined;
  const set = useCallback(
    (next: string | undefined) => navigate(addressWith({ [name]: next }), { replace: true }),
    [name],
  );
  return [value, set];
}
