import type { OfficeRule } from '../../schemas/types.ts';
import type { World } from '../world.ts';
import { caseFacts, type CaseFacts } from './case-facts.ts';

type When = OfficeRule['when'];

/** Each condition of a rule: it holds where it is not asked for. */
const conditions: readonly ((when: When, facts: CaseFacts) => boolean)[] = [
  ({ reference }, { references }) => reference === undefined || references.includes(reference),
  ({ hs = '' }, facts) => hs === '' || facts.hs.some((code) => code.startsWith(hs)),
  ({ party }, { partyCodes }) => party === undefined || partyCodes.includes(party),
  ({ tier }, { tiers }) => tier === undefined || tiers.includes(tier),
  ({ direction }, facts) => direction === undefined || facts.direction === direction,
  ({ procedure }, facts) => procedure === undefined || facts.procedure === procedure,
  ({ weight = 0 }, facts) => facts.weight >= weight,
];

/** Whether all that a rule asks for holds of an entity. */
export function fitsCase(when: When, world: World, slot: number): boolean {
  if (when.port !== undefined && when.port !== world.parts.port.id) return false;
  const facts = caseFacts(world, slot);
  return conditions.every((holds) => holds(when, facts));
}
