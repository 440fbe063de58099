import { compareTwoStep } from '../rules/compare-two-step.ts';
import type { GoodsDeclaration, Problem } from '../schemas/types.ts';
import { flows } from '../workflows/flows.ts';
import { isReleased, takeRevision } from './begin-revision.ts';
import { declarationEvent } from './declaration-events.ts';
import { Trait } from './entities.ts';
import { eventNumbers } from './events.ts';
import { addNamed, declaredSecurity, noteDeclaration, tierOf } from './facts.ts';
import { securityProblems } from './intake-payment.ts';
import type { TakeContext, Taking } from './taking.ts';
import { worldProblem } from './problems.ts';
import type { World } from './world.ts';

const complete = eventNumbers(flows['two-step'], ['SUBMIT_COMPLETE']);

/** Takes a goods declaration: a new one, a saved or returned one again, or the second step of two. */
export function takeDeclaration(
  world: World,
  message: GoodsDeclaration,
  context: TakeContext,
): Taking {
  const flow = message.procedure === 'one-step' ? 'declaration' : 'two-step';
  const entity = `${flow}:${message.reference}`;
  const slot = world.register.find(world.entities, entity);
  if (message.procedure === 'complete')
    return takeComplete(world, message, { entity, slot, ...context });
  if (slot === undefined) {
    const begin = (cause: number): void => {
      const added = addNamed(world, flow, message.reference);
      world.entities.tier[added] = tierOf(context.parties, message);
      note(world, added, message, context.problems);
      world.begin(flow, added, cause);
      if (message.operation === 'declare')
        world.decide(added, declarationEvent(world, added, 'SUBMIT'), cause);
    };
    return { entity, apply: begin };
  }
  const name = (['SUBMIT', 'RESUBMIT'] as const).find((each) =>
    world.can(slot, declarationEvent(world, slot, each)),
  );
  if (name === undefined && message.operation === 'declare' && isReleased(world, slot)) {
    return takeRevision(world, slot, { message, ...context });
  }
  if (name === undefined) {
    return {
      problems: [
        worldProblem('declaration-duplicate', { path: '/reference', got: message.reference }),
      ],
    };
  }
  const again = (cause: number): void => {
    note(world, slot, message, context.problems);
    if (message.operation === 'declare')
      world.decide(slot, declarationEvent(world, slot, name), cause);
  };
  return { entity, apply: again };
}

/** The complete declaration takes the place of its summary, which stays in the papers; where it must not differ and does, it will be sent back. */
function takeComplete(
  world: World,
  message: GoodsDeclaration,
  { entity, slot, ...context }: TakeContext & { entity: string; slot: number | undefined },
): Taking {
  const { problems } = context;
  if (slot !== undefined && isReleased(world, slot)) {
    return takeRevision(world, slot, { message, ...context });
  }
  if (slot === undefined || !world.can(slot, complete.SUBMIT_COMPLETE)) {
    return {
      problems: [worldProblem('summary-missing', { path: '/reference', got: message.reference })],
    };
  }
  const apply = (cause: number): void => {
    const dossier = world.register.open(slot);
    if (dossier.declaration?.procedure === 'summary') dossier.summary = dossier.declaration;
    const differences = dossier.summary ? compareTwoStep(dossier.summary, message) : [];
    note(world, slot, message, [...problems, ...differences]);
    world.decide(slot, complete.SUBMIT_COMPLETE, cause);
  };
  return { entity, apply };
}

function note(
  world: World,
  slot: number,
  message: GoodsDeclaration,
  problems: readonly Problem[],
): void {
  noteDeclaration(world, slot, message);
  const security = declaredSecurity(message);
  const unentitled = security ? securityProblems(world, slot, security) : [];
  const found = [...problems, ...unentitled];
  world.register.open(slot).problems = found;
  const faulty = found.some(({ severity }) => severity === 'error');
  if (faulty) world.entities.set(slot, Trait.faulty);
  else world.entities.clear(slot, Trait.faulty);
}
