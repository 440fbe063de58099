import { flowIds } from '../workflows/flow.ts';
import type { Problem } from '../schemas/types.ts';
import { nearest } from '../schemas/nearest.ts';
import type { ActInput, Outcome } from './input.ts';
import { applyDecisionData } from './office/decision-data.ts';
import { worldProblem } from './problems.ts';
import type { World } from './world.ts';

/** Lets a role cause an event, if the entity exists, the event is possible now, and the role has the power. */
export function act(world: World, input: ActInput, cause: number): Outcome {
  const { entities, register } = world;
  const slot = register.find(entities, input.entity);
  if (slot === undefined)
    return refuse(worldProblem('unknown-entity', { path: '/entity', got: input.entity }));
  const { events, eventByName, flow } = world.tableOf(slot);
  const event = eventByName.get(input.event);
  if (event === undefined) {
    const near = nearest(input.event, events);
    return refuse(
      worldProblem('unknown-event', {
        path: '/event',
        got: input.event,
        ...(near && { expected: near }),
      }),
    );
  }
  const spec = flow.events[input.event];
  if (spec && spec.by !== input.by && spec.also !== input.by) {
    const expected = spec.also ? `${spec.by}, ${spec.also}` : spec.by;
    return refuse(
      worldProblem('role-without-power', {
        path: '/by',
        got: input.by,
        expected,
        ...(spec.rule && { rule: spec.rule }),
      }),
    );
  }
  if (!world.can(slot, event)) {
    const expected = possibleEvents(world, slot).join(', ');
    return refuse(
      worldProblem('event-not-possible', { path: '/event', got: input.event, expected }),
    );
  }
  const seq = world.seq + 1;
  const { data = {} } = input;
  applyDecisionData(world, slot, input.event, data);
  world.decide(slot, event, cause, { by: input.by, data });
  return { seq, refused: false, problems: [] };
}

/** Events possible for an entity now, in the order of its flow. */
export function possibleEvents(world: World, slot: number): string[] {
  return world.tableOf(slot).events.filter((_, event) => world.can(slot, event));
}

/** An outcome that changed nothing. */
export function refuse(...problems: readonly Problem[]): Outcome {
  return { seq: 0, refused: true, problems };
}

/** Identifier of the flow of an entity. */
export function flowOf(world: World, slot: number): string {
  return flowIds[world.entities.flow[slot] as number] ?? '';
}

/** Whether an entity is a declaration of goods, of either procedure. */
export function isDeclaration(world: World, slot: number): boolean {
  return ['declaration', 'two-step'].includes(flowOf(world, slot));
}
