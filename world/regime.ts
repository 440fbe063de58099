import { distribution, type Distribution } from '../engine/distributions.ts';
import { chinaDay, startOfDay } from '../rules/days.ts';
import type { Policy } from '../rules/policy.ts';
import type { PolicyBook } from '../rules/policy-book.ts';
import type { durations, DurationName } from './draws.ts';

const midnightAfter = (instant: number): number => startOfDay(chinaDay(instant) + 1);

/** The policy of a world as time goes on, kept until midnight in China, with the distributions made from it. */
export class Regime {
  readonly #book: PolicyBook;
  #policy: Policy;
  /** Midnight up to which the policy is certain. */
  #until: number;
  /** Declarations of before this instant may have a policy of their own. */
  #dividedAt: number;
  /** Distributions of the policy by purpose. */
  #own: (Distribution | undefined)[];
  readonly #all = new Map<Policy, (Distribution | undefined)[]>();

  constructor(book: PolicyBook, start: number) {
    this.#book = book;
    this.#policy = book.at(start);
    this.#until = midnightAfter(start);
    this.#dividedAt = book.dividedAt(start);
    this.#own = this.#distributionsOf(this.#policy);
  }

  /** The policy in force at an instant; time does not run backwards. */
  at(now: number): Policy {
    if (now >= this.#until) {
      this.#policy = this.#book.at(now);
      this.#until = midnightAfter(now);
      this.#dividedAt = this.#book.dividedAt(now);
      this.#own = this.#distributionsOf(this.#policy);
    }
    return this.#policy;
  }

  /** The policy in force at an instant for a declaration of that day; NaN for what belongs to none. */
  for(declaredAt: number, now: number): Policy {
    const policy = this.at(now);
    return declaredAt < this.#dividedAt ? this.#book.at(now, declaredAt) : policy;
  }

  /** The distribution of a duration under a policy. */
  distribution(
    policy: Policy,
    { purpose, parameter }: (typeof durations)[DurationName],
  ): Distribution {
    const made = policy === this.#policy ? this.#own : this.#distributionsOf(policy);
    return (made[purpose] ??= distribution(policy.duration(parameter)));
  }

  #distributionsOf(policy: Policy): (Distribution | undefined)[] {
    const known = this.#all.get(policy);
    if (known) return known;
    const made: (Distribution | undefined)[] = [];
    this.#all.set(policy, made);
    return made;
  }
}
