import type { LoadingRecord } from '../schemas/types.ts';
import { flows } from '../workflows/flows.ts';
import { isLoaded, isReleased } from './bills.ts';
import { Trait } from './entities.ts';
import { eventNumbers } from './events.ts';
import { takeSiteReport, type ReportKind } from './intake-site-report.ts';
import type { TakeContext, Taking } from './taking.ts';
import type { World } from './world.ts';

const event = eventNumbers(flows.manifest, ['LOAD', 'REVOKE_LOADING']);

/** What is loaded. Goods that customs has not released are not to be loaded; it says so bill by bill. */
const loading: ReportKind = {
  word: 'loading',
  mayReport: (world, bill) =>
    world.entities.has(bill, Trait.export) && !world.hasEnded(bill) && !isLoaded(world, bill),
  holds: isLoaded,
  mayRevoke: (world, bill) => world.can(bill, event.REVOKE_LOADING),
  report: (world, bill, cause, by) => void world.decide(bill, event.LOAD, cause, { by }),
  revoke: (world, bill, cause, by) => void world.decide(bill, event.REVOKE_LOADING, cause, { by }),
  forbidden: (world, bill) => (isReleased(world, bill) ? undefined : 'loading-not-released'),
};

/** Takes a loading manifest of the carrier, or the loading record of a rail site. */
export const takeLoadingRecord = (
  world: World,
  message: LoadingRecord,
  context: TakeContext,
): Taking => takeSiteReport(world, message, context, loading);
