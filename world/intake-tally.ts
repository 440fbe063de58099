import type { TallyReport } from '../schemas/types.ts';
import { flows } from '../workflows/flows.ts';
import { reportArrival } from './behaviours/manifest.ts';
import { isReleased, isTallied } from './bills.ts';
import { eventNumbers } from './events.ts';
import { takeSiteReport, type ReportKind } from './intake-site-report.ts';
import type { TakeContext, Taking } from './taking.ts';
import type { World } from './world.ts';

const event = eventNumbers(flows.manifest, ['REPORT_ARRIVAL', 'REPORT_TALLY', 'REVOKE_TALLY']);

/** What was counted when goods were unloaded. Goods whose arrival nobody has reported have arrived with it. */
const unloaded: ReportKind = {
  word: 'tally',
  mayReport: (world, bill) =>
    world.can(bill, event.REPORT_ARRIVAL) || world.can(bill, event.REPORT_TALLY),
  holds: isTallied,
  mayRevoke: (world, bill) => !world.hasEnded(bill),
  report: (world, bill, cause) => {
    reportArrival(world, bill, cause);
    world.decide(bill, event.REPORT_TALLY, cause);
  },
  revoke: (world, bill, cause) => void world.decide(bill, event.REVOKE_TALLY, cause),
};

const isReported = (world: World, bill: number): boolean =>
  world.register.dossier(bill)?.reported?.['tally-report'] !== undefined;

const nothing = (): void => undefined;

/** What was counted when goods were loaded: it comes once they may leave or have left, and only tells. */
const loaded: ReportKind = {
  word: 'tally',
  mayReport: (world, bill) =>
    (world.hasEnded(bill) || isReleased(world, bill)) && !isReported(world, bill),
  holds: isReported,
  mayRevoke: isReported,
  report: nothing,
  revoke: nothing,
};

/** Takes a tally report of the site. */
export const takeTallyReport = (world: World, message: TallyReport, context: TakeContext): Taking =>
  takeSiteReport(world, message, context, message.direction === 'import' ? unloaded : loaded);
