import type { FeeItemId } from '../rules/fee-items.ts';
import { chargedDays, type ServicesRendered } from '../rules/fees.ts';
import type { Policy } from '../rules/policy.ts';
import { none, Trait } from './entities.ts';
import { goodsOf, goodsReachedAt } from './goods.ts';
import { tiers } from './tiers.ts';
import type { World } from './world.ts';

const kilogramsPerTonne = 1000;
const byHand = Trait.manual | Trait.joint;

/** How long the goods of a declaration have been at the place of control, or were there, ms; 0 before they arrive. */
export function stayOf(world: World, declaration: number): number {
  const goods = goodsOf(world, declaration);
  const arrivedAt = goodsReachedAt(world, declaration);
  if (goods === none || Number.isNaN(arrivedAt)) return 0;
  const removedAt = world.entities.removedAt[goods] as number;
  return Math.max(0, (Number.isNaN(removedAt) ? world.now : removedAt) - arrivedAt);
}

/** Containers of a declaration; for goods that come without, as many as would hold them. */
export function containersOf(world: World, declaration: number, policy: Policy): number {
  const declared = declaredContainers(world, declaration);
  if (declared > 0) return declared;
  const weight = world.entities.weight[declaration] as number;
  return Math.max(1, Math.ceil(weight / policy.number('fees.container-load')));
}

const declaredContainers = (world: World, declaration: number): number =>
  world.register.dossier(declaration)?.declaration?.containers?.length ?? 0;

/** What was done for a declaration up to now, and what its charges depend on. */
export function servicesOf(world: World, declaration: number, policy: Policy): ServicesRendered {
  const { entities } = world;
  const inspections = inspectionsAtPort(world, declaration);
  const isFound = inspections.some((order) => entities.has(order, Trait.found | Trait.failed));
  // Goods that leave before the result of a test are free until it says otherwise.
  const isOver =
    entities.has(declaration, Trait.removed) || inspections.every((order) => world.hasEnded(order));
  const isDiscredited = tiers[entities.tier[declaration] as number] === 'discredited';
  return {
    direction: entities.has(declaration, Trait.export) ? 'export' : 'import',
    quantities: {
      'document-preparation': 1,
      brokerage: 1,
      ...atPort(world, declaration, policy),
      ...ofInspections(world, inspections, containersOf(world, declaration, policy)),
    },
    isFoundClean: inspections.length > 0 && isOver && !isFound && !isDiscredited,
  };
}

type Quantities = Partial<Record<FeeItemId, number>>;

/** What was done with the goods once they were there; what only drives through the gate is weighed and no more. */
function atPort(world: World, declaration: number, policy: Policy): Quantities {
  const { entities, parts } = world;
  if (Number.isNaN(goodsReachedAt(world, declaration))) return {};
  const bill = entities.bill[declaration] as number;
  const containers = containersOf(world, declaration, policy);
  const declared = declaredContainers(world, declaration);
  const isHandled = bill !== none && !entities.has(bill, Trait.gateRelease);
  const tonnes = (entities.weight[declaration] as number) / kilogramsPerTonne;
  return {
    ...(isHandled &&
      (declared > 0 ? { 'container-handling': declared } : { 'bulk-handling': tonnes })),
    ...(parts.port.transport === 'road' && { weighing: 1 }),
    ...(parts.port.desks.track && { transloading: containers }),
    storage: containers * chargedDays(stayOf(world, declaration), policy),
  };
}

function ofInspections(world: World, orders: readonly number[], containers: number): Quantities {
  const opened = orders.filter((order) => world.entities.has(order, byHand));
  return {
    'inspection-handling': orders.length * containers,
    'inspection-unpacking': opened.length * containers,
  };
}

/** Inspection orders of a declaration for which its goods were moved at the port. */
function inspectionsAtPort({ entities }: World, declaration: number): number[] {
  const orders: number[] = [];
  for (
    let order = entities.inspection[declaration] as number;
    order !== none;
    order = entities.sibling[order] as number
  ) {
    if (entities.has(order, Trait.positioned)) orders.push(order);
  }
  return orders;
}
