import { memberPointer } from '../schemas/pointer.ts';
import type { Text } from '../schemas/types.ts';
import type {
  Compiled,
  CompiledField,
  CompiledGroup,
  CompiledTable,
  Direction,
} from './compile-table.ts';
import type { Codec } from './codec.ts';
import { isRecord } from './record.ts';
import type { Field, Table } from './table.ts';
import { isEmpty } from './targets.ts';

/** Something of a message that a format cannot carry, or only in part. */
export interface Loss {
  /** JSON Pointer into the message. */
  readonly path: string;
  /** What happens to it, as a sentence. */
  readonly zh: string;
  readonly en: string;
}

/** A message as far as a format carries it, and what that leaves out. */
export interface Reduced {
  readonly message: Record<string, unknown>;
  readonly losses: readonly Loss[];
}

/** What a format knows about a place of a message. */
interface Shape {
  readonly inside: Map<string, Shape>;
  /** A value of its own; `row` is absent for an attribute. */
  leaf?: { readonly codec?: Codec; readonly row?: Field };
  implies?: Readonly<Record<string, string>>;
}

type Leaf = NonNullable<Shape['leaf']>;

/** Why something is lost; `{got}` is the value. */
const REASONS = {
  place: {
    zh: '目标格式中没有对应的位置，不予传送。',
    en: 'The format has no place for it; it is not sent.',
  },
  code: {
    zh: '代码“{got}”在目标代码表中没有对应代码，不予传送。',
    en: 'Code "{got}" has no counterpart in the code list of the format; it is not sent.',
  },
  fit: {
    zh: '文本超出目标格式的长度，不予传送。',
    en: 'The text does not fit the format; it is not sent.',
  },
  precision: {
    zh: '值“{got}”只能部分传送。',
    en: 'Value "{got}" is sent with less precision.',
  },
  implied: {
    zh: '目标格式无法表示“{got}”，不予传送。',
    en: 'The format has no way to say "{got}"; it is not sent.',
  },
} as const satisfies Readonly<Record<string, Text>>;

/** Takes from a message what its format has no place, no code or no room for, and lists it. */
export function reduceByTable(
  compiled: CompiledTable,
  message: object,
  direction: Direction,
): Reduced {
  const shape: Shape = { inside: new Map() };
  for (const key of Object.keys(compiled.table.fixed)) shape.inside.set(key, leafShape());
  addGroup(shape, compiled[direction]);
  const reducer = new Reducer(compiled.table.fits);
  const reduced = reducer.object({ ...message }, shape, '');
  return { message: reduced ?? {}, losses: reducer.losses };
}

const leafShape = (): Shape => ({ inside: new Map() });

function addGroup(shape: Shape, group: CompiledGroup): void {
  for (const row of group.rows) addRow(shape, row);
}

function addRow(shape: Shape, row: Compiled): void {
  if (row.kind === 'group') {
    const inner = shapeAt(shape, row.keys);
    if (row.plain !== undefined && row.row.list) inner.leaf = row.plain;
    else addGroup(inner, row);
    const { implies } = row.row;
    if (implies === undefined) return;
    inner.implies = implies;
    for (const key of Object.keys(implies)) inner.inside.set(key, leafShape());
  } else if (row.kind === 'field') {
    for (const key of row.codec.spreads ?? []) shape.inside.set(key, leafShape());
    addField(shape, row);
  }
}

function addField(shape: Shape, field: CompiledField): void {
  const { item } = field.row;
  const owner = item === undefined ? shape : shapeAt(shape, field.keys);
  const keys = item === undefined ? field.keys : [item];
  if (keys.length > 0) shapeAt(owner, keys).leaf = field;
  for (const attribute of field.attributes) {
    if (attribute.keys === undefined) continue;
    const { codec } = attribute;
    shapeAt(owner, attribute.keys).leaf ??= codec === undefined ? {} : { codec };
  }
}

function shapeAt(shape: Shape, keys: readonly string[]): Shape {
  let inner = shape;
  for (const key of keys) {
    const next = inner.inside.get(key) ?? leafShape();
    inner.inside.set(key, next);
    inner = next;
  }
  return inner;
}

class Reducer {
  readonly losses: Loss[] = [];
  readonly #fits: Table['fits'];

  constructor(fits: Table['fits']) {
    this.#fits = fits;
  }

  /** The object with what can be carried; undefined when nothing of it can. */
  object(
    value: Readonly<Record<string, unknown>>,
    shape: Shape,
    path: string,
  ): Record<string, unknown> | undefined {
    const kept: Record<string, unknown> = {};
    for (const [key, inner] of Object.entries(value)) {
      if (inner === undefined) continue;
      const place = memberPointer(path, key);
      const next = shape.inside.get(key);
      const reduced =
        next === undefined ? this.#lose('place', place) : this.#value(inner, next, place);
      if (reduced !== undefined) kept[key] = reduced;
    }
    return isEmpty(kept) ? undefined : kept;
  }

  #value(value: unknown, shape: Shape, path: string): unknown {
    if (Array.isArray(value)) {
      const single = shape.inside.get('0');
      const items = value.map((item: unknown, index) => {
        const place = memberPointer(path, index);
        if (single === undefined) return this.#value(item, shape, place);
        // The format holds one item of the list.
        return index === 0 ? this.#value(item, single, place) : this.#lose('place', place);
      });
      const kept = items.filter((item) => item !== undefined);
      return kept.length === 0 ? undefined : kept;
    }
    if (shape.leaf !== undefined) return this.#leaf(value, shape.leaf, path);
    if (!isRecord(value) || shape.inside.size === 0) return value;
    for (const [key, needed] of Object.entries(shape.implies ?? {})) {
      if (value[key] !== needed) return this.#lose('implied', path, value[key]);
    }
    const kept = this.object(value, shape, path);
    // What the group implies is not written, so that alone it would not be there.
    const own = Object.keys(kept ?? {}).filter((key) => shape.implies?.[key] === undefined);
    return own.length === 0 ? undefined : kept;
  }

  #leaf(value: unknown, { row, codec }: Leaf, path: string): unknown {
    const reduced = codec?.reduce === undefined ? value : codec.reduce(value);
    if (reduced === undefined) return this.#lose('code', path, value);
    if (row !== undefined && typeof reduced === 'string' && this.#fits?.(row, reduced) === false) {
      return this.#lose('fit', path);
    }
    if (reduced !== value && !isSameMoment(reduced, value)) this.#lose('precision', path, value);
    return reduced;
  }

  #lose(reason: keyof typeof REASONS, path: string, got?: unknown): undefined {
    const shown = typeof got === 'string' ? got : JSON.stringify(got ?? '');
    const { zh, en } = REASONS[reason];
    const fill = (text: string): string => text.replace('{got}', () => shown);
    this.losses.push({ path, zh: fill(zh), en: fill(en) });
    return undefined;
  }
}

/** The same time in another zone is no loss. */
function isSameMoment(one: unknown, other: unknown): boolean {
  if (typeof one !== 'string' || typeof other !== 'string') return false;
  return Temporal.Instant.compare(one, other) === 0;
}
