import { decisions, type DecisionId } from '../../rules/decisions.ts';
import type { Problem } from '../../schemas/types.ts';
import { desksFor, officeDesks, type DeskId } from '../../workflows/desks.ts';
import type { FlowSpec } from '../../workflows/flow.ts';
import { refuse } from '../acts.ts';
import type { Outcome } from '../input.ts';
import type { LiveWorld } from '../live.ts';
import { worldProblem } from '../problems.ts';
import { enteredStates } from './since.ts';
import { workAbout } from './work.ts';

/** A decision of a desk about an entity. */
export interface DecisionOrder {
  readonly desk: DeskId;
  readonly entity: string;
  /** Event of the entity's flow. */
  readonly decision: string;
  readonly data?: object;
  /** `seq` of the wait that it answers, from the work list; where another decision came first, it is refused. */
  readonly seq?: number;
}

/**
 * Takes a decision of a desk. It is refused, and changes nothing, where the desk has not the power for it, where the
 * case does not wait there any more, or where it is not possible now.
 */
export function decideAt(live: LiveWorld, order: DecisionOrder): Outcome {
  const problems = [...powerProblems(live, order), ...staleProblems(live, order)];
  if (problems.length > 0) return refuse(...problems);
  const { desk, entity, decision: event, data } = order;
  const by = officeDesks[desk].role;
  return live.apply({ kind: 'act', at: live.now, by, entity, event, ...(data && { data }) });
}

/** Why a desk has not the power for a decision; nothing about an entity or event that is not there, which is told later. */
function powerProblems({ world }: LiveWorld, { desk, entity, decision }: DecisionOrder): Problem[] {
  const slot = world.register.find(world.entities, entity);
  const flow = slot === undefined ? undefined : world.tableOf(slot).flow;
  if (!flow || !Object.hasOwn(flow.events, decision)) return [];
  const powerful = desksFor(flow, decision);
  return powerful.includes(desk) ? [] : [withoutPower(flow, { desk, decision, powerful })];
}

interface Overreach {
  readonly desk: DeskId;
  readonly decision: string;
  readonly powerful: readonly DeskId[];
}

function withoutPower(flow: FlowSpec, { desk, decision, powerful }: Overreach): Problem {
  const spec = flow.events[decision];
  const others = powerful.length > 0 ? powerful.join(', ') : spec?.by;
  const rule = spec?.rule;
  const found = worldProblem('desk-without-power', {
    path: '/desk',
    got: desk,
    ...(others && { expected: others }),
    ...(rule !== undefined && { rule }),
  });
  const citation = rule !== undefined && Object.hasOwn(decisions, rule);
  return citation ? { ...found, citation: decisions[rule as DecisionId].citation } : found;
}

/** Why a decision comes too late for the wait that it names. */
function staleProblems({ world, trace }: LiveWorld, order: DecisionOrder): Problem[] {
  const { desk, entity, seq } = order;
  const slot = world.register.find(world.entities, entity);
  if (seq === undefined || slot === undefined) return [];
  const work = workAbout(world, slot, enteredStates(trace)).filter((item) => item.desk === desk);
  if (work.some((item) => item.seq === seq)) return [];
  const expected = work.map((item) => item.seq).join(', ');
  const found = { path: '/seq', got: String(seq), ...(expected && { expected }) };
  return [worldProblem('decision-stale', found)];
}
