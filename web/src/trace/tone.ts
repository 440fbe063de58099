import type { Tone } from '../../../workflows/tone.ts';
import { stateAt, type Chart } from './chart.ts';

export type { Tone };

/** The five meanings of colour, the most urgent first. */
export const tones: readonly Tone[] = ['stopped', 'person', 'moving', 'waiting', 'done'];

/** What an entity shows: the most urgent of its leaves, and which leaf that is. */
export interface EntityTone {
  readonly tone: Tone;
  readonly leaf: string;
}

/** Tone of a set of leaves. Throws where it is empty. */
export function entityTone(chart: Chart, leaves: readonly string[]): EntityTone {
  const shown = leaves.map((leaf) => ({ leaf, tone: stateAt(chart, leaf).tone }));
  const first = tones.map((tone) => shown.find((entry) => entry.tone === tone)).find(Boolean);
  if (!first) throw new Error(`An entity of flow "${chart.id}" is in no state.`);
  const [top = ''] = first.leaf.split('.');
  const isSettled = stateAt(chart, top).standing === 'settled' && first.tone !== 'stopped';
  return isSettled ? { tone: 'done', leaf: top } : first;
}
