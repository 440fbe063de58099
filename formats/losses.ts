import type { Message } from '../schemas/schemas.ts';
import type { FormatId } from './format.ts';
import type { Loss } from './reduce.ts';
import { formatOf } from './registry.ts';

/**
 * What a message loses in a format, each with its JSON Pointer and a sentence. Formats of the Chinese
 * single window refuse what they have no element for instead, so that nothing is lost in them.
 */
export function lossesOf(message: Message, format: FormatId): readonly Loss[] {
  return formatOf(format).reduce?.(message).losses ?? [];
}
