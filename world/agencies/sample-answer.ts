import { Stream } from '../../engine/random.ts';
import type { AgencyAnswer, AgencyEnquiry, QuestionId, ResultOf } from './questions.ts';

/** What an agency usually says, and what it may say otherwise. */
const results: {
  readonly [Question in QuestionId]: readonly [
    usual: ResultOf<Question>,
    other: ResultOf<Question>,
  ];
} = {
  certificates: ['valid', 'missing'],
  payment: ['paid', 'refused'],
  guarantee: ['issued', 'refused'],
  test: ['passed', 'failed'],
  unloading: ['unloaded', 'not-yet'],
  'cargo-list': ['agrees', 'differs'],
  recognition: ['not-recognised', 'recognised'],
};

const later = 'PT2H';
const purpose = 1;

/**
 * Answers as the world's own agencies do by default: certificates are missing where no number was declared, everything
 * else is as usual but for a share from 0 to 1, drawn by seed and entity, the same at every call.
 */
export function sampleAnswer(
  enquiry: AgencyEnquiry,
  { share, seed }: { readonly share: number; readonly seed: number },
): AgencyAnswer {
  const { question, number, entity } = enquiry;
  const draw = new Stream(seed, `${entity} ${question} ${number}`, purpose).uniform();
  const lacking =
    question === 'certificates' && enquiry.certificates.some((each) => each.number === undefined);
  const result = results[question][lacking || draw < share ? 1 : 0];
  const answer = { number, result, ...(result === 'not-yet' && { delay: later }) };
  return answer;
}
