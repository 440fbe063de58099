import type { Problem } from '../schemas/types.ts';
import type { Limits } from './limits.ts';
import { locatorOf, type Locator } from './place.ts';
import { problem, type FormatProblemCode } from './problems.ts';

/** One component of a data element; the offset is in UTF-16 units from the start of the text. */
export interface Component {
  readonly text: string;
  readonly offset: number;
}

/** One data element: its repetitions, each with its components. */
export type DataElement = readonly (readonly Component[])[];

/** One segment; data element 1 is the first after the tag. */
export interface Segment {
  readonly tag: string;
  readonly offset: number;
  readonly elements: readonly DataElement[];
}

/** The characters with a meaning; an empty one is not in use. */
export interface ServiceCharacters {
  readonly component: string;
  readonly element: string;
  readonly release: string;
  readonly repetition: string;
  readonly terminator: string;
}

/** Segments of an interchange, or the one problem at which reading stopped. */
export type Tokens =
  | { readonly segments: readonly Segment[]; readonly locator: Locator }
  | { readonly problem: Problem };

/** Service characters of ISO 9735 syntax 3, in force where no UNA says otherwise. */
const STANDARD: ServiceCharacters = {
  component: ':',
  element: '+',
  release: '?',
  repetition: '',
  terminator: "'",
};
const REPETITION = '*';
const UNA_LENGTH = 9;
const TAG_LENGTH = 3;

/** Where reading stopped and why; caught by `tokenize`, never seen outside. */
class Stop extends Error {
  readonly found: Problem;
  constructor(found: Problem) {
    super(found.code);
    this.found = found;
  }
}

/** A space in UNA means that the character is not in use. */
const orNone = (character: string): string => (character === ' ' ? '' : character);

/** Whether a text begins as an interchange does. */
export const looksLikeEdifact = (text: string): boolean =>
  /^\s*(?:UNA|UNB)[^A-Za-z0-9\s]/.test(text);

/**
 * Cuts an interchange into segments, data elements, repetitions and components (ISO 9735 syntax 1 to
 * 4). Line ends are layout wherever they stand, unless one is the terminator. Never throws.
 */
export function tokenize(text: string, limits: Limits): Tokens {
  const locator = locatorOf(text);
  try {
    return { segments: new Tokenizer(text, limits, locator).read(), locator };
  } catch (error) {
    if (error instanceof Stop) return { problem: error.found };
    throw error;
  }
}

class Tokenizer {
  readonly #text: string;
  readonly #limits: Limits;
  readonly #locator: Locator;
  #at = 0;
  #count = 0;
  #service = STANDARD;

  constructor(text: string, limits: Limits, locator: Locator) {
    this.#text = text;
    this.#limits = limits;
    this.#locator = locator;
  }

  read(): Segment[] {
    this.#skipLayout();
    const advised = this.#text.startsWith('UNA', this.#at);
    if (advised) this.#readAdvice();
    const segments: Segment[] = [];
    for (this.#skipLayout(); this.#at < this.#text.length; this.#skipLayout()) {
      const segment = this.#segment();
      segments.push(segment);
      const version = segment.elements[0]?.[0]?.[1]?.text;
      // Syntax 4 gave repetition a character of its own, which earlier versions used as data.
      if (segment.tag === 'UNB' && !advised && version === '4') {
        this.#service = { ...STANDARD, repetition: REPETITION };
      }
    }
    return segments;
  }

  #readAdvice(): void {
    const advice = this.#text.slice(this.#at, this.#at + UNA_LENGTH);
    const [component = '', element = '', , release = '', repetition = '', terminator = ''] =
      advice.slice(TAG_LENGTH);
    const used = [component, element, release, repetition, terminator].filter((it) => it !== ' ');
    const distinct = new Set(used).size === used.length;
    const needed = [component, element, terminator].every((it) => it !== '' && it !== ' ');
    if (!needed || !distinct || used.some((it) => /[A-Za-z0-9]/.test(it))) {
      this.#stop('una-broken', this.#at, { got: advice, expected: "UNA:+.? '" });
    }
    this.#service = {
      component,
      element,
      terminator,
      release: orNone(release),
      repetition: orNone(repetition),
    };
    this.#at += UNA_LENGTH;
  }

  #segment(): Segment {
    const offset = this.#at;
    const elements: DataElement[] = [];
    const tag = this.#component(offset).text;
    if (!/^[A-Z][A-Z0-9]{2}$/.test(tag)) this.#stop('segment-tag', offset, { got: tag });
    while (this.#take('element')) elements.push(this.#element(offset));
    if (!this.#take('terminator')) {
      // A component after the tag would be a segment with explicit nesting, which nobody writes.
      const code = this.#at < this.#text.length ? 'segment-tag' : 'segment-unterminated';
      const got = this.#text.slice(offset, this.#at + 1);
      this.#stop(code, offset, { got, values: { name: tag } });
    }
    return { tag, offset, elements };
  }

  #element(segment: number): DataElement {
    const repetitions: Component[][] = [];
    do {
      const components: Component[] = [];
      do components.push(this.#component(segment));
      while (this.#take('component'));
      repetitions.push(components);
    } while (this.#take('repetition'));
    return repetitions;
  }

  #component(segment: number): Component {
    const { component, element, release, repetition, terminator } = this.#service;
    const start = this.#at;
    const parts: string[] = [];
    let from = start;
    for (; this.#at < this.#text.length; this.#at += 1) {
      const character = this.#text.charAt(this.#at);
      if (character === release) {
        parts.push(this.#text.slice(from, this.#at));
        this.#at += 1;
        from = this.#at;
      } else if (
        character === component ||
        character === element ||
        character === terminator ||
        character === repetition
      ) {
        break;
      } else if (character === '\r' || character === '\n') {
        parts.push(this.#text.slice(from, this.#at));
        from = this.#at + 1;
      }
    }
    if (this.#at >= this.#text.length) this.#unterminated(segment);
    parts.push(this.#text.slice(from, this.#at));
    return this.#counted({ text: parts.join(''), offset: start });
  }

  #counted(component: Component): Component {
    this.#count += 1;
    const { maxNodes, maxText } = this.#limits;
    if (this.#count > maxNodes) {
      this.#stop('too-many-nodes', component.offset, { values: { limit: String(maxNodes) } });
    }
    if (component.text.length > maxText) {
      this.#stop('text-too-long', component.offset, { values: { limit: String(maxText) } });
    }
    return component;
  }

  #unterminated(segment: number): never {
    const name = this.#text.slice(segment, segment + TAG_LENGTH);
    return this.#stop('segment-unterminated', segment, { values: { name } });
  }

  #take(kind: keyof ServiceCharacters): boolean {
    const character = this.#service[kind];
    if (character === '' || this.#text.charAt(this.#at) !== character) return false;
    this.#at += 1;
    return true;
  }

  #skipLayout(): void {
    while (/[ \t\r\n]/.test(this.#text.charAt(this.#at))) this.#at += 1;
  }

  #stop(code: FormatProblemCode, offset: number, details: Omit<StopDetails, 'location'>): never {
    const location = this.#locator(Math.min(offset, this.#text.length));
    throw new Stop(problem(code, { location, ...details }));
  }
}

type StopDetails = Parameters<typeof problem>[1];
