import { feeItemIds, isFeeItem, type FeeItemId } from '../rules/fee-items.ts';
import { priceName, type ChargeLine, type ServicesRendered } from '../rules/fees.ts';
import { roundToFen } from '../rules/money.ts';
import type { Policy } from '../rules/policy.ts';
import type { Problem, Text } from '../schemas/types.ts';
import { isDeclaration, refuse } from './acts.ts';
import type { ChargeInput, Outcome } from './input.ts';
import { worldProblem } from './problems.ts';
import { servicesOf } from './services.ts';
import type { World } from './world.ts';

/** Evidence that a charge can be refused on; recalled and assumed never refuse. */
const strong: ReadonlySet<string> = new Set(['official', 'published', 'derived']);

const catalogueCitation: Text = {
  zh: '国发〔2018〕37号第十八条：清单之外一律不得收费',
  en: '国发〔2018〕37号, item 18: nothing off the list may be charged',
};
const noNewCitation: Text = {
  zh: '国发〔2018〕37号第十七条：未经国务院批准，一律不得新设收费项目',
  en: '国发〔2018〕37号, item 17: no new charge without approval by the State Council',
};
const enforcementCitation: Text = {
  zh: '国发〔2018〕37号第十七条：查处加价、提前收费、只收费不服务',
  en: '国发〔2018〕37号, item 17: no surcharges, no charges in advance or without service',
};

/**
 * Charges a trader for a declaration in place of the list. Nothing off the published list is charged, nothing above its price,
 * nothing for what was not done, and nothing twice; before list and enforcement are in force the site is only told so.
 */
export function demandCharge(world: World, input: ChargeInput, cause: number): Outcome {
  const { entities, register } = world;
  const slot = register.find(entities, input.entity);
  const dossier = slot === undefined ? undefined : register.dossier(slot);
  if (slot === undefined || !dossier || !isDeclaration(world, slot)) {
    return refuse(worldProblem('unknown-entity', { path: '/entity', got: input.entity }));
  }
  const policy = world.policyOf(slot);
  const services = servicesOf(world, slot, policy);
  const { demands = [] } = dossier;
  const problems = isFeeItem(input.item)
    ? listedProblems({ ...input, item: input.item }, { services, policy, demands })
    : [offList(input, { services, policy })];
  if (problems.some(({ severity }) => severity === 'error')) return refuse(...problems);
  const line = lineOf(input, services);
  dossier.demands = [...demands, line];
  const seq = world.record({
    role: 'site',
    slot,
    kind: 'note',
    name: 'charge-demanded',
    cause,
    data: { ...line, problems: problems.map(({ code }) => code) },
  });
  return { seq, refused: false, problems };
}

function lineOf({ item, amount }: ChargeInput, { quantities }: ServicesRendered): ChargeLine {
  if (!isFeeItem(item)) return { item: 'off-list', quantity: 1, price: amount, amount };
  const quantity = quantities[item] ?? 0;
  return { item, quantity, price: quantity > 0 ? roundToFen(amount / quantity) : amount, amount };
}

interface Basis {
  readonly services: ServicesRendered;
  readonly policy: Policy;
}

/** Items with a price in force, for goods of a direction. */
const listOf = ({ services, policy }: Basis): FeeItemId[] =>
  feeItemIds.filter((item) => policy.has(priceName(item, services.direction)));

/** Refused once the list is published, or once no kind of charge may be new. */
function offList({ item }: ChargeInput, basis: Basis): Problem {
  const { policy } = basis;
  const expected = listOf(basis).join(', ');
  const isNew = policy.flag('fees.frozen') && !isFeeItem(item);
  const isPublished = policy.flag('fees.catalogue');
  return {
    ...worldProblem('fee-off-list', { path: '/item', got: item, expected }),
    severity: isPublished || isNew ? 'error' : 'warning',
    citation: isPublished || !isNew ? catalogueCitation : noNewCitation,
  };
}

function listedProblems(
  input: ChargeInput & { readonly item: FeeItemId },
  { services, policy, demands }: Basis & { readonly demands: readonly ChargeLine[] },
): Problem[] {
  const { item, amount } = input;
  const name = priceName(item, services.direction);
  if (!policy.has(name)) return [offList(input, { services, policy })];
  const quantity = services.quantities[item] ?? 0;
  const most = roundToFen(policy.number(name) * quantity);
  const isEnforced = policy.flag('fees.enforcement');
  const enforced = (problem: Problem, isCertain = true): Problem => ({
    ...problem,
    severity: isEnforced && isCertain ? 'error' : 'warning',
    citation: enforcementCitation,
  });
  const isTwice = demands.some((demand) => demand.item === item);
  return [
    ...(isTwice ? [worldProblem('fee-charged-twice', { path: '/item', got: item })] : []),
    ...(quantity === 0
      ? [enforced(worldProblem('fee-without-service', { path: '/item', got: item }))]
      : []),
    ...(quantity > 0 && amount > most
      ? [
          enforced(
            worldProblem('fee-above-list', {
              path: '/amount',
              got: String(amount),
              expected: String(most),
            }),
            strong.has(policy.explain(name).mark),
          ),
        ]
      : []),
  ];
}
