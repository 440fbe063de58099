import type { LiveWorld } from '../../world/live.ts';
import { json } from '../reply.ts';
import { jsonBody } from '../request-body.ts';
import { known, type Route } from '../route.ts';
import { refusal } from './inputs.ts';
import { worldOf } from './worlds.ts';

const policy = { $ref: 'selection-policy.json' };
const view = { $ref: 'answers.json#/$defs/selectionView' };

/** Policies of selecting for inspection, and the one that a world has. */
export const selectionRoutes: readonly Route[] = [
  {
    id: 'listSelectionPolicies',
    method: 'get',
    path: '/selection',
    summary: 'The policies of selection of the library.',
    answers: { 200: { description: 'The policies.', schema: { type: 'array', items: policy } } },
    handle: ({ library }) => json([...library.selections.values()]),
  },
  {
    id: 'getSelection',
    method: 'get',
    path: '/worlds/{id}/selection',
    summary: 'Who is selected for inspection in a world.',
    answers: { 200: { description: 'The policy.', schema: view } },
    handle: ({ worlds }, call) => json(selectionOf(worldOf(worlds, call).live)),
  },
  {
    id: 'setSelection',
    method: 'post',
    path: '/worlds/{id}/selection',
    summary: 'Selects by another policy from now on.',
    body: 'selectionRequest',
    answers: { 200: { description: 'The policy.', schema: view } },
    changes: true,
    scope: 'officer',
    handle: ({ worlds, library }, call) => {
      const { id, policy: own } = jsonBody(call.body, 'selectionRequest');
      const chosen =
        id === undefined ? own : known(library.selections.get(id), 'unknown-selection', id);
      const hosted = worldOf(worlds, call);
      const outcome = worlds.change(hosted, (live) =>
        live.apply({ kind: 'selection', at: live.now, ...(chosen && { policy: chosen }) }),
      );
      return outcome.refused ? refusal(outcome) : json(selectionOf(hosted.live));
    },
  },
];

const selectionOf = ({ world: { selection } }: LiveWorld): object =>
  selection ? { policy: selection } : {};
