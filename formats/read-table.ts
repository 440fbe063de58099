import { nearest } from '../schemas/nearest.ts';
import type { Problem } from '../schemas/types.ts';
import type { Fault } from './codec.ts';
import type { Compiled, CompiledField, CompiledGroup, CompiledOther } from './compile-table.ts';
import { Origins, type Locator, type Origin } from './origins.ts';
import { problem, type FormatProblemCode, type ProblemDetails } from './problems.ts';
import { isRecord } from './record.ts';
import type { XmlElement } from './xml.ts';

/** An object or array being filled. */
type Target = Record<string, unknown> | unknown[];

/** Beyond this many problems of one document a reader has understood. */
const MAX_PROBLEMS = 1000;
/** Names longer than any real one are not compared with the known ones. */
const MAX_NAME = 64;

/** Reads the elements of one document into canonical objects by a compiled table. */
export class TableReader {
  readonly origins = new Origins();
  readonly #locator: Locator;
  readonly #problems: Problem[] = [];
  /** Keys from the message down to the object being filled. */
  readonly #path: (string | number)[] = [];
  // What `#fault` speaks of; kept here so that no closure is made per value.
  #element: XmlElement | undefined;
  #keys: readonly string[] = [];
  readonly #fault: Fault = (code, details) => {
    if (this.#element !== undefined) this.report(code, this.#element, details, this.#keys);
  };

  constructor(locator: Locator) {
    this.#locator = locator;
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
      const compiled = group.byName.get(child.name);
      if (compiled === undefined) {
        this.#unknown(child, element, group);
        continue;
      }
      if (child.namespace !== element.namespace) this.#foreign(child, element.namespace);
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
  }

  #row(element: XmlElement, compiled: Compiled, target: Target): void {
    if (element.name !== compiled.row.element) {
      this.report('element-alias', element, { expected: compiled.row.element });
    }
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
    this.#store(element, field, target, value);
    if (!Array.isArray(target)) this.#attributes(element, field, target);
  }

  #store(element: XmlElement, field: CompiledField, target: Target, value: unknown): void {
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
      if (field.row.list) this.#append(element, arrayAt(owner, key), value);
      else owner[key] = value;
      this.origins.record(owner, key, element);
    }
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
    for (const { name, keys } of field.attributes) {
      const text = element.attributes[name];
      if (keys === undefined || text === undefined || text === '') continue;
      const owner = this.#ownerOf(target, keys, element);
      const key = keys.at(-1) ?? '';
      owner[key] = text;
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

  /** The object that holds the last key; objects on the way are made. */
  #ownerOf(target: Target, keys: readonly string[], element: XmlElement): Record<string, unknown> {
    if (Array.isArray(target)) throw new Error('An array of plain values has no named properties.');
    let owner = target;
    for (const key of keys.slice(0, -1)) {
      if (!Object.hasOwn(owner, key)) this.origins.record(owner, key, element);
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
    const known = group === undefined ? [] : group.byName.keys();
    const near = element.name.length > MAX_NAME ? undefined : nearest(element.name, known);
    const fixZh = near === undefined ? '请删除该元素。' : `请改为“${near}”。`;
    const fixEn = near === undefined ? 'Remove the element.' : `Rename it to "${near}".`;
    this.report('unknown-element', element, { values: { parent: parent.name, fixZh, fixEn } });
  }
}

const isList = (compiled: Compiled): boolean =>
  (compiled.kind === 'group' || compiled.kind === 'field') && compiled.row.list === true;

const hasText = (text: string): boolean => text !== '' && /[^ \t\r\n]/.test(text);

/** Without the white space of XML at either end, which is layout; linear even for hostile text. */
function trimmed(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isSpace(text.charCodeAt(start))) start += 1;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
  return start === 0 && end === text.length ? text : text.slice(start, end);
}

/** White space as XML 1.0 §2.3 has it: space, tab, line feed, carriage return. */
const isSpace = (code: number): boolean =>
  code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d;

const digitsOf = (text: string): number => text.replaceAll(/\D/g, '').length;

function objectAt(owner: Record<string, unknown>, key: string): Record<string, unknown> {
  const present = owner[key];
  if (isRecord(present)) return present;
  const made: Record<string, unknown> = {};
  owner[key] = made;
  return made;
}

function arrayAt(owner: Record<string, unknown>, key: string): unknown[] {
  const present: unknown = owner[key];
  if (Array.isArray(present)) return present;
  const made: unknown[] = [];
  owner[key] = made;
  return made;
}

const isEmpty = (value: unknown): boolean =>
  Array.isArray(value) ? value.length === 0 : isRecord(value) && Object.keys(value).length === 0;
