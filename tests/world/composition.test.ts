import { expect, test } from '@jest/globals';
import type { Role } from '../../workflows/roles.ts';
import type { WorldSpec } from '../../world/live.ts';
import { explore } from '../helpers/composition.ts';
import { openWorld, scenarioOf, testLibrary } from '../helpers/worlds.ts';

/*
 * Conveyances, bills, declarations, inspections and revisions, coupled as in every world. People sit at the desks; all that
 * they may decide is tried, in every joint state. What fails is told with a world file that replays it
 * (POST /worlds/import). The larger worlds take minutes: npm run test:composition.
 */
const library = testLibrary();
const largest = Number(process.env['COMPOSITION_STATES'] ?? 0);
const minutes = 60_000;

interface Case {
  readonly scenario: string;
  readonly seated: readonly Role[];
  readonly byDeclarant?: readonly string[];
  readonly parameters?: object;
}

const customs: readonly Role[] = ['review', 'risk', 'inspection', 'disposal', 'laboratory'];

/** A scenario without its end, so that every deadline can pass; the roles named are seats. */
function specOf({ scenario: id, seated, parameters }: Case): WorldSpec {
  const { scenario } = scenarioOf(library, id);
  const { end: _end, ...open } = scenario;
  const all = { ...scenario.parameters, 'lodgement.review-share': 1, ...parameters };
  const seats = Object.fromEntries(seated.map((role) => [role, 'seat']));
  return openWorld(library, id, {
    scenario: { ...open, parameters: all },
    drivers: seats,
  }).spec;
}

test('whatever the desks decide, every declaration can end, nothing stands still, and deadlines pass', () => {
  const id = 'ganqimaodu-coal-advance';
  const spec = specOf({ scenario: id, seated: customs });
  const drivers = { ...spec.drivers, declarant: 'policy' } as const;
  const found = explore({ spec: { ...spec, drivers }, seated: customs });
  expect(found.faults).toEqual([]);
  expect([...found.ends]).toEqual(['ended']);
  expect(found.isComplete).toBe(true);
  expect(found.seen).toBeGreaterThan(10);
});

const larger: readonly Case[] = [
  {
    scenario: 'ganqimaodu-coal-advance',
    seated: [...customs, 'gate', 'border-police'],
    byDeclarant: ['WITHDRAW', 'ANSWER'],
  },
  { scenario: 'ganqimaodu-copper-two-step', seated: customs, byDeclarant: ['WITHDRAW'] },
  { scenario: 'hekou-durian-transit', seated: [...customs, 'inland-office'] },
  { scenario: 'erenhot-amended-after-release', seated: ['review', 'duty'] },
  { scenario: 'erenhot-audited-after-release', seated: ['review', 'inspection', 'duty'] },
];

(largest > 0 ? test : test.skip).each(larger.map((each) => [each.scenario, each] as const))(
  'in a larger world, %s, nothing stands still and every statutory deadline is enforced',
  (id, each) => {
    const found = explore({
      spec: specOf(each),
      seated: each.seated,
      ...(each.byDeclarant && { byDeclarant: each.byDeclarant }),
      patient: true,
      most: largest,
      progress: (seen, open) => process.stderr.write(`${id}: ${seen} states, ${open} to try\n`),
    });
    process.stderr.write(
      `${id}: ${found.seen} states${found.isComplete ? ', all there are' : ''}\n`,
    );
    expect(found.faults).toEqual([]);
    // Of a world too large to be looked at completely, no end need have been reached.
    expect([...found.ends, ...(found.isComplete ? [] : ['ended'])]).toContain('ended');
  },
  60 * minutes,
);
