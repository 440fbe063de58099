import type { Clock } from '../trace/clocks.ts';
import type { Charts } from '../trace/history.ts';
import type { Row } from './rows.ts';

/** What the timeline shows and what it can be asked to do. */
export interface TimelineProps {
  readonly rows: readonly Row[];
  readonly charts: Charts;
  readonly clocks: readonly Clock[];
  /** First and last instant, ms. */
  readonly from: number;
  readonly to: number;
  readonly moments: readonly number[];
  /** The instant shown, ms. */
  readonly now: number;
  readonly selected: string | undefined;
  /** Which branch this is, where there are two. */
  readonly title?: string | undefined;
  /** Instant at which two branches part, ms. */
  readonly parting?: number | undefined;
  readonly onSelect: (entity: string) => void;
  readonly onScrub: (ms: number) => void;
  readonly onFork: (ms: number) => void;
  readonly onStep: (direction: 1 | -1) => void;
}
