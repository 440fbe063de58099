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
};

/** A desk of a port: its servers, queue and hours. */
export interface Desk {
  readonly name: DeskName;
  readonly resource: Resource;
  /** Instant for which an opening is already scheduled, or NaN. */
  opening: number;
}

/** Builds the desks of a port, empty at `start` (ms). */
export function openDesks(port: Port, start: number): readonly Desk[] {
  return deskNames.map((name) => {
    const { servers, calendar, discipline = 'fifo' } = port.desks[name];
    const resource = new Resource({ servers, discipline, calendar: calendarOf(calendar), start });
    return { name, resource, opening: NaN };
  });
}
