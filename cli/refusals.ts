import { nearest } from '../schemas/nearest.ts';
import type { Text } from '../schemas/types.ts';
import { UsageError } from './session.ts';

/*
 * What several commands refuse, in both languages. What only one command refuses stands there.
 */

/** A name that was asked for, among those that there are. */
export interface Wanted {
  /** What bears such a name: `{ zh: '口岸', en: 'port' }`. */
  readonly kind: Text;
  readonly name: string;
  readonly known: Iterable<string>;
  /** What is expected where no known name comes near; all known names unless given. */
  readonly expected?: Text;
}

/** That nothing bears a name; tells the known name that comes near, or what is expected. */
export function unknownName({ kind, name, known, expected }: Wanted): UsageError {
  const names = [...known];
  const near = nearest(name, names);
  const all = names.join(', ');
  const { zh, en } =
    near === undefined
      ? (expected ?? { zh: ` ${all} 之一`, en: `one of ${all}` })
      : { zh: `“${near}”`, en: `"${near}"` };
  return new UsageError({
    zh: `没有${kind.zh}“${name}”，应为${zh}。`,
    en: `There is no ${kind.en} "${name}"; expected ${en}.`,
  });
}

/** That a file is not there. */
export function missingFile(file: string): UsageError {
  return new UsageError({ zh: `没有文件“${file}”。`, en: `There is no file "${file}".` });
}

/** That a file would be written over. */
export function alreadyThere(file: string): UsageError {
  return new UsageError({
    zh: `“${file}”已经存在，请换一个文件。`,
    en: `"${file}" is there already; choose another file.`,
  });
}
