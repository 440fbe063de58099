import type { Component, DataElement, Segment } from './edifact.ts';
import type { PlacedSegment } from './edifact-grammar.ts';
import { joinCut, MUTUAL, shapeOf } from './edifact-segments.ts';
import type { XmlElement } from './xml-element.ts';

/**
 * Segments as elements, so that one table layer serves XML and EDIFACT: a segment is called after its
 * tag and qualifiers, as in `LOC[22]`, a component after its place, as in `LOC.2.1`.
 */
export function elementsOf(placed: readonly PlacedSegment[]): XmlElement[] {
  const elements: XmlElement[] = [];
  for (let at = 0; at < placed.length; at += 1) {
    const first = placed[at];
    if (first === undefined) break;
    const run = [first.segment];
    while (continues(first, placed[at + 1])) {
      at += 1;
      run.push(placed[at]?.segment ?? first.segment);
    }
    elements.push(elementOf(first, run));
  }
  return elements;
}

/** The element of a whole message. */
export function messageElement(
  name: string,
  header: Segment,
  children: readonly XmlElement[],
): XmlElement {
  return element(name, header.offset, { children });
}

/** A segment outside the structure of a message, such as the header of its interchange. */
export const segmentElement = (segment: Segment): XmlElement =>
  elementOf({ segment, inside: [] }, [segment]);

/** Whether a segment carries on the text of the one before. */
function continues({ segment, inside }: PlacedSegment, next: PlacedSegment | undefined): boolean {
  const { qualifiers = [], texts = {} } = shapeOf(segment.tag);
  if (next?.segment.tag !== segment.tag || inside.length > 0) return false;
  if (!Object.values(texts).some((text) => text.continues)) return false;
  return qualifiers.every((place) => textAt(segment, place) === textAt(next.segment, place));
}

function elementOf({ segment, label, inside }: PlacedSegment, run: readonly Segment[]): XmlElement {
  const leaves = segment.elements.flatMap((data, index) => leavesOf(segment, data, index + 1));
  const name = label === undefined ? nameOf(segment) : `${segment.tag}[${label}]`;
  return element(name, segment.offset, {
    children: [...leaves, ...textsOf(run), ...elementsOf(inside)],
  });
}

/** Tag and qualifiers; a free text's code counts as one only where both sides agreed on it. */
function nameOf(segment: Segment): string {
  const { qualifiers = [] } = shapeOf(segment.tag);
  const words = qualifiers
    .filter((place) => isNamed(segment, place))
    .map((it) => textAt(segment, it));
  return words.length === 0 ? segment.tag : `${segment.tag}[${words.join(' ')}]`;
}

const isNamed = (segment: Segment, place: string): boolean =>
  textAt(segment, place) !== '' && (place !== CODE_AT || textAt(segment, LIST_AT) === MUTUAL);

const CODE_AT = '3.1';
const LIST_AT = '3.2';

function leavesOf(segment: Segment, data: DataElement, position: number): XmlElement[] {
  const shape = shapeOf(segment.tag);
  if (shape.texts?.[position] !== undefined) return [];
  return data.flatMap((components) =>
    components.flatMap((component, index) => {
      const place = `${position}.${index + 1}`;
      if (component.text === '' || isConsumed(segment, place)) return [];
      return [leaf(segment, place, component)];
    }),
  );
}

/** Components that are part of a name or of another leaf. */
function isConsumed(segment: Segment, place: string): boolean {
  const { qualifiers = [], units = {}, joined = {}, ...shape } = shapeOf(segment.tag);
  if (shape.filled?.[place] === textAt(segment, place)) return true;
  if (qualifiers.includes(place)) return isNamed(segment, place);
  if (segment.tag === 'FTX' && place === LIST_AT) return textAt(segment, place) === MUTUAL;
  return (
    Object.values(units).includes(place) ||
    Object.values(joined).includes(place) ||
    Object.hasOwn(shape.fixed ?? {}, place)
  );
}

function leaf(segment: Segment, place: string, component: Component): XmlElement {
  const { units = {}, joined = {} } = shapeOf(segment.tag);
  const unit = units[place] === undefined ? '' : textAt(segment, units[place]);
  const next = joined[place] === undefined ? '' : `:${textAt(segment, joined[place])}`;
  return element(`${segment.tag}.${place}`, component.offset, {
    text: component.text + next,
    ...(unit !== '' && { attributes: { unit } }),
  });
}

/** Texts that are cut into components, and over several segments. */
function textsOf(run: readonly Segment[]): XmlElement[] {
  const [first] = run;
  if (first === undefined) return [];
  return Object.entries(shapeOf(first.tag).texts ?? {}).flatMap(([position, text]) => {
    const components = run.map((segment) => segment.elements[Number(position) - 1]?.[0] ?? []);
    const pieces = components.flatMap((each, at) => {
      const texts = each.slice(0, text.count).map((component) => component.text);
      // An empty component at the end of a segment is not written, but counts where text follows.
      const missing = at === components.length - 1 ? 0 : text.count - texts.length;
      return [...texts, ...Array.from({ length: missing }, () => '')];
    });
    const joined = joinCut(pieces, text);
    const [start] = components.flat();
    if (joined === '' || start === undefined) return [];
    return [element(`${first.tag}.${position}`, start.offset, { text: joined })];
  });
}

/** Text of a component such as `2.1`; '' when it is not there. */
function textAt(segment: Segment, place: string): string {
  const [position = '', component = ''] = place.split('.');
  return segment.elements[Number(position) - 1]?.[0]?.[Number(component) - 1]?.text ?? '';
}

function element(
  name: string,
  offset: number,
  rest: Partial<Pick<XmlElement, 'text' | 'children' | 'attributes'>>,
): XmlElement {
  return {
    name,
    namespace: '',
    attributes: {},
    children: [],
    text: '',
    offset,
    contentOffset: offset,
    ...rest,
  };
}
