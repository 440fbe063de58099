import { join } from 'node:path';
import { keptLibrary } from '../library/kept-library.ts';
import type { Library, ScenarioFolder } from '../library/library.ts';
import { loadScenario } from '../library/load.ts';
import type { Problem, Text } from '../schemas/types.ts';
import { unknownName } from './refusals.ts';
import { UsageError } from './session.ts';

/** Root of the project. */
export const root = join(import.meta.dirname, '..');

/** The library that comes with the project. Throws a {@link UsageError} that names what is wrong with its files. */
export function openLibrary(): Library {
  const kept = join(root, 'node_modules', '.cache', 'library');
  const loaded = keptLibrary(join(root, 'scenarios'), kept);
  if ('problems' in loaded)
    throw new UsageError(listed({ zh: '资料库', en: 'The library' }, loaded.problems));
  return loaded.value;
}

/** A scenario by id, or by the path of its file. Throws a {@link UsageError} where there is none. */
export function findScenario(name: string, library: Library): ScenarioFolder {
  const known = library.scenarios.get(name);
  if (known) return known;
  if (name.endsWith('.yaml')) {
    const loaded = loadScenario(name, library);
    if ('problems' in loaded) {
      const what = { zh: `情景“${name}”`, en: `Scenario "${name}"` };
      throw new UsageError(listed(what, loaded.problems));
    }
    return loaded.value;
  }
  throw unknownName({
    kind: { zh: '情景', en: 'scenario' },
    name,
    known: library.scenarios.keys(),
    expected: {
      zh: '资料库中的标识或 .yaml 文件的路径',
      en: 'an id of the library or the path of a .yaml file',
    },
  });
}

/** A heading and below it every problem with its place. */
export function listed(what: Text, problems: readonly Problem[]): Text {
  const lines = (language: keyof Text): string =>
    problems
      .map(({ path, message, fix }) => {
        return `\n  ${path}: ${[message[language], fix?.[language] ?? ''].join(' ').trim()}`;
      })
      .join('');
  return { zh: `${what.zh}有问题：${lines('zh')}`, en: `${what.en} has problems:${lines('en')}` };
}
