import type { Problem } from '../../schemas/types.ts';
import type { DecisionOrder } from '../../world/office/decide.ts';
import type { DeskSummary, WorkItem } from '../../world/office/work.ts';

/** What came of a decision: the number of its event, or everything that speaks against it. */
export type Decided = { readonly seq: number } | { readonly problems: readonly Problem[] };

/** A decision as it was asked for: the desk may not exist. */
export type Asked = Omit<DecisionOrder, 'desk'> & { readonly desk: string };

/** The customs office of a world, wherever the world is. */
export interface Office {
  desks(): Promise<readonly DeskSummary[]>;
  /** What waits on a desk, the oldest first. */
  work(desk: string): Promise<readonly WorkItem[]>;
  decide(order: Asked): Promise<Decided>;
}
