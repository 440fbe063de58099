import { memberOf } from '../schemas/pointer.ts';
import { receiptName } from '../schemas/receipt-names.ts';
import { schemas } from '../schemas/schemas.ts';
import type { Receipt } from '../schemas/types.ts';
import type { StateNode, FlowNames } from '../workflows/step-table.ts';
import type { TraceEvent, TraceKind } from '../world/trace.ts';
import type { Language, Style } from './terminal.ts';
import { toneOf } from '../workflows/tone.ts';

/** A trace event in words, with the colour of what it means. */
export interface EventText {
  readonly text: string;
  readonly style: Style | undefined;
}

const verdicts = {
  accepted: { zh: '接受', en: 'accepted' },
  refused: { zh: '拒绝', en: 'refused' },
} as const;

const words = {
  queue: { zh: '排队', en: 'queues at' },
  seize: { zh: '开始办理', en: 'served at' },
  release: { zh: '办理完毕', en: 'leaves' },
  timer: { zh: '计时到点', en: 'timer' },
} as const;

type Wording = (event: TraceEvent, names: FlowNames | undefined, language: Language) => EventText;

const wordings: Readonly<Record<TraceKind, Wording>> = {
  message: (event, _flow, language) => messageText(event, language),
  decision: (event, names, language) => decisionText(event, names, language),
  transition: (event, names, language) => stateText(event, names, language),
  timer: ({ name }, _flow, language) => faint(`${words.timer[language]} ${name}`),
  resource: (event, _flow, language) => faint(deskText(event, language)),
  note: ({ name }) => faint(name),
};

const faint = (text: string): EventText => ({ text, style: 'faint' });

/** Words of an event in a language, from the texts of its flow. */
export function eventText(
  event: TraceEvent,
  flows: readonly FlowNames[],
  language: Language,
): EventText {
  const names = flows.find(({ flow }) => flow.id === event.entity.split(':')[0]);
  return wordings[event.kind](event, names, language);
}

function messageText({ name, data }: TraceEvent, language: Language): EventText {
  const zh = memberOf(memberOf(schemas, name), 'zh');
  const type = language === 'zh' && typeof zh === 'string' ? zh : name.replaceAll('-', ' ');
  if (memberOf(data, 'direction') === 'out') {
    return { text: ['←', type, ...receiptText(data, language)].join(' '), style: 'strong' };
  }
  const verdict = memberOf(data, 'verdict') === 'accepted' ? 'accepted' : 'refused';
  const problems = memberOf(data, 'problems');
  const codes = Array.isArray(problems) ? problems.join(', ') : '';
  const reference = memberOf(data, 'reference');
  const named = typeof reference === 'string' && reference !== '' ? `${type} ${reference}` : type;
  const text = `→ ${named} ${verdicts[verdict][language]}`;
  return {
    text: codes === '' ? text : `${text}: ${codes}`,
    style: verdict === 'refused' ? 'stopped' : 'strong',
  };
}

/** Code and words of a receipt: its note in Chinese, the name of its code in English. */
function receiptText(data: object, language: Language): string[] {
  if (!isReceipt(data)) return [];
  const { code, note } = data;
  return [code, (language === 'en' && receiptName(data)?.en) || note];
}

function isReceipt(data: object): data is Receipt {
  return memberOf(data, 'type') === 'receipt';
}

function decisionText(
  { name, data }: TraceEvent,
  names: FlowNames | undefined,
  language: Language,
): EventText {
  const text = names?.flow.events[name]?.text[language] ?? name;
  const rule = memberOf(data, 'rule');
  return { text: typeof rule === 'string' ? `${text} [${rule}]` : text, style: undefined };
}

function stateText(
  { name }: TraceEvent,
  names: FlowNames | undefined,
  language: Language,
): EventText {
  const node = stateOf(names, name);
  if (!node) return { text: `= ${names?.flow.text[language] ?? name}`, style: undefined };
  return { text: `= ${node.meta.text[language]}`, style: toneOf(node) };
}

function stateOf(names: FlowNames | undefined, path: string): StateNode | undefined {
  const number = names?.stateByPath.get(path);
  return number === undefined ? undefined : names?.states[number];
}

function deskText({ name, data }: TraceEvent, language: Language): string {
  const word = name === 'queue' || name === 'seize' || name === 'release' ? words[name] : undefined;
  return `${word?.[language] ?? name} ${String(memberOf(data, 'desk'))}`;
}
