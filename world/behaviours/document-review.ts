import type { Policy } from '../../rules/policy.ts';
import { declarationEvent } from '../declaration-events.ts';
import type { DeskTask } from '../desk-service.ts';
import { Trait } from '../entities.ts';
import type { World } from '../world.ts';

/** Share of reviews that end with a question. */
const queryShare = (policy: Policy): number =>
  policy.number('lodgement.query-share') * policy.number('lodgement.query-factor');

/** The outcome of a review: a question, at most once, or none. */
export function review(world: World, slot: number, cause: number): void {
  const asks =
    !world.entities.has(slot, Trait.answered) &&
    !world.isAt(slot, 'completion.examination.inReview') &&
    world.chance(slot, 'query') < queryShare(world.policyOf(slot));
  world.decide(slot, declarationEvent(world, slot, asks ? 'QUERY' : 'EXAMINE'), cause);
}

/** Manual review of declarations: examine, or ask first. */
export const reviewTasks: readonly DeskTask[] = [
  { flow: 'declaration', states: ['clearance.lodgement.inReview'] } as const,
  {
    flow: 'two-step',
    states: ['access.lodgement.inReview', 'completion.examination.inReview'],
  } as const,
].map(({ flow, states }) => ({
  desk: 'review',
  flow,
  states,
  duration: (world, slot) => world.duration(slot, 'review'),
  finish: review,
}));
