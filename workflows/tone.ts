import type { Role } from './roles.ts';
import type { StateNode } from './step-table.ts';

/** What a colour means: where a person must look, and who must act. */
export type Tone = 'stopped' | 'person' | 'moving' | 'waiting' | 'done';

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
  'border-police': 'person',
  neighbour: 'waiting',
  'inland-office': 'person',
  laboratory: 'person',
  'single-window': 'moving',
};

/** Colour of a state, the same in the terminal and on the pages. */
export function toneOf({ type, meta }: Pick<StateNode, 'type' | 'meta'>): Tone {
  const { standing, waits } = meta;
  if (standing === 'stopped') return 'stopped';
  if (waits) return standing === 'dependent' ? 'waiting' : toneByRole[waits.by];
  return type === 'atomic' || type === 'final' || standing === 'settled' ? 'done' : 'moving';
}
