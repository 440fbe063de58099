import { join } from 'node:path';
import { keptLibrary } from '../library/kept-library.ts';
import type { Library, ScenarioFolder } from '../library/library.ts';
import { loadScenario } from '../library/load.ts';
import { nearest } from '../schemas/nearest.ts';
import type { Problem } from '../schemas/types.ts';
import { UsageError } from './session.ts';

/** Root of the project. */
export const root = join(import.meta.dirname, '..');

/** The library that comes with the project. Throws a {@link UsageError} that names what is wrong with its files. */
export function openLibrary(): Library {
  const kept = join(root, 'node_modules', '.cache', 'library');
  const loaded = keptLibrary(join(root, 'scenarios'), kept);
  if ('problems' in loaded) throw new UsageError(listed('The library', loaded.problems));
  return loaded.value;
}

/** A scenario by id, or by the path of its file. Throws a {@link UsageError} where there is none. */
export function findScenario(name: string, library: Library): ScenarioFolder {
  const known = library.scenarios.get(name);
  if (known) return known;
  if (name.endsWith('.yaml')) {
    const loaded = loadScenario(name, library);
    if ('problems' in loaded) throw new UsageError(listed(`Scenario "${name}"`, loaded.problems));
    return loaded.value;
  }
  const near = nearest(name, library.scenarios.keys());
  const hint =
    near === undefined ? 'an id of the library or the path of a .yaml file' : `"${near}"`;
  throw new UsageError(`There is no scenario "${name}"; expected ${hint}.`);
}

/** A heading and below it every problem with its place. */
export function listed(what: string, problems: readonly Problem[]): string {
  const lines = problems.map(
    ({ path, message, fix }) => `  ${path}: ${[message.en, fix?.en ?? ''].join(' ').trim()}`,
  );
  return [`${what} has problems:`, ...lines].join('\n');
}
