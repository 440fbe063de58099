import { Resource } from '../engine/resource.ts';
import type { Policy } from '../rules/policy.ts';
import type { PolicyBook } from '../rules/policy-book.ts';
import type { Port } from '../schemas/types.ts';
import type { Role } from '../workflows/roles.ts';
import { hoursUnder } from './opening-hours.ts';

/** The desks and facilities at which entities queue, with the role that drives each. */
export const deskNames = [
  'review',
  'gate',
  'scanner',
  'image',
  'inspection',
  'disposal',
  'laboratory',
  'police',
  'health',
  'exception',
  'counterpart',
  'track',
  'lift',
] as const;

/** One of {@link deskNames}. */
export type DeskName = (typeof deskNames)[number];

/** Who works at a desk; scanner and image review belong to inspection. */
export const deskRoles: Readonly<Record<DeskName, Role>> = {
  review: 'review',
  gate: 'gate',
  scanner: 'inspection',
  image: 'inspection',
  inspection: 'inspection',
  disposal: 'disposal',
  laboratory: 'laboratory',
  police: 'border-police',
  health: 'inspection',
  exception: 'gate',
  counterpart: 'neighbour',
  track: 'site',
  lift: 'site',
};

/** Parameters that add servers to a desk, where a measure can. */
const capacities: Readonly<Partial<Record<DeskName, string>>> = {
  counterpart: 'capacity.counterpart',
  track: 'capacity.track',
  lift: 'capacity.lift',
};

/** Whether a measure can add servers to a desk. */
export const isExtensible = (name: DeskName): boolean => capacities[name] !== undefined;

/** Servers of a desk under a policy: those of the port file and what measures add. */
export function serversUnder(policy: Policy, name: DeskName, servers: number): number {
  const added = capacities[name];
  return added === undefined ? servers : servers + policy.number(added);
}

/** A desk of a port: its servers, queue and hours. */
export interface Desk {
  readonly name: DeskName;
  readonly resource: Resource;
  /** Servers in the file of the port. */
  readonly servers: number;
  /** Policy to which the number of servers was last fitted. */
  staffedBy?: Policy;
  /** Instant for which an opening is already scheduled, or NaN. */
  opening: number;
  /** Entities for which officers come outside hours, in the order in which they were due. */
  readonly appointed: number[];
}

/**
 * Builds the desks of a port, empty at `start` (ms), in the order of {@link deskNames}; what a port does not have, such
 * as tracks on a road, is undefined. In every queue the green channel goes first.
 */
export function openDesks(
  port: Port,
  policies: PolicyBook,
  start: number,
): readonly (Desk | undefined)[] {
  return deskNames.map((name) => {
    const spec = port.desks[name];
    if (!spec) return undefined;
    const { servers, calendar } = spec;
    const hours = hoursUnder(policies, calendar);
    const resource = new Resource({ servers, discipline: 'priority', calendar: hours, start });
    return { name, resource, servers, opening: NaN, appointed: [] };
  });
}
