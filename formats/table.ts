import type { CodecName } from './codecs.ts';

/** What a row of a format's table tells people: names in both languages. */
interface Titled {
  /** Name of the element as the real format spells it, mistakes included. */
  readonly element: string;
  readonly zh: string;
  readonly en: string;
  /** Other spellings that are accepted with a warning. */
  readonly aliases?: readonly string[];
  /** True where no source shows the element's name or place; it follows the pattern of its kin. */
  readonly inferred?: true;
  /** Namespace of the element and what is inside it, where it differs from the element around it. */
  readonly namespace?: string;
}

/**
 * An attribute that carries a value of its own or always the same text, such as a unit. An `optional`
 * constant is checked where it stands and never written.
 */
export type Attribute = { readonly name: string } & (
  | { readonly constant: string; readonly optional?: true }
  | {
      readonly path: string;
      readonly zh: string;
      readonly en: string;
      /** How the text becomes a value; kept as it stands unless given. */
      readonly type?: CodecName;
    }
);

/** An element that holds one value. */
export interface Field extends Titled {
  /**
   * Property of the canonical message, `/` between levels; '' where the codec spreads over several. A
   * level `0` is the first of a list of which the format can hold one.
   */
  readonly path: string;
  /** Property on export, where the real format swaps two meanings. */
  readonly exportPath?: string;
  readonly type: CodecName;
  /** Largest number of characters, or of digits; a transcription, so that excess only warns. */
  readonly length?: number;
  /** The element may repeat; the property is an array. */
  readonly list?: true;
  /** With `list`: each occurrence is an object that holds the value under this name, attributes beside it. */
  readonly item?: string;
  readonly attributes?: readonly Attribute[];
  /** What an absent or empty element means by the specification: properties of the message. */
  readonly blank?: Readonly<Record<string, string>>;
}

/** An element that holds other elements. */
export interface Group extends Titled {
  /** Property that holds what is inside; absent where the content belongs to the level above. */
  readonly path?: string;
  /** The element may repeat; the property is an array. With one field of path '' it holds plain values. */
  readonly list?: true;
  /** Another place of what a different row writes: read, never written. */
  readonly readOnly?: true;
  readonly rows: readonly Row[];
  /** Properties that everything written here has, and that are set when it is read. */
  readonly implies?: Readonly<Record<string, string>>;
}

/** An element that always carries the same text, written but not kept. */
export interface Constant extends Titled {
  readonly constant: string;
}

/**
 * An element that has no place in the canonical message: dropping its value warns, unless it only
 * serves delivery, as an address on an envelope does.
 */
export interface Dropped extends Titled {
  readonly dropped: 'value' | 'envelope';
}

/** One row of the table of a format. */
export type Row = Field | Group | Constant | Dropped;

/** The whole table of one wire format: the root element and what is true of every message in it. */
export interface Table {
  readonly root: Group;
  /** Namespaces accepted at the root; the first is written. '' is no namespace. */
  readonly namespaces: readonly string[];
  /** Attributes of the root element that are written. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** Properties that every message of the format has, `type` among them. */
  readonly fixed: Readonly<Record<string, string>>;
  /**
   * Children whose text tells elements of one name apart, by the name of the element. A row is then
   * called `Name[text text]`; the name without brackets stands for all that have no row of their own.
   */
  readonly qualifiers?: Readonly<Record<string, readonly string[]>>;
  /** The format has more elements than these: an unknown one warns that it is not kept. */
  readonly open?: true;
  /** Whether a text fits its element; one that does not is a loss. Absent where all texts fit. */
  readonly fits?: (field: Field, text: string) => boolean;
}

/** Names of a group. */
interface Names {
  readonly zh: string;
  readonly en: string;
}

/** A group that repeats; each occurrence is an item of the array at `path`. */
export function list(
  element: string,
  path: string,
  rows: readonly Row[],
  { zh, en }: Names,
): Group {
  return { element, path, list: true, rows, zh, en };
}

/** A group whose content belongs to the level above. */
export function part(element: string, rows: readonly Row[], { zh, en }: Names): Group {
  return { element, rows, zh, en };
}
