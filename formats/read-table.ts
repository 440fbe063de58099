import { nearest } from '../schemas/nearest.ts';
import type { Problem } from '../schemas/types.ts';
import type { Fault } from './codec.ts';
import type { Compiled, CompiledField, CompiledGroup, CompiledOther } from './compile-table.ts';
import { Origins, type Origin } from './origins.ts';
import type { Locator } from './place.ts';
import { problem, type FormatProblemCode, type ProblemDetails } from './problems.ts';
import { nameIn } from './qualified-name.ts';
import { isRecord } from './record.ts';
import type { Table } from './table.ts';
import { arrayAt, isEmpty, objectAt, type Target } from './targets.ts';
import { hasText, trimmed } from './trimmed.ts';
import type { XmlElement } from './xml-element.ts';

/** Beyond this many problems of one document a reader has understood. */
const MAX_PROBLEMS = 1000;
/** Names longer than any real one are not compared with the known ones. */
const MAX_NAME = 64;
/** Characters of a dropped element that a problem quotes. */
const MAX_WORDS = 200;

/** Reads the elements of one document into canonical objects by a compiled table. */
export class TableReader {
  readonly origins = new Origins();
  readonly #locator: Locator;
  readonly #table: Pick<Table, 'qualifiers' | 'open'>;
  readonly #problems: Problem[] = [];
  /** Keys from the message down to the object being filled. */
  readonly #path: (string | number)[] = [];
  // What `#fault` speaks of; kept here so that no closure is made per value.
  #element: XmlElement | undefined;
  #keys: readonly string[] = [];
  readonly #fault: Fault = (code, details) => {
    if (this.#element !== undefined) this.report(code, this.#element, details, this.#keys);
  };

  constructor(locator: Locator, table: Pick<Table, 'qualifiers' | 'open'> = {}) {
    this.#locator = locator;
    this.#table = table;
  }

  /** Problems found so far, in document order. */
  get problems(): readonly Problem[] {
    return this.#problems;
  }

  /** Reports a problem at an element; `keys` lead from the object being filled to the value. */
  report(
    code: FormatProblemCode,
    element: Origin,
    details: ProblemDetails,
    keys: readonly string[] = [],
  ): void {
    if (this.#problems.length > MAX_PROBLEMS) return;
    const location = this.#locator(element.offset, element.name);
    if (this.#problems.length === MAX_PROBLEMS) {
      const values = { limit: String(MAX_PROBLEMS) };
      this.#problems.push(problem('too-many-problems', { location, values }));
      return;
    }
    const path = [...this.#path, ...keys].map((key) => `/${key}`).join('');
    const values = { name: element.name, ...details.values };
    this.#problems.push(problem(code, { path, location, ...details, values }));
  }

  /** How a codec reports about an element outside the table. */
  faultAt(element: Origin): Fault {
    return (code, details) => this.report(code, element, details);
  }

  /** Reads what stands inside an element into `target`. */
  readGroup(element: XmlElement, group: CompiledGroup, target: Target): void {
    if (hasText(element.text))
      this.report('unexpected-text', element, { got: element.text.trim() });
    const seen = new Set<Compiled>();
    for (const child of element.children) {
      const compiled = this.#rowOf(child, element, group);
      if (compiled === undefined) continue;
      if (seen.has(compiled) && !isList(compiled)) {
        this.report('repeated-element', child, {});
        continue;
      }
      seen.add(compiled);
      this.#row(child, compiled, target);
    }
    for (const field of group.blanks) {
      if (!seen.has(field)) Object.assign(target, field.row.blank);
    }
    if (group.row.implies !== undefined && !isEmpty(target)) {
      Object.assign(target, group.row.implies);
    }
  }

  /** The row an element belongs to; tells what is odd about its name and namespace. */
  #rowOf(child: XmlElement, parent: XmlElement, group: CompiledGroup): Compiled | undefined {
    const name = nameIn(group, child, this.#table.qualifiers);
    const compiled = group.byName.get(name);
    if (compiled === undefined) {
      this.#unknown(child, parent, group);
      return undefined;
    }
    const namespace = compiled.row.namespace ?? parent.namespace;
    if (child.namespace !== namespace) this.#foreign(child, namespace);
    if (name !== compiled.row.element) {
      this.report('element-alias', child, { expected: compiled.row.element });
    }
    return compiled;
  }

  #row(element: XmlElement, compiled: Compiled, target: Target): void {
    if (compiled.kind === 'group') this.#group(element, compiled, target);
    else if (compiled.kind === 'field') this.#field(element, compiled, target);
    else this.#other(element, compiled);
  }

  #group(element: XmlElement, group: CompiledGroup, target: Target): void {
    if (group.row.path === undefined) {
      this.readGroup(element, group, target);
      return;
    }
    const filled = element.children.length > 0 || hasText(element.text);
    if (!filled) return;
    const depth = this.#path.length;
    const owner = this.#ownerOf(target, group.keys, element);
    const key = group.keys.at(-1) ?? '';
    this.#path.push(...group.keys);
    if (group.row.list) this.#item(element, group, arrayAt(owner, key));
    else this.readGroup(element, group, objectAt(owner, key));
    this.#path.length = depth;
    if (isEmpty(owner[key])) delete owner[key];
    else this.origins.record(owner, key, element);
  }

  #item(element: XmlElement, group: CompiledGroup, items: unknown[]): void {
    this.#path.push(items.length);
    if (group.plain === undefined) {
      const item: Record<string, unknown> = {};
      items.push(item);
      this.readGroup(element, group, item);
      if (isEmpty(item)) items.pop();
      else this.origins.record(items, items.length - 1, element);
    } else {
      this.readGroup(element, group, items);
    }
    this.#path.pop();
  }

  #field(element: XmlElement, field: CompiledField, target: Target): void {
    for (const child of element.children) this.#unknown(child, element, undefined);
    const { codec } = field;
    const text = codec.positional ? element.text : trimmed(element.text);
    if (text === '' || (codec.positional && !hasText(text))) {
      if (field.row.blank !== undefined) Object.assign(target, field.row.blank);
      return;
    }
    this.#element = element;
    this.#keys = field.keys;
    this.#checkLength(element, field, text);
    const value = codec.read(text, this.#fault);
    if (value === undefined || !this.#hasUnits(element, field)) return;
    const holder = this.#store(element, field, target, value);
    if (!Array.isArray(holder)) this.#attributes(element, field, holder);
  }

  /** Puts a value in its place; returns what holds it, to which its attributes belong. */
  #store(element: XmlElement, field: CompiledField, target: Target, value: unknown): Target {
    if (Array.isArray(target)) {
      this.origins.record(target, target.length, element);
      target.push(value);
    } else if (field.codec.spreads !== undefined) {
      for (const [key, part] of Object.entries(isRecord(value) ? value : {})) {
        target[key] = part;
        this.origins.record(target, key, element);
      }
    } else {
      const owner = this.#ownerOf(target, field.keys, element);
      const key = field.keys.at(-1) ?? '';
      const { item } = field.row;
      const made = item === undefined ? value : { [item]: value };
      if (field.row.list) this.#append(element, arrayAt(owner, key), made);
      else owner[key] = value;
      this.origins.record(owner, key, element);
      if (item !== undefined && isRecord(made)) {
        this.origins.record(made, item, element);
        return made;
      }
    }
    return target;
  }

  #append(element: XmlElement, items: unknown[], value: unknown): void {
    this.origins.record(items, items.length, element);
    items.push(value);
  }

  /** A weight in tonnes must not be taken for kilograms. */
  #hasUnits(element: XmlElement, field: CompiledField): boolean {
    for (const { name, constant } of field.attributes) {
      const got = element.attributes[name];
      if (constant === undefined || got === undefined || got === constant) continue;
      const values = { name: `${element.name}/@${name}` };
      this.report('value-unknown', element, { got, expected: constant, values }, field.keys);
      return false;
    }
    return true;
  }

  #attributes(element: XmlElement, field: CompiledField, target: Record<string, unknown>): void {
    for (const { name, keys, codec } of field.attributes) {
      const text = element.attributes[name];
      if (keys === undefined || text === undefined || text === '') continue;
      this.#keys = keys;
      const value = codec === undefined ? text : codec.read(text, this.#fault);
      if (value === undefined) continue;
      const owner = this.#ownerOf(target, keys, element);
      const key = keys.at(-1) ?? '';
      const present = owner[key];
      if (present !== undefined && present !== value) {
        const values = { name: `${element.name}/@${name}` };
        const expected = JSON.stringify(present);
        this.report('value-unknown', element, { got: text, expected, values }, keys);
        continue;
      }
      owner[key] = value;
      this.origins.record(owner, key, element);
    }
  }

  #other(element: XmlElement, compiled: CompiledOther): void {
    const text = trimmed(element.text);
    if (text === '' && element.children.length === 0) return;
    if ('constant' in compiled.row) {
      const expected = compiled.row.constant;
      if (text !== expected) this.report('value-unknown', element, { got: text, expected });
    } else if (compiled.row.dropped === 'value') {
      this.report('element-not-kept', element, { got: text });
    }
  }

  /** The object that holds the last key; objects on the way are made, and lists before a number. */
  #ownerOf(target: Target, keys: readonly string[], element: XmlElement): Record<string, unknown> {
    if (Array.isArray(target)) throw new Error('An array of plain values has no named properties.');
    let owner = target;
    for (let at = 0; at < keys.length - 1; at += 1) {
      const key = keys[at] ?? '';
      if (!Object.hasOwn(owner, key)) this.origins.record(owner, key, element);
      if (keys[at + 1] === '0' && !Array.isArray(owner[key])) owner[key] = [];
      owner = objectAt(owner, key);
    }
    return owner;
  }

  #checkLength(element: XmlElement, field: CompiledField, text: string): void {
    const limit = field.row.length;
    if (limit === undefined || text.length <= limit) return;
    const size = field.row.type === 'decimal' ? digitsOf(text) : Array.from(text).length;
    if (size <= limit) return;
    const values = { size: String(size), limit: String(limit) };
    this.report('too-long', element, { values, got: text }, field.keys);
  }

  #foreign(element: XmlElement, expected: string): void {
    const values = { namespace: element.namespace };
    this.report('namespace-unexpected', element, { values, got: element.namespace, expected });
  }

  #unknown(element: XmlElement, parent: XmlElement, group: CompiledGroup | undefined): void {
    if (this.#problems.length > MAX_PROBLEMS) return;
    if (this.#table.open) {
      const got = wordsOf(element);
      if (got !== '') this.report('element-not-kept', element, { got });
      return;
    }
    const known = group === undefined ? [] : group.byName.keys();
    const near = element.name.length > MAX_NAME ? undefined : nearest(element.name, known);
    const fixZh = near === undefined ? '请删除该元素。' : `请改为“${near}”。`;
    const fixEn = near === undefined ? 'Remove the element.' : `Rename it to "${near}".`;
    this.report('unknown-element', element, { values: { parent: parent.name, fixZh, fixEn } });
  }
}

const isList = (compiled: Compiled): boolean =>
  (compiled.kind === 'group' || compiled.kind === 'field') && compiled.row.list === true;

const digitsOf = (text: string): number => text.replaceAll(/\D/g, '').length;

/** All text in an element, for messages to people. */
const wordsOf = (element: XmlElement): string =>
  [trimmed(element.text), ...element.children.map(wordsOf)]
    .filter((text) => text !== '')
    .join(' ')
    .slice(0, MAX_WORDS);
