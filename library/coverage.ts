import type { Reform, Scenario, Text } from '../schemas/types.ts';
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

/** A paragraph that no reform rests on. */
export interface UncitedParagraph {
  /** As `number ¶paragraph`. */
  readonly paragraph: string;
  readonly title: Text;
  readonly reason: Text;
}

/** Paragraphs of the documents that no reform rests on, with the reason; throws where a document gives none. */
export function uncitedParagraphs({
  reforms,
  documents,
}: Pick<Library, 'reforms' | 'documents'>): UncitedParagraph[] {
  const cited = new Set(
    [...reforms.values()].flatMap(({ sources }) =>
      sources.map(({ document, paragraph }) => `${document} ${paragraph}`),
    ),
  );
  return [...documents.values()].flatMap(({ id, number, paragraphs, withoutMechanism = {} }) =>
    Object.entries(paragraphs)
      .filter(([paragraph]) => !cited.has(`${id} ${paragraph}`))
      .map(([paragraph, title]) => {
        const reason = withoutMechanism[paragraph];
        if (reason) return { paragraph: `${number} ¶${paragraph}`, title, reason };
        throw new Error(
          `No mechanism rests on paragraph "${paragraph}" of "${id}"; expected a reason in its withoutMechanism.`,
        );
      }),
  );
}
