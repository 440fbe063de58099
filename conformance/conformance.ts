import type { Library } from '../library/library.ts';
import type { ConformanceReport } from '../schemas/types.ts';
import { declarationOf } from './exercise.ts';
import { conformancePaths } from './paths.ts';
import { reportOn } from './report.ts';
import { walkPath, type Walk } from './walk.ts';

/** What a client is tried with. */
export interface Trial {
  /** API of a sandbox server that asks for no keys, with a slash at its end. */
  readonly api: URL;
  /** Address of the client under test, with a slash at its end. */
  readonly client: URL;
  /** Name of the client in the report. */
  readonly name: string;
  readonly library: Library;
  /** Paths to walk, by id; all of them unless given. */
  readonly only?: readonly string[];
  /** Told after each path. */
  readonly walked?: (finished: number, planned: number) => void;
}

/**
 * Leads a client along paths that pass every transition it can cause or is told of, and says which requirements it met.
 * A client that behaves in the same way gets the same report.
 */
export async function tryClient(trial: Trial): Promise<ConformanceReport> {
  const { api, client, name, library, only, walked } = trial;
  const { paths, wanted } = conformancePaths();
  const chosen = [...paths.entries()].filter(([, { id }]) => only?.includes(id) ?? true);
  const walks: Walk[] = [];
  for (const [index, path] of chosen) {
    const declaration = declarationOf(library, path.course);
    walks.push(await walkPath({ api, client, path, declaration, seed: index + 1 }));
    walked?.(walks.length, chosen.length);
  }
  return reportOn(name, { walks, wanted });
}
