import { instantText } from '../../rules/days.ts';
import type { Text } from '../../schemas/types.ts';
import { deskIds, desksFor, officeDesks, type DeskId } from '../../workflows/desks.ts';
import type { Role } from '../../workflows/roles.ts';
import { possibleEvents } from '../acts.ts';
import type { LiveWorld } from '../live.ts';
import type { Driver } from '../parts.ts';
import { entitySlots } from '../view.ts';
import { ruleText, waitsOf, type RuleText, type WaitView } from '../why.ts';
import type { World } from '../world.ts';
import { caseFacts, type CaseFacts } from './case-facts.ts';
import { desksOfWait } from './waits.ts';
import { enteredStates, type EnteredStates } from './since.ts';

/** A decision that a desk has the power to take about a case now. */
export interface DeskDecision {
  readonly event: string;
  readonly text: Text;
  readonly rule?: RuleText;
}

/** One case on a desk: what waits there, since when, and what can be decided about it. */
export interface WorkItem {
  readonly desk: DeskId;
  readonly entity: string;
  readonly state: string;
  readonly text: Text;
  /** What the case waits for. */
  readonly for: Text;
  readonly rule?: RuleText;
  readonly since: string;
  /** Number of the event with which the wait began; a decision that names it is refused once another was taken. */
  readonly seq: number;
  /** When a deadline passes here. */
  readonly due?: string;
  readonly problems: WaitView['problems'];
  readonly facts: CaseFacts;
  readonly decisions: readonly DeskDecision[];
}

/** A desk with how much waits there. */
export interface DeskSummary {
  readonly desk: DeskId;
  readonly text: Text;
  readonly role: Role;
  readonly driver: Driver;
  readonly waiting: number;
  /** Since when the oldest case waits, and the earliest deadline of any. */
  readonly oldest?: string;
  readonly due?: string;
}

/** Every desk of a world's office, in the order of the table of desks. */
export function deskSummaries(live: LiveWorld): DeskSummary[] {
  const work = officeWork(live);
  return deskIds.map((desk) => {
    const { text, role } = officeDesks[desk];
    const own = work.filter((item) => item.desk === desk);
    const [due] = own.flatMap((item) => item.due ?? []).toSorted();
    const [first] = own;
    return {
      desk,
      text,
      role,
      driver: live.world.drivers[role],
      waiting: own.length,
      ...(first && { oldest: first.since }),
      ...(due !== undefined && { due }),
    };
  });
}

/** What waits on a desk, the oldest first. */
export function deskWork(live: LiveWorld, desk: DeskId): WorkItem[] {
  return officeWork(live).filter((item) => item.desk === desk);
}

/** What waits on any desk, the oldest first. */
export function officeWork(live: LiveWorld): WorkItem[] {
  const entered = enteredStates(live.trace);
  const items = entitySlots(live.world).flatMap((slot) => workAbout(live.world, slot, entered));
  return items.toSorted((a, b) => a.seq - b.seq);
}

/** What waits on any desk about one entity. */
export function workAbout(world: World, slot: number, entered: EnteredStates): WorkItem[] {
  const entity = world.register.nameOf(world.entities, slot);
  const { flow } = world.tableOf(slot);
  return waitsOf(world, slot).flatMap((wait) => {
    const begun = entered.get(entity)?.get(wait.state);
    if (!begun) return [];
    const { seq, at } = begun;
    return desksOfWait(flow, wait).map((desk) => ({
      ...itemOf(world, slot, { desk, wait }),
      entity,
      since: instantText(at),
      seq,
    }));
  });
}

interface Waiting {
  readonly desk: DeskId;
  readonly wait: WaitView;
}

function itemOf(
  world: World,
  slot: number,
  { desk, wait }: Waiting,
): Omit<WorkItem, 'entity' | 'seq' | 'since'> {
  const { state, text, rule, due, problems } = wait;
  return {
    desk,
    state,
    text,
    for: wait.for,
    ...(rule && { rule }),
    ...(due !== undefined && { due }),
    problems,
    facts: caseFacts(world, slot),
    decisions: decisionsOf(world, slot, desk),
  };
}

/** What a desk may decide about an entity now. */
function decisionsOf(world: World, slot: number, desk: DeskId): DeskDecision[] {
  const { flow } = world.tableOf(slot);
  return possibleEvents(world, slot).flatMap((event) => {
    const spec = flow.events[event];
    if (!spec || !desksFor(flow, event).includes(desk)) return [];
    const rule = spec.rule === undefined ? undefined : ruleText(spec.rule);
    return [{ event, text: spec.text, ...(rule && { rule }) }];
  });
}
