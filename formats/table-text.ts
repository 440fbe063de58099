import { codecs, type CodecName } from './codecs.ts';
import type { Attribute, Field } from './table.ts';

/**
 * Fields from lines `Element | path | type | length | 中文 | English | options`. A length `-` is
 * unlimited. Options, separated by spaces: `list`, `inferred`, `export=path`, `alias=Name`,
 * `item=name`, `@name=text` for a constant attribute, `?name=text` for one that is only checked.
 * Throws for a line that is not understood.
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

type Options = Partial<Pick<Field, 'list' | 'item' | 'inferred' | 'exportPath' | 'aliases'>>;

function optionsOf(words: readonly string[]): Options & Pick<Field, 'attributes'> {
  const attributes = words.filter((word) => /^[@?]/.test(word)).map(attributeOf);
  const options = words
    .filter((word) => !/^[@?]/.test(word))
    .reduce<Options>((all, word) => ({ ...all, ...optionOf(word) }), {});
  return attributes.length === 0 ? options : { ...options, attributes };
}

function optionOf(word: string): Options {
  const [name = '', value = ''] = word.split('=');
  if (word === 'list') return { list: true };
  if (word === 'inferred') return { inferred: true };
  if (name === 'item') return { item: value };
  if (name === 'export') return { exportPath: value };
  if (name === 'alias') return { aliases: [value] };
  throw new Error(`Option "${word}" of a format table is not known.`);
}

/** `@name=text` is written, `?name=text` only checked. */
function attributeOf(word: string): Attribute {
  const [, mark, name = '', constant = ''] = /^([@?])([^=]+)=(.*)$/.exec(word) ?? [];
  if (mark === undefined) throw new Error(`Attribute "${word}" of a format table has no text.`);
  return mark === '?' ? { name, constant, optional: true } : { name, constant };
}
