import { parseInstant } from '../rules/days.ts';
import { memberOf } from '../schemas/pointer.ts';
import { validate } from '../schemas/validate.ts';
import type { TraceEvent } from '../schemas/types.ts';
import { roleNames } from '../workflows/roles.ts';
import type { StepTable } from '../workflows/step-table.ts';
import { ruleText, type WaitView, type Why } from '../world/why.ts';
import { UsageError } from './session.ts';

/** Which entity, and when; the end of the trace unless given. */
export interface TraceQuestion {
  readonly entity: string;
  readonly at?: string;
}

/**
 * Answers why from a recorded trace alone. Deadlines and hours are not in a trace and are left out.
 * Undefined when the entity has not appeared by then; throws a {@link UsageError} where the text is no trace.
 */
export function whyFromTrace(
  trace: string,
  tables: readonly StepTable[],
  { entity, at }: TraceQuestion,
): Why | undefined {
  const until = at === undefined ? Infinity : parseInstant(at);
  const events = eventsOf(trace).filter((event) => parseInstant(event.at) <= until);
  const steps = events.filter((event) => event.entity === entity && event.kind === 'transition');
  const last = steps.at(-1);
  const table = tables.find(({ flow }) => flow.id === entity.split(':')[0]);
  if (!last || !table) return undefined;
  const states = leavesAfter(last, table);
  const waits = states.flatMap((path) => waitAt(path, table));
  return {
    entity,
    at: at ?? events.at(-1)?.at ?? last.at,
    states,
    done: waits.length === 0,
    waits,
  };
}

function eventsOf(trace: string): TraceEvent[] {
  const lines = trace.split('\n').filter((line) => line !== '');
  return lines.map((line, index) => {
    const checked = validate('trace-event', parsed(line));
    if ('value' in checked) return checked.value;
    throw new UsageError({
      zh: `第 ${index + 1} 行不是轨迹的事件，应为规范 JSON 行。`,
      en: `Line ${index + 1} is no event of a trace; expected canonical JSON lines.`,
    });
  });
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** A step tells the leaves it led to; the first, with which a flow begins, tells only its state. */
function leavesAfter({ data, name }: TraceEvent, table: StepTable): string[] {
  const to = memberOf(data, 'to');
  if (Array.isArray(to)) return to.map(String);
  const active = table.configurations[0]?.active ?? [];
  return active.flatMap((state) => table.states[state]?.path ?? name);
}

function waitAt(path: string, table: StepTable): WaitView[] {
  const number = table.stateByPath.get(path);
  const meta = number === undefined ? undefined : table.states[number]?.meta;
  if (!meta?.waits) return [];
  const { by, for: what, rule } = meta.waits;
  const text = rule === undefined ? undefined : ruleText(rule);
  return [
    {
      region: path.includes('.') ? path.slice(0, path.lastIndexOf('.')) : table.flow.id,
      state: path,
      text: meta.text,
      by,
      byText: roleNames[by],
      for: what,
      ...(text && { rule: text }),
      problems: [],
      possible: [],
    },
  ];
}
