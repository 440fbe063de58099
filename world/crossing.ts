import type { Manifest } from '../schemas/types.ts';
import type { Consignment } from './register.ts';
import type { World } from './world.ts';

/** A bill of a crossing, as its manifest has it now. */
export interface CrossingBill {
  readonly slot: number;
  readonly manifest: Manifest;
  readonly consignment: Consignment;
}

/** Bills of a crossing that were transmitted and are not at their end, in the order of transmission; of all crossings where none is named. */
export function billsOfCrossing(world: World, voyageNo: string | undefined): CrossingBill[] {
  return world.register.slots().flatMap((slot) => {
    const { manifest, consignment } = world.register.dossier(slot) ?? {};
    if (!manifest || !consignment || world.hasEnded(slot)) return [];
    const isOfCrossing = voyageNo === undefined || manifest.voyageNo === voyageNo;
    return isOfCrossing ? [{ slot, manifest, consignment }] : [];
  });
}

/** What the manifests of a crossing say together, under the head of the first; undefined before there is one. */
export function manifestOfCrossing(world: World, voyageNo: string): Manifest | undefined {
  const [first, ...others] = billsOfCrossing(world, voyageNo);
  if (!first) return undefined;
  const consignments: Manifest['consignments'] = [
    first.consignment,
    ...others.map(({ consignment }) => consignment),
  ];
  return { ...first.manifest, consignments };
}
