import type { FieldView } from '../../../schemas/types.ts';

/** How the dictionary is narrowed. */
export interface Wanted {
  readonly search: string;
  readonly message: string | undefined;
  readonly format: string | undefined;
}

/** Whether every word of a search stands in a text, whatever its case. */
export function hasWords(text: string, search: string): boolean {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const lower = text.toLowerCase();
  return words.every((word) => lower.includes(word));
}

/** Fields of the chosen message and format that contain all words in name, pointer or element. */
export function fieldsMatching(fields: readonly FieldView[], wanted: Wanted): readonly FieldView[] {
  const { search, message, format } = wanted;
  return fields.filter(
    (field) =>
      (message === undefined || field.message === message) &&
      (format === undefined || field.elements.some((element) => element.format === format)) &&
      hasWords(haystack(field), search),
  );
}

function haystack({ pointer, text, codes = '', elements }: FieldView): string {
  const names = elements.flatMap((element) => [element.element, element.text.zh, element.text.en]);
  return [pointer, text.zh, text.en, codes, ...names].join(' ');
}
