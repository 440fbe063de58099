import type { OfficeRule } from '../../../schemas/types.ts';

/** What an office can be told to do with cases of a kind. */
export const wishes = ['inspect', 'query', 'reject', 'hold'] as const;

/** One of {@link wishes}. */
export type Wish = (typeof wishes)[number];

/** By what the cases are told from others. */
export const conditions = ['hs', 'party', 'reference'] as const;

/** One of {@link conditions}. */
export type Condition = (typeof conditions)[number];

/** An outcome as a form has it. */
export interface OutcomeDraft {
  readonly wish: Wish;
  readonly condition: Condition;
  readonly value: string;
  /** Code of the problem, and what it says; for a rejection. */
  readonly code: string;
  readonly reason: string;
}

/** An outcome with the rules that bring it about. */
export interface Outcome {
  readonly id: string;
  readonly rules: readonly OfficeRule[];
}

/** Ends the id of a rule that only brings a case before the desk that decides. */
const referral = '-refer';

/** The rules that bring an outcome about: one of the desk that decides, before it one that brings the case there. */
export function rulesOf(
  { wish, condition, value, code, reason }: OutcomeDraft,
  present: readonly OfficeRule[],
): OfficeRule[] {
  const id = freeId(wish, present);
  const when = { [condition]: value };
  const refer: OfficeRule = {
    id: `${id}${referral}`,
    desk: 'electronic',
    when,
    decide: 'REFER_TO_REVIEW',
  };
  const said = reason.trim() === '' ? {} : { reason: { zh: reason, en: reason } };
  const by: Readonly<Record<Wish, OfficeRule[]>> = {
    inspect: [
      { id, desk: 'risk', when, decide: 'ORDER_INSPECTION', data: { methods: ['manual'] } },
    ],
    query: [refer, { id, desk: 'review', when, decide: 'QUERY' }],
    reject: [{ id, desk: 'electronic', when, decide: 'REJECT', data: { code, ...said } }],
    hold: [refer, { id, desk: 'review', when }],
  };
  return by[wish];
}

function freeId(wish: Wish, present: readonly OfficeRule[]): string {
  const taken = new Set(present.map(({ id }) => id));
  let number = 1;
  while (taken.has(`${wish}-${number}`)) number += 1;
  return `${wish}-${number}`;
}

/** The rules of an office by the outcome to which they belong, in their order. */
export function outcomesOf(rules: readonly OfficeRule[]): Outcome[] {
  const names = [...new Set(rules.map(outcomeId))];
  return names.map((id) => ({ id, rules: rules.filter((rule) => outcomeId(rule) === id) }));
}

const outcomeId = ({ id }: OfficeRule): string =>
  id.endsWith(referral) ? id.slice(0, -referral.length) : id;

/** The wish that an outcome of this page fulfils; undefined for rules that came from elsewhere. */
export const wishOf = ({ id }: Outcome): Wish | undefined =>
  wishes.find((wish) => new RegExp(`^${wish}-\\d+$`).test(id));
