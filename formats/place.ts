import type { Problem } from '../schemas/types.ts';
import { lineStarts } from './line-ends.ts';

/** Place in the original text: line and column from 1, column in UTF-16 units as editors count. */
export type Place = NonNullable<Problem['location']>;

/**
 * Place of the value a JSON Pointer names in message number `message` (0 unless given); of the
 * nearest enclosing value where that one is missing; undefined when there is no such message.
 */
export type Locate = (pointer: string, message?: number) => Place | undefined;

/** Turns an offset in a text (UTF-16 units from 0) into line and column. */
export type Locator = (offset: number, element?: string) => Place;

/** Makes a locator for a text; the table of lines is built when it is first asked. */
export function locatorOf(text: string): Locator {
  let starts: number[] | undefined;
  return (offset, element) => {
    starts ??= lineStarts(text);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const place = { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
    return element === undefined || element === '' ? place : { ...place, element: clip(element) };
  };
}

const MAX_ELEMENT = 200;

const clip = (element: string): string => element.slice(0, MAX_ELEMENT);
