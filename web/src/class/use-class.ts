import { useEffect, useRef, useState } from 'react';
import type { WorldSummary } from '../../../schemas/types.ts';
import { get } from '../api/http.ts';
import type { WorldView } from '../api/types.ts';
import { useLive } from '../api/use-live.ts';

/** A world in which people sit, with whose it is. */
export interface ClassWorld {
  readonly owner: string;
  readonly view: WorldView;
}

/** Worlds looked at, of the latest. */
const most = 50;

/** The latest worlds that have a person in a seat, kept up to date; a world is read again only when it has gone on. */
export function useClass(): { readonly worlds?: readonly ClassWorld[]; readonly error?: Error } {
  const { data, error } = useLive<readonly WorldSummary[]>(`/worlds?limit=${most}`);
  const known = useRef<ReadonlyMap<string, ClassWorld>>(new Map());
  const [worlds, setWorlds] = useState<readonly ClassWorld[]>();
  const [failure, setFailure] = useState<Error>();
  useEffect(() => {
    if (!data) return;
    Promise.all(data.map((summary) => worldOf(summary, known.current))).then(
      (all) => {
        known.current = new Map(all.map((world) => [world.view.id, world]));
        setWorlds(all.filter(isSeated));
        setFailure(undefined);
      },
      (reason: Error) => setFailure(reason),
    );
  }, [data]);
  const problem = error ?? failure;
  return { ...(worlds && { worlds }), ...(problem && { error: problem }) };
}

async function worldOf(
  { id, owner, seq }: WorldSummary,
  known: ReadonlyMap<string, ClassWorld>,
): Promise<ClassWorld> {
  const same = known.get(id);
  if (same?.view.seq === seq) return same;
  return { owner, view: await get<WorldView>(`/worlds/${id}`) };
}

function isSeated({ view }: ClassWorld): boolean {
  return Object.values(view.drivers).includes('seat');
}
