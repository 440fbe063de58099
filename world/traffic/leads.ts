import { distribution } from '../../engine/distributions.ts';
import type { Policy } from '../../rules/policy.ts';
import type { Port } from '../../schemas/types.ts';
import { deliveryOrder } from '../delivery-order.ts';
import { durations, type DurationName } from '../draws.ts';
import { Trait } from '../entities.ts';
import type { World } from '../world.ts';

type Transport = Port['transport'];

/** Standard deviations above the mean that a lead hardly ever exceeds. */
const deviations = 10;

const manifestLead = (transport: Transport): DurationName => `manifestLead-${transport}`;

/** How long before its goods arrive a bill is sent, ms. */
export function billLead(world: World, bill: number): number {
  return world.duration(bill, manifestLead(world.parts.port.transport));
}

/** How long before its goods arrive a declaration is sent, ms; negative where it is not made in advance. */
export function declarationLead(world: World, declaration: number): number {
  const { entities, parts } = world;
  if (entities.has(declaration, Trait.advance)) return world.duration(declaration, 'advanceLead');
  const { transport } = parts.port;
  const isExport = entities.has(declaration, Trait.export);
  const onPaper = world.duration(declaration, isExport ? 'filing-export' : `filing-${transport}`);
  const papers = Math.round(onPaper * world.policy.number('trader.papers-factor'));
  if (isExport) return -papers;
  // By sea the bill of lading is exchanged for a delivery order while papers are prepared.
  return -(transport === 'sea'
    ? Math.max(papers, deliveryOrder(world, declaration).takes)
    : papers);
}

/** How long after its goods a conveyance comes to the port, ms: at once with imports, to load exports. */
export function conveyanceLag(world: World, conveyance: number): number {
  if (!world.entities.has(conveyance, Trait.export)) return 0;
  return world.duration(conveyance, `loadingWait-${world.parts.port.transport}`);
}

/** How long before the goods arrive a batch is planned, ms: as far as a lead is likely to reach. */
export function horizonOf(policy: Policy, transport: Transport): number {
  const leads = [manifestLead(transport), 'advanceLead', 'noticeLead'] as const;
  return Math.max(
    ...leads.map((name) => {
      const { mean, variance } = distribution(policy.duration(durations[name].parameter));
      return Math.ceil(mean + deviations * Math.sqrt(variance));
    }),
  );
}
