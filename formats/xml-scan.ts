import type { Limits } from './limits.ts';
import { endLines } from './line-ends.ts';
import {
  append,
  NO_ATTRIBUTES,
  NO_CHILDREN,
  type OpenElement,
  type XmlElement,
} from './xml-element.ts';
import { XmlNames, type XmlName } from './xml-names.ts';
import { NO_SCOPE, scopeOf, type Scope } from './xml-scope.ts';

/** An element that is not closed yet. */
interface Level {
  readonly element: OpenElement;
  /** Name as written, prefix included. */
  readonly tag: string;
  readonly scope: Scope;
}

const DECLARATION =
  /^<\?xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*(?:"1\.0"|'1\.0')(?:[ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*(?:"[A-Za-z][\w.-]*"|'[A-Za-z][\w.-]*'))?(?:[ \t\r\n]+standalone[ \t\r\n]*=[ \t\r\n]*(?:"(?:yes|no)"|'(?:yes|no)'))?[ \t\r\n]*\?>/;
const ATTRIBUTE =
  /[ \t\r\n]+((?:xmlns:)?[A-Za-z_][\w.-]*)[ \t\r\n]*=[ \t\r\n]*(?:"([^"<&\t\r\n]*)"|'([^'<&\t\r\n]*)')/y;
const TAG_END = /[ \t\r\n]*(\/?)>/y;
/** Characters that XML 1.0 does not allow; halves of others are found otherwise. */
const FORBIDDEN = /[^\t\n\r\u0020-\uFFFD]/;
const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
};
const SLASH = 0x2f;
const MARK = 0x21;
const GREATER = 0x3e;
const SPACE = 0x20;

/**
 * The root of an XML text of the usual make: well-formed, with ASCII names, without processing
 * instructions, within the limits. Undefined for any other text, wrong or only unusual: what is wrong
 * with it, or that nothing is, is for the parser to say.
 */
export function scanXml(text: string, limits: Limits): XmlElement | undefined {
  if (!text.isWellFormed() || FORBIDDEN.test(text)) return undefined;
  return new Scanner(text, limits).read();
}

class Scanner {
  readonly #text: string;
  readonly #limits: Limits;
  /** Whether character data stands for itself: no entity, no line end but LF, no end of a section. */
  readonly #isPlain: boolean;
  readonly #levels: Level[] = [];
  readonly #names = new XmlNames();
  #at: number;
  #count = 0;
  #level: Level | undefined;
  #root: XmlElement | undefined;

  constructor(text: string, limits: Limits) {
    this.#text = text;
    this.#limits = limits;
    this.#isPlain = ['&', '\r', ']]>'].every((one) => !text.includes(one));
    this.#at = DECLARATION.exec(text)?.[0].length ?? 0;
  }

  read(): XmlElement | undefined {
    const text = this.#text;
    for (let less = text.indexOf('<', this.#at); less >= 0; less = text.indexOf('<', this.#at)) {
      const isRead = this.#words(less) && this.#markup(less, text.charCodeAt(less + 1));
      if (!isRead) return undefined;
    }
    const isClosed = this.#level === undefined && this.#isBlank(text.length);
    return isClosed ? this.#root : undefined;
  }

  #markup(less: number, next: number): boolean {
    if (next === SLASH) return this.#end(less);
    return next === MARK ? this.#mark(less) : this.#start(less);
  }

  /** Text up to a `<`. */
  #words(less: number): boolean {
    if (less === this.#at) return true;
    const element = this.#level?.element;
    const isLayout = element === undefined || element.children !== NO_CHILDREN;
    if (isLayout && this.#isBlank(less)) return true;
    const words = this.#text.slice(this.#at, less);
    return element !== undefined && this.#add(element, this.#resolved(words));
  }

  /** Whether there is only white space up to a place. */
  #isBlank(end: number): boolean {
    let at = this.#at;
    // Below the space only tab and line ends are left here.
    while (at < end && this.#text.charCodeAt(at) <= SPACE) at += 1;
    return at === end;
  }

  /** Character data with its entities; undefined where it has others than the five. */
  #resolved(words: string): string | undefined {
    if (this.#isPlain) return words;
    if (words.includes(']]>')) return undefined;
    const known = words.replaceAll(/&[a-z]*;?/g, (entity) => ENTITIES[entity] ?? '\0');
    return known.includes('\0') ? undefined : known;
  }

  #add(element: OpenElement, words: string | undefined): boolean {
    if (words === undefined) return false;
    const ended = this.#isPlain ? words : endLines(words);
    element.text = element.text === '' ? ended : element.text + ended;
    return element.text.length <= this.#limits.maxText;
  }

  #end(less: number): boolean {
    const level = this.#level;
    if (level === undefined || !this.#text.startsWith(level.tag, less + 2)) return false;
    this.#at = less + 2 + level.tag.length;
    if (this.#tagEnd() !== '>') return false;
    this.#close();
    return true;
  }

  #close(): void {
    this.#levels.pop();
    this.#level = this.#levels.at(-1);
  }

  /** A comment, or a CDATA section. */
  #mark(less: number): boolean {
    const text = this.#text;
    if (text.startsWith('<!--', less)) {
      const dashes = text.indexOf('--', less + 4);
      this.#at = dashes + 3;
      return dashes >= 0 && text.charCodeAt(dashes + 2) === GREATER;
    }
    if (!text.startsWith('<![CDATA[', less)) return false;
    const end = text.indexOf(']]>', less + 9);
    this.#at = end + 3;
    const element = this.#level?.element;
    return end >= 0 && element !== undefined && this.#add(element, text.slice(less + 9, end));
  }

  #start(less: number): boolean {
    const name = this.#names.at(this.#text, less + 1);
    if (name === undefined) return false;
    this.#at = less + 1 + name.tag.length;
    const attributes = this.#attributes();
    const outer = this.#level?.scope ?? NO_SCOPE;
    const scope = attributes === NO_ATTRIBUTES ? outer : attributes && scopeOf(attributes, outer);
    const end = this.#tagEnd();
    if (attributes === undefined || scope === undefined || end === undefined) return false;
    const element = this.#open(name, { scope, attributes, offset: less });
    if (element === undefined) return false;
    if (end === '/>') return true;
    return this.#leaf(element, name.tag) || this.#enter({ element, tag: name.tag, scope });
  }

  /** The text of an element that holds nothing else, up to its end tag; false for any other, of which nothing is read. */
  #leaf(element: OpenElement, tag: string): boolean {
    const text = this.#text;
    const less = text.indexOf('<', this.#at);
    const end = less + 2 + tag.length;
    if (text.charCodeAt(less + 1) !== SLASH || !text.startsWith(tag, less + 2)) return false;
    if (text.charCodeAt(end) !== GREATER) return false;
    const words = this.#resolved(text.slice(this.#at, less));
    if (words !== '' && !this.#add(element, words)) return false;
    this.#at = end + 1;
    return true;
  }

  #enter(level: Level): true {
    this.#level = level;
    this.#levels.push(level);
    return true;
  }

  #attributes(): Readonly<Record<string, string>> | undefined {
    if (this.#text.charCodeAt(this.#at) === GREATER) return NO_ATTRIBUTES;
    let attributes: Record<string, string> | undefined;
    ATTRIBUTE.lastIndex = this.#at;
    for (let found = ATTRIBUTE.exec(this.#text); found; found = ATTRIBUTE.exec(this.#text)) {
      const [, name = '', quoted, single = ''] = found;
      attributes ??= {};
      if (Object.hasOwn(attributes, name) || name === '__proto__') return undefined;
      attributes[name] = quoted ?? single;
      this.#at = ATTRIBUTE.lastIndex;
    }
    return attributes ?? NO_ATTRIBUTES;
  }

  #tagEnd(): '>' | '/>' | undefined {
    if (this.#text.charCodeAt(this.#at) === GREATER) {
      this.#at += 1;
      return '>';
    }
    TAG_END.lastIndex = this.#at;
    const found = TAG_END.exec(this.#text);
    if (found === null) return undefined;
    this.#at = TAG_END.lastIndex;
    return found[1] === '/' ? '/>' : '>';
  }

  #open(
    { prefix, local: name }: XmlName,
    {
      scope,
      attributes,
      offset,
    }: Omit<Level, 'element' | 'tag'> & Pick<XmlElement, 'attributes' | 'offset'>,
  ): OpenElement | undefined {
    const namespace = scope.get(prefix);
    if (namespace === undefined || this.#isTooMuch()) return undefined;
    const contentOffset = this.#at;
    const element = {
      name,
      namespace,
      attributes,
      children: NO_CHILDREN,
      text: '',
      offset,
      contentOffset,
    };
    const parent = this.#level?.element;
    if (parent === undefined) {
      if (this.#root !== undefined) return undefined;
      this.#root = element;
    } else append(parent, element);
    return element;
  }

  #isTooMuch(): boolean {
    this.#count += 1;
    return this.#count > this.#limits.maxNodes || this.#levels.length >= this.#limits.maxDepth;
  }
}
