import {
  abandonmentDeadline,
  completionDeadline,
  declarationDeadline,
  searchDeadline,
} from '../rules/deadlines.ts';
import { flowOf } from './acts.ts';
import { none } from './entities.ts';
import type { World } from './world.ts';

/** Deadlines by the names that scenarios use, with the event that says one has passed. */
export const deadlineEvents = {
  declaration: 'PASS_DECLARATION_DEADLINE',
  abandonment: 'PASS_ABANDONMENT_DEADLINE',
  payment: 'PASS_PAYMENT_DEADLINE',
  completion: 'PASS_COMPLETION_DEADLINE',
  transit: 'PASS_TRANSIT_DEADLINE',
  search: 'PASS_SEARCH_DEADLINE',
} as const;

/** When a deadline of an entity passes (ms), or undefined while that is not known. Throws for an unknown deadline. */
export function deadlineAt(world: World, slot: number, event: string): number | undefined {
  const { entities } = world;
  const policy = world.policyOf(slot);
  if (event === deadlineEvents.payment) return known(entities.dueAt[slot] as number);
  if (event === deadlineEvents.transit) return known(entities.dueAt[slot] as number);
  if (event === deadlineEvents.search)
    return known(searchDeadline(entities.dueAt[slot] as number, policy));
  const bill = flowOf(world, slot) === 'manifest' ? slot : (entities.bill[slot] as number);
  const arrived = bill === none ? NaN : (entities.arrivedAt[bill] as number);
  if (Number.isNaN(arrived)) return undefined;
  if (event === deadlineEvents.declaration) return declarationDeadline(arrived, policy);
  if (event === deadlineEvents.abandonment) return abandonmentDeadline(arrived, policy);
  if (event === deadlineEvents.completion) return completionDeadline(arrived, policy);
  throw new Error(`Deadline "${event}" has no date; add it to world/deadline.ts.`);
}

const known = (at: number): number | undefined => (Number.isNaN(at) ? undefined : at);
