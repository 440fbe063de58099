import { useEffect } from 'react';
import { useResource, type Resource } from './use-resource.ts';

/** Time between an answer and the next request, ms. */
const pause = 2000;

/** Reads a resource of the API, and again for as long as the page is open, so that it shows what is going on. */
export function useLive<T>(path: string): Resource<T> {
  const resource = useResource<T>(path);
  const { data, error, reload } = resource;
  useEffect(() => {
    if (data === undefined && error === undefined) return undefined;
    const timer = window.setTimeout(reload, pause);
    return () => window.clearTimeout(timer);
  }, [data, error, reload]);
  return resource;
}
