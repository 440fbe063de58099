import { flowNumber, type FlowId } from '../workflows/flow.ts';
import { flows } from '../workflows/flows.ts';
import { stateNumbers } from './states.ts';
import type { World } from './world.ts';

/** States that both declaration flows have below their root. */
const shared = [
  'lodgement.submitted',
  'lodgement.lodged',
  'lodgement.matched',
  'lodgement.queried',
  'lodgement.inReview',
  'lodgement.examined',
  'certificates.checking',
  'certificates.missing',
  'certificates.satisfied',
  'control.cleared',
  'control.conditional',
] as const;

/** A state that both declaration flows have: its path below the root, or how duty or its security stands. */
export type RegionState = (typeof shared)[number] | 'settled' | 'secured';

const oneStep = flowNumber('declaration');
const oneStepStates = numbersBelow('declaration', 'clearance', 'duty');
const twoStepStates = numbersBelow('two-step', 'access', 'security');

function numbersBelow(
  id: FlowId,
  root: string,
  securing: 'duty' | 'security',
): Readonly<Record<RegionState, number>> {
  const names = [...shared, 'settled', 'secured'] as const;
  const entries = names.map((name) => {
    const path = `${root}.${name === 'settled' || name === 'secured' ? `${securing}.` : ''}${name}`;
    return [name, stateNumbers(flows[id], [path])[path]] as const;
  });
  return Object.fromEntries(entries) as Record<RegionState, number>;
}

/** Whether a declaration is in a state of the regions it shares with the other flow, e.g. `lodgement.lodged`. */
export function isInRegion(world: World, slot: number, state: RegionState): boolean {
  const states = world.entities.flow[slot] === oneStep ? oneStepStates : twoStepStates;
  return world.isIn(slot, states[state]);
}

/** What has to hold before goods can be released on arrival: one state of each line. */
const regionsBeforeArrival: readonly (readonly RegionState[])[] = [
  ['lodgement.examined'],
  ['certificates.satisfied'],
  ['settled', 'secured'],
  ['control.cleared', 'control.conditional'],
];

/** Whether nothing but the arrival of its goods keeps a declaration from release. */
export function isClearedButForArrival(world: World, slot: number): boolean {
  return regionsBeforeArrival.every((states) =>
    states.some((state) => isInRegion(world, slot, state)),
  );
}
