import { SaxesParser, type SaxesTagNS } from 'saxes';
import type { Problem } from '../schemas/types.ts';
import type { Limits } from './limits.ts';
import { beforeEndLines, endLines } from './line-ends.ts';
import { locatorOf, type Locator } from './place.ts';
import { problem } from './problems.ts';
import { hasText } from './trimmed.ts';
import {
  append,
  NO_ATTRIBUTES,
  NO_CHILDREN,
  type OpenElement,
  type XmlElement,
} from './xml-element.ts';
import { explain } from './xml-errors.ts';
import { scanXml } from './xml-scan.ts';

/** An XML text that was read. */
export interface XmlDocument {
  readonly kind: 'xml';
  readonly root: XmlElement;
  readonly locator: Locator;
}

/** A document, or the one problem at which reading stopped. */
export type XmlResult = { readonly document: XmlDocument } | { readonly problem: Problem };

/** Where reading stopped and why; caught by `readXml`, never seen outside. */
class Stop extends Error {
  readonly found: Problem;
  constructor(found: Problem) {
    super(found.code);
    this.found = found;
  }
}

/**
 * Reads an XML text to a light tree: at once where it is of the usual make, else by the parser, which
 * knows all of XML and says what is wrong. Entities other than the five of XML 1.0 do not exist here: a
 * DOCTYPE is refused. Never throws, whatever the text.
 */
export function readXml(text: string, limits: Limits): XmlResult {
  const locator = locatorOf(text);
  try {
    const root = scanXml(text, limits) ?? parse(text, limits, locator);
    return { document: { kind: 'xml', root, locator } };
  } catch (error) {
    if (error instanceof Stop) return { problem: error.found };
    throw error;
  }
}

function parse(wire: string, limits: Limits, locator: Locator): XmlElement {
  const text = endLines(wire);
  const original = beforeEndLines(wire);
  const parser = new SaxesParser({ xmlns: true, position: false });
  const builder = new Builder(limits, (code, offset) => {
    const limit = code === 'too-deep' ? limits.maxDepth : limits.maxNodes;
    const values = { limit: String(code === 'text-too-long' ? limits.maxText : limit) };
    throw new Stop(problem(code, { location: locator(offset), values }));
  });
  parser.on('error', (error) => {
    const offset = Math.min(Math.max(parser.position - 1, 0), text.length);
    const location = locator(original(offset));
    throw new Stop(problem('not-well-formed', { location, values: explain(error.message) }));
  });
  parser.on('doctype', () => {
    const offset = text.lastIndexOf('<!DOCTYPE', parser.position);
    throw new Stop(problem('doctype-refused', { location: locator(original(offset)) }));
  });
  let start = 0;
  parser.on('opentagstart', (tag) => {
    // The character after the name has been read when this is called.
    start = original(parser.position - tag.name.length - 2);
  });
  parser.on('opentag', (tag) => builder.open(tag, start, original(parser.position)));
  parser.on('closetag', () => builder.close());
  parser.on('text', (characters) => builder.add(characters));
  parser.on('cdata', (characters) => builder.add(characters));
  parser.write(text).close();
  return builder.root();
}

type Exceed = (code: 'too-deep' | 'too-many-nodes' | 'text-too-long', offset: number) => never;

class Builder {
  readonly #stack: OpenElement[] = [];
  readonly #limits: Limits;
  readonly #exceed: Exceed;
  #count = 0;
  #root: OpenElement | undefined;
  #open: OpenElement | undefined;

  constructor(limits: Limits, exceed: Exceed) {
    this.#limits = limits;
    this.#exceed = exceed;
  }

  open(tag: SaxesTagNS, offset: number, contentOffset: number): void {
    this.#count += 1;
    if (this.#count > this.#limits.maxNodes) this.#exceed('too-many-nodes', offset);
    if (this.#stack.length >= this.#limits.maxDepth) this.#exceed('too-deep', offset);
    const element: OpenElement = {
      name: tag.local,
      namespace: tag.uri,
      attributes: attributesOf(tag),
      children: NO_CHILDREN,
      text: '',
      offset,
      contentOffset,
    };
    const parent = this.#open;
    if (parent === undefined) this.#root = element;
    else append(parent, element);
    this.#stack.push(element);
    this.#open = element;
  }

  add(characters: string): void {
    const open = this.#open;
    if (open === undefined) return;
    if (open.children !== NO_CHILDREN && !hasText(characters)) return;
    if (open.text.length + characters.length > this.#limits.maxText) {
      this.#exceed('text-too-long', open.contentOffset);
    }
    open.text = open.text === '' ? characters : open.text + characters;
  }

  close(): void {
    this.#stack.pop();
    this.#open = this.#stack.at(-1);
  }

  root(): XmlElement {
    if (this.#root === undefined) throw new Error('A well-formed XML text has a root element.');
    return this.#root;
  }
}

function attributesOf(tag: SaxesTagNS): Readonly<Record<string, string>> {
  let attributes: Record<string, string> | undefined;
  for (const name in tag.attributes) {
    attributes ??= {};
    attributes[name] = tag.attributes[name]?.value ?? '';
  }
  return attributes ?? NO_ATTRIBUTES;
}
