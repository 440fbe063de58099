import type { Problem } from '../schemas/types.ts';
import type { Segment } from './edifact.ts';
import type { Locator } from './place.ts';
import { problem, type ProblemDetails } from './problems.ts';

/** One message of an interchange, UNH to UNT left out of its segments. */
export interface EdifactMessage {
  readonly header: Segment;
  /** Name of the message type, such as CUSDEC. */
  readonly type: string;
  /** Directory it follows, such as D.96B. */
  readonly directory: string;
  readonly segments: readonly Segment[];
}

/** An interchange that was read. */
export interface EdifactDocument {
  readonly kind: 'edifact';
  /** The interchange header UNB. */
  readonly header: Segment;
  readonly messages: readonly EdifactMessage[];
  /** What is wrong with the envelope, in document order. */
  readonly problems: readonly Problem[];
  readonly locator: Locator;
}

/** Text of a component, counted from 1; '' when it is not there. */
export const valueIn = (segment: Segment, element: number, component = 1): string =>
  segment.elements[element - 1]?.[0]?.[component - 1]?.text ?? '';

/** Where the identifications stand: UNB and UNZ, UNG and UNE, UNH and UNT. */
interface Level {
  readonly header: Segment;
  /** Reference the trailer repeats. */
  readonly reference: string;
  /** What the trailer counts. */
  count: number;
}

/** Finds the messages of an interchange and checks counts and references of its trailers. */
export function readEnvelope(segments: readonly Segment[], locator: Locator): EdifactDocument {
  return new Envelope(locator).read(segments);
}

const REFERENCE_AT = { UNB: 5, UNG: 5, UNH: 1 } as const;
const TRAILERS = { UNZ: 'UNB', UNE: 'UNG', UNT: 'UNH' } as const;

type HeaderTag = keyof typeof REFERENCE_AT;
type TrailerTag = keyof typeof TRAILERS;

const isHeader = (tag: string): tag is HeaderTag => Object.hasOwn(REFERENCE_AT, tag);
const isTrailer = (tag: string): tag is TrailerTag => Object.hasOwn(TRAILERS, tag);

class Envelope {
  readonly #locator: Locator;
  readonly #problems: Problem[] = [];
  readonly #messages: EdifactMessage[] = [];
  readonly #open = new Map<HeaderTag, Level>();
  #body: Segment[] = [];

  constructor(locator: Locator) {
    this.#locator = locator;
  }

  read(segments: readonly Segment[]): EdifactDocument {
    const [first] = segments;
    if (first === undefined) throw new Error('An interchange that was recognised has segments.');
    for (const segment of segments) {
      const { tag } = segment;
      if (isHeader(tag)) this.#begin(tag, segment);
      else if (isTrailer(tag)) this.#end(tag, segment);
      else if (this.#open.has('UNH')) this.#body.push(segment);
      else this.#report('segment-unexpected', segment, { values: { parent: 'UNB' } });
      const message = this.#open.get('UNH');
      if (message !== undefined) message.count += 1;
    }
    const last = segments.at(-1) ?? first;
    const cutShort = this.#open.has('UNH');
    for (const [header, trailer] of Object.entries({ UNH: 'UNT', UNG: 'UNE', UNB: 'UNZ' })) {
      if (isHeader(header) && this.#open.has(header)) this.#lacks(trailer, last);
    }
    if (cutShort) this.#message();
    return {
      kind: 'edifact',
      header: first,
      messages: this.#messages,
      problems: this.#problems,
      locator: this.#locator,
    };
  }

  #begin(tag: HeaderTag, segment: Segment): void {
    if (tag === 'UNH' && this.#open.has('UNH')) {
      this.#lacks('UNT', segment);
      this.#message();
    }
    if (tag !== 'UNB' && !this.#open.has('UNB')) this.#lacks('UNB', segment);
    this.#open.set(tag, {
      header: segment,
      reference: valueIn(segment, REFERENCE_AT[tag]),
      count: 0,
    });
  }

  #end(tag: TrailerTag, segment: Segment): void {
    const opener = TRAILERS[tag];
    const level = this.#open.get(opener);
    if (level === undefined) {
      this.#lacks(opener, segment);
      return;
    }
    // UNT counts itself and UNH; UNH was counted when it opened.
    const expected = tag === 'UNT' ? level.count + 1 : level.count;
    const got = valueIn(segment, 1);
    if (!/^\d+$/.test(got) || Number(got) !== expected) {
      this.#report('control-count', segment, { got, expected: String(expected) });
    }
    const reference = valueIn(segment, 2);
    if (reference !== level.reference) {
      this.#report('control-reference', segment, { got: reference, expected: level.reference });
    }
    if (opener === 'UNH') this.#message();
    else this.#open.delete(opener);
    const outer = opener === 'UNH' && this.#open.has('UNG') ? 'UNG' : 'UNB';
    const around = opener === 'UNB' ? undefined : this.#open.get(outer);
    if (around !== undefined) around.count += 1;
  }

  #message(): void {
    const header = this.#open.get('UNH')?.header;
    this.#open.delete('UNH');
    if (header === undefined) return;
    this.#messages.push({
      header,
      type: valueIn(header, 2),
      directory: `${valueIn(header, 2, 2)}.${valueIn(header, 2, 3)}`,
      segments: this.#body,
    });
    this.#body = [];
  }

  #lacks(tag: string, at: Segment): void {
    this.#report('envelope-incomplete', at, { values: { name: tag } });
  }

  #report(code: EnvelopeProblem, { tag, offset }: Segment, details: ProblemDetails): void {
    const values = { name: tag, ...details.values };
    this.#problems.push(
      problem(code, { location: this.#locator(offset, tag), ...details, values }),
    );
  }
}

type EnvelopeProblem =
  'segment-unexpected' | 'envelope-incomplete' | 'control-count' | 'control-reference';
