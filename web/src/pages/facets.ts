import type { ScenarioLine, Text } from '../api/types.ts';

/** Properties by which the library can be narrowed. */
export const facets = [
  'port',
  'transport',
  'direction',
  'procedure',
  'outcome',
  'difficulty',
] as const;

/** One of {@link facets}. */
export type Facet = (typeof facets)[number];

/** Values chosen, by facet. */
export type Choice = Readonly<Partial<Record<Facet, string>>>;

/** Value of a scenario for a facet, as text. */
export function valueOf(scenario: ScenarioLine, facet: Facet): string {
  if (facet === 'port') {
    return typeof scenario.port === 'string' ? scenario.port : scenario.port.id;
  }
  return String(scenario[facet]);
}

/** Scenarios that have all chosen values and contain all words, in either language. */
export function matching(
  scenarios: readonly ScenarioLine[],
  choice: Choice,
  search: string,
): readonly ScenarioLine[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return scenarios.filter(
    (scenario) =>
      facets.every(
        (facet) => choice[facet] === undefined || choice[facet] === valueOf(scenario, facet),
      ) && words.every((word) => haystack(scenario).includes(word)),
  );
}

function haystack({ id, title, summary, teaches, mechanisms = [], port }: ScenarioLine): string {
  const texts: readonly Text[] = [
    title,
    summary,
    ...teaches,
    ...(typeof port === 'string' ? [] : [port.name]),
  ];
  return [id, ...mechanisms, ...texts.flatMap(({ zh, en }) => [zh, en])].join(' ').toLowerCase();
}

/** Values of a facet with the number of scenarios that would remain, most frequent first. */
export function countsOf(
  scenarios: readonly ScenarioLine[],
  facet: Facet,
  { choice, search }: { readonly choice: Choice; readonly search: string },
): readonly (readonly [value: string, count: number])[] {
  const { [facet]: _own, ...others } = choice;
  const left = matching(scenarios, others, search);
  const values = [...new Set(scenarios.map((scenario) => valueOf(scenario, facet)))];
  return values
    .map(
      (value) =>
        [value, left.filter((scenario) => valueOf(scenario, facet) === value).length] as const,
    )
    .toSorted((a, b) => b[1] - a[1] || a[0].localeCompare(b[0], 'en'));
}
