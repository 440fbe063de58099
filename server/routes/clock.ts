import { durationOf, parseInstant } from '../../rules/days.ts';
import type { ClockRequest } from '../../schemas/types.ts';
import type { LiveWorld } from '../../world/live.ts';
import type { HostedWorld } from '../hosted-world.ts';
import { HttpProblem, problemReply } from '../http-problem.ts';
import { latestInstant } from '../limits.ts';
import { json, type Reply } from '../reply.ts';
import { jsonBody } from '../request-body.ts';
import type { Call, Context, Route } from '../route.ts';
import { refusal } from './inputs.ts';
import { viewAt, worldOf } from './worlds.ts';

/** The virtual clock of a world. */
export const clockRoutes: readonly Route[] = [
  {
    id: 'setClock',
    method: 'post',
    path: '/worlds/{id}/clock',
    summary: 'Advances the virtual clock, or lets it run with real time.',
    body: 'clockRequest',
    answers: {
      200: { description: 'The world.', schema: { $ref: 'answers.json#/$defs/worldView' } },
    },
    changes: true,
    handle: setClock,
  },
];

function setClock({ worlds, clock }: Context, call: Call): Reply {
  const request = jsonBody(call.body, 'clockRequest');
  const hosted = worldOf(worlds, call);
  if ('speed' in request) worlds.run(hosted, request.speed);
  else {
    const refused = worlds.change(hosted, (live) => move(hosted, live, request));
    if (refused) return refused;
  }
  return json(viewAt(hosted, clock.elapsed()));
}

/** Moves a world's clock; returns the refusal where that is not possible. */
function move(
  hosted: HostedWorld,
  live: LiveWorld,
  request: Exclude<ClockRequest, { speed: number }>,
): Reply | undefined {
  if ('step' in request) live.step();
  else if ('end' in request) hosted.move('end');
  else {
    const to = 'to' in request ? parseInstant(request.to) : live.now + durationOf(request.advance);
    if (to > latestInstant) return problemReply(new HttpProblem('time-too-far'));
    const outcome = hosted.move(to);
    if (outcome?.refused) return refusal(outcome);
  }
  return undefined;
}
