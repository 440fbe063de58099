import type { Role } from '../workflows/roles.ts';
import type { StateNode } from '../workflows/step-table.ts';
import type { Style } from './terminal.ts';

/** Who is waited for, as colour: parties make goods wait, officers must look, systems move by themselves. */
const toneByRole: Readonly<Record<Role, Style>> = {
  declarant: 'waiting',
  carrier: 'waiting',
  site: 'waiting',
  review: 'person',
  risk: 'moving',
  inspection: 'person',
  disposal: 'person',
  duty: 'moving',
  gate: 'moving',
  laboratory: 'person',
  'single-window': 'moving',
};

/** Names of states in which nothing goes on until somebody mends what is wrong, or that end without success. */
const stopped: ReadonlySet<string> = new Set([
  'rejected',
  'returned',
  'refused',
  'recalled',
  'withdrawn',
  'missing',
  'overdue',
  'abnormal',
  'held',
  'turnedBack',
  'forSale',
  'deleted',
  'completionOverdue',
  'completionReturned',
]);

/** Colour of a state, with the meaning that it has on the pages. */
export function toneOf({ path, type, meta }: StateNode): Style {
  if (stopped.has(path.slice(path.lastIndexOf('.') + 1))) return 'stopped';
  if (type === 'final' || path === 'released') return 'done';
  return meta.waits ? toneByRole[meta.waits.by] : 'moving';
}
