import { existsSync, readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { explain, type Change } from '../world/unblock.ts';
import type { WaitView, Why } from '../world/why.ts';
import { instantOption, languageOption, type LanguageOption } from './options.ts';
import { scenarioWorld } from './scenario-world.ts';
import { UsageError, type Session } from './session.ts';
import type { Terminal } from './terminal.ts';
import { whyFromTrace } from './why-trace.ts';

interface WhyOptions extends LanguageOption {
  readonly entity: string;
  readonly at?: string;
  readonly json?: true;
}

/** An answer to why; from a recorded trace alone it cannot be told what would unblock the entity. */
type Answer = Why & { readonly unblock?: readonly Change[] };

const words = {
  done: { zh: '流程已结束，不再等待', en: 'its flow has ended; it waits for nothing' },
  waits: { zh: '等待', en: 'waits for' },
  by: { zh: '由', en: 'by' },
  rule: { zh: '依据', en: 'rule' },
  due: { zh: '期限', en: 'due' },
  opens: { zh: '开放时间', en: 'opens' },
  events: { zh: '可能的事件', en: 'possible' },
  see: { zh: '另见', en: 'see' },
  fix: { zh: '修改', en: 'fix' },
  unblock: { zh: '最小改动', en: 'to unblock' },
} as const;

/** Adds `why`: what an entity waits for, who must act, which rule says so, what would unblock it. */
export function addWhy(program: Command, session: Session): void {
  program
    .command('why')
    .description('what an entity waits for, who must act, which rule, what would unblock it')
    .argument('<source>', 'a recorded trace (.jsonl), or a scenario')
    .requiredOption('--entity <id>', 'entity, flow:identifier')
    .option('--at <time>', 'virtual instant; the end unless given', instantOption)
    .option('--json', 'print one JSON object')
    .addOption(languageOption())
    .action((source: string, options: WhyOptions) => why(source, options, session));
}

function why(source: string, options: WhyOptions, session: Session): void {
  const library = session.library;
  const answer: Answer | undefined = source.endsWith('.jsonl')
    ? whyFromTrace(readTrace(source), library.tables(), options)
    : explain(scenarioWorld(source, library, options.at).world, options.entity);
  if (!answer) {
    const { at, entity } = options;
    throw new UsageError({
      zh: `“${source}”${at === undefined ? '' : `在 ${at} `}中没有实体“${entity}”。`,
      en: `There is no entity "${entity}" in "${source}"${at === undefined ? '' : ` at ${at}`}.`,
    });
  }
  const { lang } = options;
  const terminal = { ...session.terminal, ...(lang && { language: lang }) };
  if (options.json) terminal.out(JSON.stringify(answer));
  else for (const line of linesOf(answer, terminal)) terminal.out(line);
}

function readTrace(file: string): string {
  if (existsSync(file)) return readFileSync(file, 'utf8');
  throw new UsageError({
    zh: `没有轨迹“${file}”，请用 replay --trace 写出一份。`,
    en: `There is no trace "${file}"; write one with replay --trace.`,
  });
}

function linesOf(
  { entity, at, states, waits, done, unblock = [] }: Answer,
  terminal: Terminal,
): string[] {
  const { language } = terminal;
  const head = `${terminal.paint('strong', entity)}  ${at}  ${states.join(' ')}`;
  if (done || waits.length === 0) return [head, `  ${words.done[language]}`];
  return [
    head,
    ...waits.flatMap((wait) => waitLines(wait, terminal)),
    ...unblock.map((change) => `  ${words.unblock[language]}: ${changeText(change, terminal)}`),
  ];
}

/** A change in a line: who, what, on which entity, and the field with its value. */
function changeText(
  { byText, text, entity, event, path, value }: Change,
  { language }: Terminal,
): string {
  const field = path === undefined ? [] : [path, ...(value === undefined ? [] : [`= ${value}`])];
  const what = [`${byText[language]}: ${text[language]}`, ...field, event ?? '', `(${entity})`];
  return what.filter((part) => part !== '').join(' ');
}

function waitLines(wait: WaitView, terminal: Terminal): string[] {
  const { language } = terminal;
  const detail = (label: keyof typeof words, text: string | undefined): string[] =>
    text === undefined || text === '' ? [] : [`    ${words[label][language]}: ${text}`];
  const { rule } = wait;
  return [
    `  ${terminal.paint('person', wait.text[language])} (${wait.state})`,
    ...detail('waits', wait.for[language]),
    ...detail('by', wait.byText[language]),
    ...detail('rule', rule && `${rule.title[language]} [${rule.id}] ${rule.citation[language]}`),
    ...detail('due', wait.due),
    ...detail('opens', wait.opens),
    ...detail('events', wait.possible.join(', ')),
    ...detail('see', wait.see),
    ...wait.problems.flatMap((problem) => [
      `    ${terminal.paint('stopped', problem.code)}: ${problem.message[language]}`,
      ...detail('fix', problem.fix?.[language]),
    ]),
  ];
}
