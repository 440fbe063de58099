import { Resource } from '../engine/resource.ts';
import type { Port } from '../schemas/types.ts';
import type { Role } from '../workflows/roles.ts';
import { calendarOf } from './opening-hours.ts';

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
};

/** A desk of a port: its servers, queue and hours. */
export interface Desk {
  readonly name: DeskName;
  readonly resource: Resource;
  /** Instant for which an opening is already scheduled, or NaN. */
  opening: number;
  /** Entities for which officers come outside hours, in the order in which they were due. */
  readonly appointed: number[];
}

/**
 * Builds the desks of a port, empty at `start` (ms), in the order of {@link deskNames}; what a port does not have, such
 * as tracks on a road, is undefined. In every queue the green channel goes first.
 */
export function openDesks(port: Port, start: number): readonly (Desk | undefined)[] {
  return deskNames.map((name) => {
    const spec = port.desks[name];
    if (!spec) return undefined;
    const { servers, calendar } = spec;
    const hours = calendarOf(calendar);
    const resource = new Resource({ servers, discipline: 'priority', calendar: hours, start });
    return { name, resource, opening: NaN, appointed: [] };
  });
}
