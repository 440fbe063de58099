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

/** The bill with this number, of this crossing where one is named, else the one transmitted last; it may be at its end. */
export function billNamed(
  { entities, register }: World,
  voyageNo: string | undefined,
  billNo: string,
): number | undefined {
  if (voyageNo !== undefined) return register.find(entities, `manifest:${voyageNo}/${billNo}`);
  return register
    .slots()
    .findLast((slot) => register.dossier(slot)?.consignment?.billNo === billNo);
}

/** What the manifests of bills say together, under the head of the first; undefined for none. */
export function manifestOf({ register }: World, bills: readonly number[]): Manifest | undefined {
  const papers = bills.map((bill) => register.dossier(bill));
  const [first, ...others] = papers.flatMap((dossier) => dossier?.consignment ?? []);
  const head = papers[0]?.manifest;
  return head && first ? { ...head, consignments: [first, ...others] } : undefined;
}

/** What the manifests of a crossing say together, under the head of the first; undefined before there is one. */
export function manifestOfCrossing(world: World, voyageNo: string): Manifest | undefined {
  const bills = billsOfCrossing(world, voyageNo);
  return manifestOf(
    world,
    bills.map(({ slot }) => slot),
  );
}
