import { consult } from '../agencies/consult.ts';
import type { DeskTask } from '../desk-service.ts';
import { Trait } from '../entities.ts';
import type { Effect } from '../parts.ts';
import type { World } from '../world.ts';
import { advanceAccess, allowPickUp, leavesOnConditions } from './access.ts';
import { inspectionEvent, report } from './inspection-events.ts';

/** A sample is away: goods for which that is the rule are released before the result. */
export const testing: Effect = (world, slot, cause) => {
  const { entities } = world;
  const declaration = entities.declaration[slot] as number;
  entities.set(declaration, Trait.testing);
  if (leavesOnConditions(world, declaration)) {
    advanceAccess(world, declaration, 'ALLOW_ON_CONDITIONS', cause);
    allowPickUp(world, declaration, cause);
  } else if (
    world.policyOf(slot).flag('laboratory.release-before-test') &&
    !entities.has(slot, Trait.fresh)
  ) {
    advanceAccess(world, declaration, 'ALLOW_ON_CONDITIONS', cause);
    report(world, slot, cause, 'RELEASE_BEFORE_TEST');
  }
};

/** Whether a third party's result comes with the goods and is accepted instead of a test of our own. */
export function acceptsResult(world: World, slot: number): boolean {
  const { entities, register } = world;
  const policy = world.policyOf(slot);
  if (!policy.flag('laboratory.third-party')) return false;
  const declaration = entities.declaration[slot] as number;
  if (register.dossier(declaration)) return entities.has(slot, Trait.thirdParty);
  return world.chance(slot, 'thirdParty') < policy.number('laboratory.third-party-share');
}

function testOf(world: World, slot: number): 'testBulk' | 'testFresh' | 'testRapid' {
  if (!world.entities.has(slot, Trait.fresh)) return 'testBulk';
  return world.policyOf(slot).flag('laboratory.rapid') ? 'testRapid' : 'testFresh';
}

const testKinds = { testBulk: 'bulk', testFresh: 'fresh', testRapid: 'rapid' } as const;

/** Desk work of the laboratory. */
export const laboratoryTasks: readonly DeskTask[] = [
  {
    desk: 'laboratory',
    flow: 'inspection',
    states: ['testing'],
    duration: (world, slot) => world.duration(slot, testOf(world, slot)),
    finish: (world, slot, cause) => {
      const fails =
        world.chance(slot, 'testFails') < world.policyOf(slot).number('laboratory.fail-share');
      consult(world, {
        question: 'test',
        slot,
        cause,
        builtIn: fails ? 'failed' : 'passed',
        facts: { kind: testKinds[testOf(world, slot)] },
        apply: (result, seq, told) => {
          const { PASS_TEST, FAIL_TEST } = inspectionEvent;
          world.decide(slot, result === 'failed' ? FAIL_TEST : PASS_TEST, seq, { data: told });
        },
      });
    },
  },
];
