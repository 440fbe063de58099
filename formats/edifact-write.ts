import { cut, MUTUAL, shapeOf } from './edifact-segments.ts';
import { cannotHold } from './not-carried.ts';
import { bareName } from './qualified-name.ts';
import type { WireNode } from './wire-node.ts';

/** Service characters of everything written here: the usual ones of syntax 4. */
const ADVICE = "UNA:+.?*'";

/** UTF-8 is level W from syntax 4 on, so that Chinese text can be sent. */
const SYNTAX = 'UNOW:4';

/** Longest reference of an interchange (0020). */
const MAX_REFERENCE = 14;

/** What an interchange says about itself; absent parts stay empty. */
export interface InterchangeHeader {
  readonly sender?: string;
  readonly receiver?: string;
  /** Time of preparation, RFC 3339 in Chinese time. */
  readonly at?: string;
  readonly reference: string;
}

/** A message to be written: its type with directory, and its segments. */
export interface OutgoingMessage {
  readonly type: string;
  /** Directory, such as D.97A. */
  readonly directory: string;
  readonly segments: readonly WireNode[];
}

/** Writes an interchange, a segment a line. Throws for a text longer than its data element. */
export function writeInterchange(
  header: InterchangeHeader,
  messages: readonly OutgoingMessage[],
): string {
  const reference = header.reference.replaceAll(/[^A-Za-z0-9]/g, '').slice(-MAX_REFERENCE);
  const [date = '', time = ''] = (header.at ?? '').slice(0, 'yyyy-MM-ddTHH:mm'.length).split('T');
  const stamp = `${date.replaceAll('-', '')}:${time.replace(':', '')}`;
  const parties = [header.sender ?? '', header.receiver ?? ''].map(released).join('+');
  const lines = [
    `UNB+${SYNTAX}+${parties}+${stamp === ':' ? '' : stamp}+${reference}`,
    ...messages.flatMap((message, index) => messageLines(message, String(index + 1))),
    `UNZ+${messages.length}+${reference}`,
  ];
  return [ADVICE, ...lines.map((line) => `${line}'`), ''].join('\n');
}

function messageLines({ type, directory, segments }: OutgoingMessage, reference: string): string[] {
  const [version = '', release = ''] = directory.split('.');
  const body = segments.flatMap(segmentLines);
  return [
    `UNH+${reference}+${type}:${version}:${release}:UN`,
    ...body,
    `UNT+${body.length + 2}+${reference}`,
  ];
}

/** Lines of a segment and of the group it begins. */
function segmentLines(node: WireNode): string[] {
  const children = typeof node.content === 'string' ? [] : node.content;
  const leaves = children.filter((child) => typeof child.content === 'string');
  const groups = children.filter((child) => typeof child.content !== 'string');
  const tag = bareName(node.name);
  const components = new Map<string, string>(Object.entries(shapeOf(tag).fixed ?? {}));
  nameQualifiers(node.name, tag, components);
  let continued: string[][] = [];
  for (const { name, content, attributes } of leaves) {
    if (typeof content !== 'string') continue;
    const place = name.slice(tag.length + 1);
    if (place.includes('.')) putComponent(components, { tag, place, content, attributes });
    else continued = putText(components, { tag, place, content });
  }
  for (const [place, text] of Object.entries(shapeOf(tag).filled ?? {})) {
    if (!components.has(place)) components.set(place, text);
  }
  const more = continued.map((pieces) => {
    const again = new Map<string, string>();
    nameQualifiers(node.name, tag, again);
    pieces.forEach((piece, index) => again.set(`4.${index + 1}`, piece));
    return lineOf(tag, again);
  });
  return [lineOf(tag, components), ...more, ...groups.flatMap(segmentLines)];
}

function nameQualifiers(name: string, tag: string, components: Map<string, string>): void {
  const words = name === bareName(name) ? [] : name.slice(name.indexOf('[') + 1, -1).split(' ');
  for (const [index, place] of (shapeOf(tag).qualifiers ?? []).entries()) {
    const word = words[index];
    if (word === undefined) continue;
    components.set(place, word);
    if (tag === 'FTX' && index > 0) components.set('3.2', MUTUAL);
  }
}

interface Leaf {
  readonly tag: string;
  readonly place: string;
  readonly content: string;
}

function putComponent(
  components: Map<string, string>,
  { tag, place, content, attributes }: Leaf & Pick<WireNode, 'attributes'>,
): void {
  const { units = {}, joined = {} } = shapeOf(tag);
  const next = joined[place];
  const unit = attributes['unit'];
  if (next === undefined) {
    components.set(place, content);
  } else {
    const [value = '', code = ''] = content.split(':');
    components.set(place, value);
    components.set(next, code);
  }
  if (unit !== undefined && units[place] !== undefined) components.set(units[place], unit);
}

/** Puts a text into its data element; what does not fit is for more segments of the kind. */
function putText(components: Map<string, string>, { tag, place, content }: Leaf): string[][] {
  const text = shapeOf(tag).texts?.[place];
  if (text === undefined) throw new Error(`"${tag}.${place}" is no text of a segment.`);
  const pieces = cut(content, text);
  if (pieces.length > text.count && !text.continues) {
    cannotHold(
      `文本“${content}”超过 ${text.count} 段、每段 ${text.size} 个字符，请缩短。`,
      `Text "${content}" has more than ${text.count} parts of ${text.size} characters; shorten it.`,
    );
  }
  pieces.slice(0, text.count).forEach((it, index) => components.set(`${place}.${index + 1}`, it));
  const rest: string[][] = [];
  for (let at = text.count; at < pieces.length; at += text.count) {
    rest.push(pieces.slice(at, at + text.count));
  }
  return rest;
}

function lineOf(tag: string, components: ReadonlyMap<string, string>): string {
  const elements: string[][] = [];
  for (const [place, text] of components) {
    const [position = 0, component = 0] = place.split('.').map(Number);
    const element = (elements[position - 1] ??= []);
    element[component - 1] = released(text);
  }
  const written = Array.from(elements, (element) => withoutEnd(Array.from(element ?? []), ':'));
  return withoutEnd([tag, ...written], '+');
}

/** Joins, leaving out what is empty at the end. */
function withoutEnd(parts: readonly (string | undefined)[], separator: string): string {
  const last = parts.findLastIndex((part) => part !== undefined && part !== '');
  return parts
    .slice(0, last + 1)
    .map((part) => part ?? '')
    .join(separator);
}

/** Text with its service characters released; throws for a line end, which would be taken for layout. */
function released(text: string): string {
  if (/[\r\n]/.test(text)) {
    cannotHold(
      `文本 ${JSON.stringify(text)} 含有换行，数据元中不能有换行。`,
      `Text ${JSON.stringify(text)} has a line end, which a component cannot have.`,
    );
  }
  return text.replaceAll(/[:+?*']/g, '?$&');
}
