import type { ArrivalReport } from '../schemas/types.ts';
import { flows } from '../workflows/flows.ts';
import { reportArrival } from './behaviours/manifest.ts';
import { eventNumbers } from './events.ts';
import { isFree, takeSiteReport, type ReportKind } from './intake-site-report.ts';
import type { TakeContext, Taking } from './taking.ts';
import type { World } from './world.ts';

const event = eventNumbers(flows.manifest, ['REPORT_ARRIVAL', 'REVOKE_ARRIVAL']);

const isExpected = (world: World, bill: number): boolean => world.can(bill, event.REPORT_ARRIVAL);

/**
 * Arrival of goods at the supervised place. A report can be deleted while nothing rests on it: no declaration is matched
 * with the bill, no transit has begun and nothing was counted.
 */
const arrival: ReportKind = {
  word: 'arrival',
  mayReport: isExpected,
  holds: (world, bill) => !Number.isNaN(world.entities.arrivedAt[bill]),
  mayRevoke: (world, bill) =>
    isExpected(world, bill) || (isFree(world, bill) && world.can(bill, event.REVOKE_ARRIVAL)),
  report: reportArrival,
  revoke: (world, bill, cause) => void world.decide(bill, event.REVOKE_ARRIVAL, cause),
};

/** Takes an arrival report of the site. */
export const takeArrivalReport = (
  world: World,
  message: ArrivalReport,
  context: TakeContext,
): Taking => takeSiteReport(world, message, context, arrival);
