import { durationOf } from '../../rules/days.ts';
import type { Problem } from '../../schemas/types.ts';
import { readAnswer, type Connector, type OpenEnquiry } from '../../world/agencies/agencies.ts';
import type { AgencyInput } from '../../world/input.ts';
import { worldProblem, type WorldProblemCode } from '../../world/problems.ts';
import { LateAnswer, mostRead, post, type Answer } from '../delivery/post.ts';

/** Whom to ask what. */
export interface Call {
  readonly world: string;
  readonly asked: OpenEnquiry;
  readonly connector: Connector;
  readonly allowPrivate: boolean;
}

/** What came of a call: an answer that fits its contract, or why there is none. */
export type Heard = Pick<Extract<AgencyInput, { answer: unknown }>, 'answer'> | Failure;

interface Failure {
  readonly failure: readonly Problem[];
}

/** Most problems of one answer that are noted. */
const mostNoted = 20;

/** Asks an agency once. Whatever goes wrong is an outcome. */
export async function call({ world, asked, connector, allowPrivate }: Call): Promise<Heard> {
  const { enquiry } = asked;
  try {
    const answer = await post({
      url: new URL(connector.url),
      headers: {
        'content-type': 'application/json; charset=utf-8',
        accept: 'application/json',
        // The same for every call about one enquiry, so that an agency can tell a repetition.
        'idempotency-key': `${world}-${enquiry.number}`,
      },
      body: JSON.stringify(enquiry),
      allowPrivate,
      slow: 0,
      patience: durationOf(connector.timeout),
    });
    return heard(asked, answer);
  } catch (error) {
    if (error instanceof LateAnswer) return failed('agency-timeout', connector.timeout);
    return failed('agency-unreachable', String(error));
  }
}

function heard(asked: OpenEnquiry, { status, headers, body, cut }: Answer): Heard {
  if (status !== 200) return failed('agency-refused', String(status));
  const media = headers['content-type'] ?? '';
  if (cut) return failed('agency-answer-too-large', `> ${mostRead}`);
  if (!/^application\/json\s*(;|$)/i.test(media)) return failed('agency-answer-not-json', media);
  let parsed: unknown;
  try {
    parsed = JSON.parse(body);
  } catch (error) {
    return failed('agency-answer-not-json', String(error));
  }
  const result = readAnswer(asked, parsed);
  return 'problems' in result
    ? { failure: result.problems.slice(0, mostNoted) }
    : { answer: result.value };
}

const longest = 200;

const failed = (code: WorldProblemCode, got: string): Failure => ({
  failure: [worldProblem(code, { got: got.slice(0, longest) })],
});
