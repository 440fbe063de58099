import type { Message } from '../schemas/schemas.ts';
import type { Text } from '../schemas/types.ts';
import type { CompiledTable, Direction } from './compile-table.ts';
import type { GrammarNode } from './edifact-grammar.ts';
import type { InterchangeHeader } from './edifact-write.ts';
import type { Mapping } from './mapping.ts';
import type { XmlElement } from './xml-element.ts';

/** One EDIFACT message: what it carries and how. */
export interface EdifactDefinition {
  readonly id: 'cusdec' | 'cuscar' | 'cusrep' | 'cusres';
  /** Message type in UNH. */
  readonly type: 'CUSDEC' | 'CUSCAR' | 'CUSREP' | 'CUSRES';
  readonly title: Text;
  readonly carries: Message['type'];
  /** Segments in order, of all directories from D.95B to D.99B together. */
  readonly structure: readonly GrammarNode[];
  readonly compiled: CompiledTable;
  readonly mapping: Mapping;
  /** Direction of a message being read, where codes change with it. */
  readonly directionOf: (element: XmlElement) => Direction;
  /** Direction of a message being written. */
  readonly directionIn: (message: Readonly<Record<string, unknown>>) => Direction;
  /** What the interchange says of sender, receiver, time and reference. */
  readonly header: (message: Readonly<Record<string, unknown>>) => InterchangeHeader;
}

/** The text at a key, if there is one; for interchange headers, which hold texts only. */
export const textAt = (
  owner: Readonly<Record<string, unknown>>,
  key: string,
): string | undefined => {
  const value = owner[key];
  return typeof value === 'string' ? value : undefined;
};

/** The header of an interchange whose message names sender and receiver itself. */
export function headerFrom(
  message: Readonly<Record<string, unknown>>,
  keys: { readonly at: string; readonly reference: string },
): InterchangeHeader {
  const sender = textAt(message, 'sender');
  const receiver = textAt(message, 'receiver');
  const at = textAt(message, keys.at);
  return {
    ...(sender !== undefined && { sender }),
    ...(receiver !== undefined && { receiver }),
    ...(at !== undefined && { at }),
    reference: textAt(message, keys.reference) ?? '',
  };
}
