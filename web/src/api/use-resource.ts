import { useCallback, useEffect, useState } from 'react';
import { get } from './http.ts';

/** A resource as far as it has been read. */
export interface Resource<T> {
  readonly data?: T;
  readonly error?: Error;
  /** Reads it again. */
  readonly reload: () => void;
}

/** Reads a resource of the API; nothing while `path` is undefined. */
export function useResource<T>(path: string | undefined): Resource<T> {
  const [state, setState] = useState<{ path?: string; data?: T; error?: Error }>({});
  const [round, setRound] = useState(0);
  useEffect(() => {
    if (path === undefined) return undefined;
    const abort = new AbortController();
    get<T>(path, abort.signal).then(
      (data) => setState({ path, data }),
      (error: Error) => {
        if (!abort.signal.aborted) setState({ path, error });
      },
    );
    return () => abort.abort();
  }, [path, round]);
  const reload = useCallback(() => setRound((value) => value + 1), []);
  const isCurrent = state.path === path;
  return {
    ...(isCurrent && state.data !== undefined && { data: state.data }),
    ...(isCurrent && state.error && { error: state.error }),
    reload,
  };
}
