import { deskIds, desksFor, officeDesks, type DeskId } from '../../workflows/desks.ts';
import type { FlowSpec } from '../../workflows/flow.ts';
import { waitsOf, type WaitView } from '../why.ts';
import type { World } from '../world.ts';

/** The desks of the role that must act which can end a wait. */
export function desksOfWait(flow: FlowSpec, { by, possible }: WaitView): DeskId[] {
  const desks = possible.flatMap((event) => desksFor(flow, event));
  return deskIds.filter((desk) => desks.includes(desk) && officeDesks[desk].role === by);
}

/** Whether an entity waits for a desk. */
export function waitsAtDesk(world: World, slot: number, desk: DeskId): boolean {
  const { flow } = world.tableOf(slot);
  return waitsOf(world, slot).some((wait) => desksOfWait(flow, wait).includes(desk));
}
