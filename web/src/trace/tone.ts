import type { Role } from '../api/types.ts';
import { stateAt, type Chart } from './chart.ts';

/** The five meanings of colour, the most urgent first. */
export const tones = ['stopped', 'person', 'moving', 'waiting', 'done'] as const;

/** One of {@link tones}. */
export type Tone = (typeof tones)[number];

/** Who is waited for, as colour: parties make goods wait, officers must look, systems move by themselves. */
const toneByRole: Readonly<Record<Role, Tone>> = {
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

/**
 * States in which nothing goes on until somebody mends what is wrong, or that end without success: outermost ones by
 * their path, those of a region with the region's name.
 */
const stoppedStates: ReadonlySet<string> = new Set([
  'rejected',
  'returned',
  'refused',
  'recalled',
  'withdrawn',
  'abnormal',
  'held',
  'turnedBack',
  'forSale',
  'deleted',
  'completionOverdue',
  'completionReturned',
  'certificates.missing',
  'duty.overdue',
  'settlement.overdue',
  'match.overdue',
  'control.abnormal',
]);

/** States that wait for another entity, though a system will act then. */
const dependentStates: ReadonlySet<string> = new Set(['release.held']);

/** Outermost states in which the matter is settled for the trader, whatever still follows. */
const settledStates: ReadonlySet<string> = new Set([
  'released',
  'writtenOff',
  'admitted',
  'unloaded',
]);

/** Tone of one active leaf. */
export function leafTone(chart: Chart, leaf: string): Tone {
  const name = leaf.split('.').slice(-2).join('.');
  if (stoppedStates.has(name)) return 'stopped';
  if (dependentStates.has(name)) return 'waiting';
  const { type, waits } = stateAt(chart, leaf);
  if (type === 'final' || !waits) return 'done';
  return toneByRole[waits.by];
}

/** What an entity shows: the most urgent of its leaves, and which leaf that is. */
export interface EntityTone {
  readonly tone: Tone;
  readonly leaf: string;
}

/** Tone of a set of leaves. Throws where it is empty. */
export function entityTone(chart: Chart, leaves: readonly string[]): EntityTone {
  const shown = leaves.map((leaf) => ({ leaf, tone: leafTone(chart, leaf) }));
  const first = tones.map((tone) => shown.find((entry) => entry.tone === tone)).find(Boolean);
  if (!first) throw new Error(`An entity of flow "${chart.id}" is in no state.`);
  const [top = ''] = first.leaf.split('.');
  const isSettled = settledStates.has(top) && first.tone !== 'stopped';
  return isSettled ? { tone: 'done', leaf: top } : first;
}
