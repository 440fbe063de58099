import { join } from 'node:path';
import type { Library, ScenarioFolder } from '../../library/library.ts';
import { loadLibrary } from '../../library/load.ts';
import { once } from '../../library/once.ts';
import type { Port } from '../../schemas/types.ts';
import { LiveWorld, type WorldSpec } from '../../world/live.ts';
import { traceLine } from '../../world/trace.ts';

/**
 * Everything below `scenarios/`, read once for all test files of a worker and frozen, so that none can change it for
 * another; throws when a file has a problem.
 */
export const testLibrary = once((): Library => {
  const loaded = loadLibrary(join(import.meta.dirname, '..', '..', 'scenarios'));
  if ('problems' in loaded) throw new Error(JSON.stringify(loaded.problems, undefined, 2));
  freeze(loaded.value);
  return loaded.value;
});

/** Freezes a value and all within it. */
function freeze(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  const within = value instanceof Map ? [...value.values()] : Object.values(value);
  for (const inner of within) freeze(inner);
  Object.freeze(value);
}

/** A training scenario of the library; throws when it is not there. */
export function scenarioOf(library: Library, id: string): ScenarioFolder {
  const found = library.scenarios.get(id);
  if (!found) throw new Error(`There is no scenario "${id}".`);
  return found;
}

/** A port of the library; throws when it is not there. */
export function portOf(library: Library, id: string): Port {
  const found = library.ports.get(id);
  if (!found) throw new Error(`There is no port "${id}".`);
  return found;
}

/** A live world at the start of a training scenario, over the table unless told otherwise. */
export function openWorld(
  library: Library,
  id: string,
  changes: Partial<Omit<WorldSpec, 'library'>> = {},
): LiveWorld {
  return new LiveWorld({ ...scenarioOf(library, id), library, runtime: 'table', ...changes });
}

/** The log of a world as canonical lines. */
export const linesOf = (world: LiveWorld): string[] => world.trace.map(traceLine);
