import { reformUses, type ReformUse } from '../library/coverage.ts';
import type { Library } from '../library/library.ts';
import { parameterText } from '../library/parameter-text.ts';
import type { PolicyView } from '../library/policy-view.ts';
import { parametersOf, type Parameter } from '../rules/parameter.ts';
import { sourceText } from '../rules/source-texts.ts';
import type { PolicyAnswer, Reform, ReformDetail, ReformLine, Text } from '../schemas/types.ts';

/** A reform as a list shows it. */
export function reformLine({ id, family, title, summary, status }: Reform): ReformLine {
  return { id, family, title, summary, status };
}

/** A reform with the paragraphs it rests on, what it sets instead of what, and the scenarios in which it is in play. */
export function reformDetail(id: string, library: Library): ReformDetail | undefined {
  const use = reformUses(library).find(({ reform }) => reform.id === id);
  if (!use) return undefined;
  const { reform, scenarios } = use;
  const { transition, reason, commencement, edges = [] } = reform;
  return {
    ...reformLine(reform),
    ...(reason && { reason }),
    transition,
    commencement: commencement.map(({ source, ...each }) => ({
      ...each,
      source: sourceText(source),
    })),
    edges,
    sources: sourcesOf(use, library),
    parameters: settingsOf(reform, library),
    scenarios: scenarios.map((scenario) => ({ id: scenario.id, title: scenario.title })),
  };
}

/** What is in force, each value also as a text. */
export function policyAnswer({ port, date, parameters, reforms }: PolicyView): PolicyAnswer {
  return {
    port,
    date,
    parameters: parameters.map((parameter) => ({
      ...parameter,
      text: parameterText(parameter.value, parameter.unit),
    })),
    reforms: [...reforms],
  };
}

function sourcesOf({ reform }: ReformUse, { documents }: Library): ReformDetail['sources'] {
  return reform.sources.flatMap(({ document: id, paragraph }) => {
    const document = documents.get(id);
    const heading = document?.paragraphs[paragraph];
    if (!document || !heading) return [];
    const { number, title, date, jurisdiction } = document;
    return [{ number, title, date, jurisdiction, paragraph, heading }];
  });
}

function settingsOf({ parameters = [] }: Reform, library: Library): ReformDetail['parameters'] {
  const known = new Map(parametersOf(library.parameters).map((each) => [each.name, each]));
  return parameters.flatMap(({ name, unit, value, ports, from, source, mark }) => {
    const parameter = known.get(name);
    if (!parameter) return [];
    return [
      {
        name,
        title: parameter.title,
        before: baselineText(parameter),
        after: parameterText(value, unit),
        source: sourceText(source),
        mark,
        ...(ports && { ports }),
        ...(from !== undefined && { from }),
      },
    ];
  });
}

/** The last general value of the baseline; a parameter that only a reform gives a value has none. */
function baselineText({ values, unit }: Parameter): Text {
  const value = values.findLast(({ port }) => port === undefined)?.value;
  return value === undefined ? { zh: '（无）', en: '(none)' } : parameterText(value, unit);
}
