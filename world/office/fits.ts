import type { CaseCondition } from '../../schemas/types.ts';
import type { World } from '../world.ts';
import { caseFacts, type CaseFacts } from './case-facts.ts';

/** Each condition of a rule: it holds where it is not asked for. */
const conditions: readonly ((when: CaseCondition, facts: CaseFacts) => boolean)[] = [
  ({ reference }, { references }) => reference === undefined || references.includes(reference),
  ({ hs = '' }, facts) => hs === '' || facts.hs.some((code) => code.startsWith(hs)),
  ({ origin }, { origins }) => origin === undefined || origins.includes(origin),
  ({ party }, { partyCodes }) => party === undefined || partyCodes.includes(party),
  ({ tier }, { tiers }) => tier === undefined || tiers.includes(tier),
  ({ direction }, facts) => direction === undefined || facts.direction === direction,
  ({ procedure }, facts) => procedure === undefined || facts.procedure === procedure,
  ({ weight = 0 }, facts) => facts.weight >= weight,
];

/** Whether all that a condition asks for holds of an entity. */
export function fitsCase(when: CaseCondition, world: World, slot: number): boolean {
  return fitsAt(when, world) && fitsFacts(when, caseFacts(world, slot));
}

/** Whether a condition asks for this port, or for none. */
export const fitsAt = ({ port }: CaseCondition, world: World): boolean =>
  port === undefined || port === world.parts.port.id;

/** Whether all that a condition asks for, but for the port, holds of facts. */
export const fitsFacts = (when: CaseCondition, facts: CaseFacts): boolean =>
  conditions.every((holds) => holds(when, facts));
