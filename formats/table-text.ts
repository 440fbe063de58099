import { codecs, type CodecName } from './codecs.ts';
import type { Attribute, Field } from './table.ts';

/**
 * Fields from lines `Element | path | type | length | 中文 | English | options`. A length `-` is
 * unlimited. Options, separated by spaces: `list`, `inferred`, `export=path`, `alias=Name`,
 * `@name=text` for a constant attribute. Throws for a line that is not understood.
 */
export function fields(text: string): readonly Field[] {
  return text
    .trim()
    .split('\n')
    .map((line) => fieldOf(line));
}

function fieldOf(line: string): Field {
  const [element, path, type, length, zh, en, options = ''] = line
    .split(' | ')
    .map((cell) => cell.trim());
  if (!element || path === undefined || !isCodecName(type) || !length || !zh || !en) {
    throw new Error(`Line "${line}" is not a row of a format table; check its cells and its type.`);
  }
  const limit = length === '-' ? {} : { length: Number(length) };
  const words = options === '' ? [] : options.split(' ');
  return { element, path, type, zh, en, ...limit, ...optionsOf(words) };
}

const isCodecName = (name: string | undefined): name is CodecName =>
  name !== undefined && Object.hasOwn(codecs, name);

type Options = Partial<Pick<Field, 'list' | 'inferred' | 'exportPath' | 'aliases' | 'attributes'>>;

function optionsOf(words: readonly string[]): Options {
  const attributes: Attribute[] = [];
  let options: Options = {};
  for (const word of words) {
    const [name = '', value = ''] = word.split('=');
    if (word === 'list') options = { ...options, list: true };
    else if (word === 'inferred') options = { ...options, inferred: true };
    else if (name === 'export') options = { ...options, exportPath: value };
    else if (name === 'alias') options = { ...options, aliases: [value] };
    else if (name.startsWith('@')) attributes.push({ name: name.slice(1), constant: value });
    else throw new Error(`Option "${word}" of a format table is not known.`);
  }
  return attributes.length === 0 ? options : { ...options, attributes };
}
