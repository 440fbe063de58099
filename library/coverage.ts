import type { Reform, Scenario } from '../schemas/types.ts';
import type { Library } from './library.ts';

/** A reform and the training scenarios in which it is in play. */
export interface ReformUse {
  readonly reform: Reform;
  readonly scenarios: readonly Scenario[];
}

/** Every reform with the scenarios that name it under `mechanisms`, in the order of the files. */
export function reformUses({
  reforms,
  scenarios,
}: Pick<Library, 'reforms' | 'scenarios'>): ReformUse[] {
  const all = [...scenarios.values()].map(({ scenario }) => scenario);
  return [...reforms.values()].map((reform) => ({
    reform,
    scenarios: all.filter(({ mechanisms = [] }) => mechanisms.includes(reform.id)),
  }));
}

/** Paragraphs of the documents that no reform rests on, as `number ¶paragraph`. */
export function uncitedParagraphs({
  reforms,
  documents,
}: Pick<Library, 'reforms' | 'documents'>): string[] {
  const cited = new Set(
    [...reforms.values()].flatMap(({ sources }) =>
      sources.map(({ document, paragraph }) => `${document} ${paragraph}`),
    ),
  );
  return [...documents.values()].flatMap(({ id, number, paragraphs }) =>
    Object.keys(paragraphs)
      .filter((paragraph) => !cited.has(`${id} ${paragraph}`))
      .map((paragraph) => `${number} ¶${paragraph}`),
  );
}
