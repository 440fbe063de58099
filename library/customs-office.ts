import type { Port } from '../schemas/types.ts';

/** Code of a port's customs office, which every message of the port carries. Throws for a port that has none. */
export function customsOfficeOf({ id, customsOffice }: Port): string {
  if (customsOffice !== undefined) return customsOffice;
  throw new Error(
    `Port "${id}" has no customs office; expected one of the list of customs districts. Give it in scenarios/ports, or run its traffic without a log.`,
  );
}
