import type { CodeListView } from '../../../schemas/types.ts';
import type { Role, Text, TraceEvent } from '../api/types.ts';
import { possibleArrows, stateAt, type Chart, type ChartState } from '../trace/chart.ts';
import type { Charts, History, Step } from '../trace/history.ts';

/** What is asked: who must act now, what comes next, or what a receipt says. */
export type QuestionKind = 'who' | 'next' | 'receipt';

/** An answer that may be chosen; roles are named by the pages. */
export interface Choice {
  readonly id: string;
  readonly text?: Text;
}

/** A question about a scenario at one of its moments. */
export interface Question {
  readonly kind: QuestionKind;
  /** Event with which the answer shows itself, and its instant (ms). */
  readonly seq: number;
  readonly ms: number;
  /** What it is about: an entity in its state, or a receipt with its code. */
  readonly about: Text;
  readonly now: Text | string;
  readonly choices: readonly Choice[];
  /** Id of the right choice. */
  readonly answer: string;
  /** The decision rule behind it. */
  readonly rule?: string;
}

/** Choices of a question whose choices are drawn from a longer list. */
const choiceCount = 4;

/** What questions are made from. */
export interface Told {
  readonly trace: readonly TraceEvent[];
  readonly histories: ReadonlyMap<string, History>;
  readonly charts: Charts;
  readonly receipts: CodeListView;
}

/** Questions about a recorded scenario in the order of its events; each role, state and receipt is asked about once. */
export function questionsOf(told: Told): readonly Question[] {
  const asked = new Set<string>();
  const all = [...aboutSteps(told), ...aboutReceipts(told)].toSorted((a, b) => a.seq - b.seq);
  const busy = new Set<number>();
  return all.filter(({ kind, seq, answer, now }) => {
    const subject = kind === 'next' ? `next ${JSON.stringify(now)}` : `${kind} ${answer}`;
    if (asked.has(subject) || busy.has(seq)) return false;
    asked.add(subject);
    busy.add(seq);
    return true;
  });
}

function aboutSteps({ histories, charts }: Told): readonly Question[] {
  const people = peopleOf(charts);
  return [...histories.values()].flatMap((history) => {
    const chart = charts.get(history.flow);
    if (!chart) return [];
    return history.steps.flatMap((step, index) => {
      const before = history.steps[index - 1];
      return before && before.ms < step.ms ? aboutStep(chart, before, { step, people }) : [];
    });
  });
}

/** Roles that anything waits for, in the order of the flows; what the system does by itself is not asked. */
function peopleOf(charts: Charts): readonly Role[] {
  const states = [...charts.values()].flatMap((chart) => [...chart.states.values()]);
  const roles = states.flatMap(({ waits }) => (waits ? [waits.by] : []));
  return [...new Set(roles)].filter((role) => role !== 'single-window');
}

function aboutStep(
  chart: Chart,
  before: Step,
  { step, people }: { readonly step: Step; readonly people: readonly Role[] },
): readonly Question[] {
  const arrow = possibleArrows(chart, before.leaves).findLast(({ event }) => event === step.event);
  if (!arrow) return [];
  const state = stateAt(chart, arrow.from);
  const { waits } = state;
  const common = {
    seq: step.seq,
    ms: step.ms,
    about: chart.text,
    now: state.text,
    ...(waits?.rule !== undefined && { rule: waits.rule }),
  };
  const next: Question = {
    ...common,
    kind: 'next',
    choices: eventsOf(chart, state),
    answer: step.event,
  };
  if (!waits || !people.includes(waits.by)) return [];
  const questions = next.choices.length > 1 ? [next] : [];
  const choices = around(people, waits.by).map((id) => ({ id }));
  return [{ ...common, kind: 'who', choices, answer: waits.by }, ...questions];
}

function eventsOf(chart: Chart, { on }: ChartState): readonly Choice[] {
  return Object.keys(on).flatMap((id) => {
    const text = chart.events[id]?.text;
    return text ? [{ id, text }] : [];
  });
}

function aboutReceipts({ trace, receipts: { entries } }: Told): readonly Question[] {
  const codes = entries.map(({ code }) => code);
  const texts = new Map(entries.map(({ code, zh, en }) => [code, { zh, en: en ?? zh }]));
  const receipts = trace.filter(
    ({ kind, name, data }) =>
      kind === 'message' && name === 'receipt' && data['source'] === 'customs',
  );
  return receipts.flatMap(({ seq, ms, data }) => {
    const answer = String(data['code']);
    if (!texts.has(answer)) return [];
    const choices = around(codes, answer).flatMap((id) => {
      const text = texts.get(id);
      return text ? [{ id, text }] : [];
    });
    const about = { zh: '回执', en: 'receipt' };
    return [{ kind: 'receipt', seq, ms, about, now: answer, choices, answer }];
  });
}

/** The right one with those that follow it in their list, round its end, in the order of the list. */
function around<T>(list: readonly T[], right: T): readonly T[] {
  const start = list.indexOf(right);
  const count = Math.min(choiceCount, list.length);
  const wanted = Array.from({ length: count }, (_, index) => (start + index) % list.length);
  return list.filter((_, index) => wanted.includes(index));
}
