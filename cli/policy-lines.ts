import type { Library } from '../library/library.ts';
import { parameterText } from '../library/parameter-text.ts';
import type { ParameterChange, PolicyDifference } from '../library/policy-difference.ts';
import type { ParameterInForce, PolicyView, ReformInForce } from '../library/policy-view.ts';
import { padTo, widthOf } from './columns.ts';

import type { Language, Terminal } from './terminal.ts';

const words = {
  parameters: { zh: '有效参数', en: 'Parameters in force' },
  reforms: { zh: '已施行的改革措施', en: 'Reforms in force' },
  since: { zh: '自', en: 'since' },
  everyDate: { zh: '本次运行自始施行', en: 'put in force for this run' },
  none: { zh: '（无）', en: '(none)' },
  same: { zh: '没有差异。', en: 'No difference.' },
} as const;

const marks = {
  official: { zh: '法规', en: 'official' },
  published: { zh: '公开', en: 'published' },
  derived: { zh: '推算', en: 'derived' },
  recalled: { zh: '记忆', en: 'recalled' },
  assumed: { zh: '假设', en: 'assumed' },
} as const;

/** What is in force and why: each value with its first day, the reform that set it, source and mark; then the reforms. */
export function viewLines(view: PolicyView, library: Library, terminal: Terminal): string[] {
  const { language } = terminal;
  const port = library.ports.get(view.port);
  return [
    terminal.paint('strong', `${port?.name[language] ?? view.port} · ${view.date}`),
    terminal.paint('strong', words.parameters[language]),
    ...parameterLines(view.parameters, library, terminal),
    terminal.paint('strong', words.reforms[language]),
    ...view.reforms.map((reform) => `  ${reformText(reform, library, language)}`),
  ];
}

/** What differs, a line for each reform and parameter: `+` only on the second side, `-` only on the first, `~` changed. */
export function differenceLines(found: PolicyDifference, terminal: Terminal): string[] {
  const { language } = terminal;
  const title = ({ id, title: text }: ReformInForce): string => `${id}  ${text[language]}`;
  const lines = [
    ...found.added.map((reform) => terminal.paint('done', `+ ${title(reform)}`)),
    ...found.removed.map((reform) => terminal.paint('stopped', `- ${title(reform)}`)),
    ...found.parameters.map((change) => changeText(change, language)),
  ];
  return lines.length > 0 ? lines : [words.same[language]];
}

function parameterLines(
  parameters: readonly ParameterInForce[],
  library: Library,
  terminal: Terminal,
): string[] {
  const { language } = terminal;
  const rows = parameters.map((parameter) => {
    const { name, value, unit, from } = parameter;
    return { parameter, cells: [name, parameterText(value, unit)[language], from] };
  });
  const widths = [0, 1, 2].map((column) =>
    Math.max(0, ...rows.map(({ cells }) => widthOf(cells[column] ?? ''))),
  );
  return rows.map(({ parameter, cells }) => {
    const columns = cells.map((cell, column) => padTo(cell, widths[column] ?? 0)).join('  ');
    return `  ${columns}  ${terminal.paint('faint', reasonText(parameter, library, language))}`;
  });
}

/** Why a value holds: the reform with the paragraphs that ask for it, then the source of the value and its mark. */
function reasonText(
  { reform, source, mark }: ParameterInForce,
  library: Library,
  language: Language,
): string {
  const by = reform === undefined ? [] : [`${reform} (${paragraphs(reform, library)})`];
  return [...by, source[language], `[${marks[mark][language]}]`].join(' · ');
}

function paragraphs(id: string, { reforms, documents }: Library): string {
  const sources = reforms.get(id)?.sources ?? [];
  return sources
    .map(
      ({ document, paragraph }) => `${documents.get(document)?.number ?? document} ¶${paragraph}`,
    )
    .join(', ');
}

function reformText(reform: ReformInForce, library: Library, language: Language): string {
  const { id, title, from, source, mark } = reform;
  const why =
    from === undefined
      ? words.everyDate[language]
      : [
          `${words.since[language]} ${from}`,
          source?.[language],
          mark && `[${marks[mark][language]}]`,
        ].join(' · ');
  return `${id}  ${title[language]} · ${why} (${paragraphs(id, library)})`;
}

function changeText({ name, before, after }: ParameterChange, language: Language): string {
  const text = (side: ParameterInForce | undefined): string =>
    side ? parameterText(side.value, side.unit)[language] : words.none[language];
  const by = after?.reform ?? before?.reform;
  return `~ ${name}  ${text(before)} → ${text(after)}${by === undefined ? '' : `  (${by})`}`;
}
