import { flowNumber, type FlowId } from '../../workflows/flow.ts';
import { declarationEvent } from '../declaration-events.ts';
import type { Effect } from '../parts.ts';

const ofDeclaration = { role: 'declarant', name: 'goods-declaration' } as const;

/** Messages of a shipment, by the flow that each begins; nobody sends an inspection. */
const messages = {
  declaration: ofDeclaration,
  'two-step': ofDeclaration,
  manifest: { role: 'carrier', name: 'manifest' },
  conveyance: { role: 'carrier', name: 'conveyance-declaration' },
} as const;

/** Flow that a message of the traffic begins. */
export type SubmittedFlow = keyof typeof messages & FlowId;

const declarations: ReadonlySet<number> = new Set([
  flowNumber('declaration'),
  flowNumber('two-step'),
]);

/** A message of a shipment is sent: the manifest, the conveyance notice or the declaration begins its way. */
export const submit: Effect = (world, slot, cause) => {
  if (world.isStale(slot, cause)) return;
  const flow = world.tableOf(slot).flow.id;
  const seq = world.recording
    ? world.record({
        ...messages[flow as SubmittedFlow],
        slot,
        kind: 'message',
        cause,
        data: { direction: 'in', format: 'facts', verdict: 'accepted', problems: [] },
      })
    : world.skip();
  world.begin(flow, slot, seq);
  if (declarations.has(world.entities.flow[slot] as number)) {
    world.decide(slot, declarationEvent(world, slot, 'SUBMIT'), seq);
  }
};
