import type { Message } from '../schemas/schemas.ts';
import type { Problem } from '../schemas/types.ts';
import { cuscar } from './cuscar.ts';
import { cusdec } from './cusdec.ts';
import { cusrep } from './cusrep.ts';
import { cusres } from './cusres.ts';
import type { EdifactDefinition } from './edifact-definition.ts';
import type { EdifactDocument, EdifactMessage } from './edifact-envelope.ts';
import { place } from './edifact-grammar.ts';
import { elementsOf, messageElement, segmentElement } from './edifact-tree.ts';
import { writeInterchange, type OutgoingMessage } from './edifact-write.ts';
import type { Decoded, Format } from './format.ts';
import { Origins } from './origins.ts';
import { problem } from './problems.ts';
import { reduceByTable, type Reduced } from './reduce.ts';
import { decodeByTable } from './table-format.ts';
import { wireNode } from './write-table.ts';
import type { XmlElement } from './xml-element.ts';

const definitions: readonly EdifactDefinition[] = [cusdec, cuscar, cusrep, cusres];

/** Directories whose structures these are; others are read with a warning. */
const DIRECTORIES = [
  'D.95B',
  'D.96A',
  'D.96B',
  'D.97A',
  'D.97B',
  'D.98A',
  'D.98B',
  'D.99A',
  'D.99B',
];
/** Directory that is written unless another is asked for. */
const WRITTEN = 'D.97A';

/** The EDIFACT formats; each reads every message of an interchange that any of them knows. */
export const edifactFormats: readonly Format[] = definitions.map((definition) => ({
  id: definition.id,
  title: definition.title,
  media: 'application/edifact',
  carries: [definition.carries],
  tables: [definition.compiled],
  recognises: (document) =>
    document.kind === 'edifact' && firstKnown(document)?.id === definition.id,
  decode: (document) => {
    if (document.kind !== 'edifact') throw new TypeError(`${definition.type} is EDIFACT.`);
    return decodeInterchange(document);
  },
  encode: (message) => encodeInterchange([message]),
  reduce: (message) => lifted(definition, message),
}));

/**
 * Writes messages as one interchange, in a directory from D.95B to D.99B. What they have no place for
 * is left out; throws for a message that no EDIFACT format carries.
 */
export function encodeInterchange(messages: readonly Message[], directory = WRITTEN): string {
  const outgoing = messages.map((message) => outgoingOf(message, directory));
  const [first] = outgoing;
  if (first === undefined) throw new RangeError('An interchange needs at least one message.');
  if (!DIRECTORIES.includes(directory)) {
    throw new RangeError(`Directory "${directory}" is none of ${DIRECTORIES.join(', ')}.`);
  }
  return writeInterchange(
    first.header,
    outgoing.map(({ message }) => message),
  );
}

function outgoingOf(message: Message, directory: string) {
  const definition = definitions.find(({ carries }) => carries === message.type);
  if (definition === undefined) {
    throw new TypeError(`No EDIFACT format carries a "${message.type}".`);
  }
  const { message: lowered } = lowerAndReduce(definition, message);
  const node = wireNode(definition.compiled, lowered, definition.directionIn({ ...message }));
  const children = typeof node.content === 'string' ? [] : node.content;
  const segments = children.filter(({ name }) => name !== 'UNB');
  const outgoing: OutgoingMessage = { type: definition.type, directory, segments };
  return { header: definition.header({ ...message }), message: outgoing };
}

function lowerAndReduce(definition: EdifactDefinition, message: Message): Reduced {
  const lowered = definition.mapping.lower({ ...message });
  return reduceByTable(definition.compiled, lowered, definition.directionIn({ ...message }));
}

/** What of a message the format carries, in the shape of the message. */
function lifted(definition: EdifactDefinition, message: Message): Reduced {
  const reduced = lowerAndReduce(definition, message);
  definition.mapping.lift(reduced.message, new Origins());
  return reduced;
}

function firstKnown({ messages }: EdifactDocument): EdifactDefinition | undefined {
  return messages.map(definitionOf).find((definition) => definition !== undefined);
}

const definitionOf = ({ type }: EdifactMessage): EdifactDefinition | undefined =>
  definitions.find((definition) => definition.type === type);

function decodeInterchange(document: EdifactDocument): Decoded {
  const envelope = segmentElement(document.header);
  const problems: Problem[] = [...document.problems];
  const decoded: Decoded[] = [];
  for (const message of document.messages) {
    const definition = definitionOf(message);
    if (definition === undefined) {
      problems.push(unknownType(message, document));
      continue;
    }
    const found = decodeMessage(message, { definition, document, envelope });
    problems.push(...found.problems);
    decoded.push(found);
  }
  return {
    ...(decoded[0]?.format !== undefined && { format: decoded[0].format }),
    messages: decoded.flatMap(({ messages }) => messages),
    problems,
    locate: (pointer, message = 0) => decoded[message]?.locate(pointer),
  };
}

interface Surroundings {
  readonly definition: EdifactDefinition;
  readonly document: EdifactDocument;
  /** The interchange header as an element. */
  readonly envelope: XmlElement;
}

function decodeMessage(message: EdifactMessage, around: Surroundings): Decoded {
  const { definition, document, envelope } = around;
  const refused: Problem[] = [];
  const placed = place(message.segments, definition.structure, ({ tag, offset }) => {
    const location = document.locator(offset, tag);
    const values = { name: tag, parent: definition.type };
    refused.push(problem('segment-unexpected', { location, values }));
  });
  const names = new Set(definition.compiled.table.root.rows.map(({ element }) => element));
  const children = elementsOf(placed);
  const element = messageElement(
    definition.type,
    message.header,
    names.has('UNB') ? [partiesOf(envelope), ...children] : children,
  );
  const decoded = decodeByTable({
    format: definition.id,
    document: { locator: document.locator },
    compiled: definition.compiled,
    elements: [element],
    directionOf: definition.directionOf,
    finish: (found, _element, reader) => definition.mapping.lift(found, reader.origins),
  });
  return {
    ...decoded,
    problems: [...versionProblems(message, document), ...refused, ...decoded.problems],
  };
}

/** Sender and receiver; the rest of the header serves delivery. */
function partiesOf(envelope: XmlElement): XmlElement {
  const kept = ['UNB.2.1', 'UNB.3.1'];
  return { ...envelope, children: envelope.children.filter(({ name }) => kept.includes(name)) };
}

function versionProblems(
  { header, directory }: EdifactMessage,
  document: EdifactDocument,
): Problem[] {
  if (DIRECTORIES.includes(directory)) return [];
  const location = document.locator(header.offset, header.tag);
  const values = { version: directory };
  const expected = DIRECTORIES.join(', ');
  return [problem('version-unknown', { location, values, got: directory, expected })];
}

function unknownType({ header, type }: EdifactMessage, document: EdifactDocument): Problem {
  const location = document.locator(header.offset, header.tag);
  const expected = definitions.map((definition) => definition.type).join(', ');
  return problem('message-type-unknown', { location, got: type, expected });
}
