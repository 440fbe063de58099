import { durationOf } from '../../rules/days.ts';
import type { Problem } from '../../schemas/types.ts';
import { validate } from '../../schemas/validate.ts';
import { refuse } from '../acts.ts';
import type { AgencyInput, Outcome } from '../input.ts';
import type { Effect } from '../parts.ts';
import { worldProblem } from '../problems.ts';
import { Timer, type TimerName } from '../timers.ts';
import type { World } from '../world.ts';
import type { Consultation } from './consult.ts';
import { enquiryOf } from './enquiry.ts';
import {
  questions,
  type AgencyAnswer,
  type AgencyEnquiry,
  type AgencyId,
  type QuestionId,
} from './questions.ts';

/** How an agency outside is reached, and what holds when it does not answer. Durations as ISO 8601. */
export interface Connector {
  readonly url: string;
  /** Real time that one call may take. */
  readonly timeout: string;
  /** Calls after the first. */
  readonly retries: number;
  /** Real time before the second call; each further wait is twice the one before. */
  readonly wait: string;
  /** After the last call the built-in agency answers, or the case waits until a person decides it. */
  readonly otherwise: 'built-in' | 'wait';
}

/** The agencies of a world that are outside. */
export type Connectors = Readonly<Partial<Record<AgencyId, Connector>>>;

/** An enquiry to which no answer has come. */
export interface OpenEnquiry {
  readonly agency: AgencyId;
  readonly question: QuestionId;
  readonly enquiry: AgencyEnquiry;
  readonly slot: number;
  /** Calls that failed. */
  failures: number;
  /** What happens with a result, and what the built-in agency would say. */
  readonly apply: (result: string, cause: number, answer: object) => void;
  readonly builtIn: string;
}

/** Facts of an answer that stand in the decision it leads to. */
type Told = Pick<AgencyAnswer, 'reason' | 'reference'>;

/**
 * The agencies of a world that are outside it. What is asked waits here until an input brings the answer; the world
 * itself calls nobody, so that a replay asks nobody.
 */
export class Agencies {
  readonly #connectors: Connectors;
  readonly #open = new Map<number, OpenEnquiry>();
  /** Answers that take effect later, by the `seq` with which they came. */
  readonly #delayed = new Map<number, { asked: OpenEnquiry; answer: AgencyAnswer }>();

  constructor(connectors: Connectors) {
    this.#connectors = connectors;
  }

  /** The agencies outside, and how they are reached. */
  get connectors(): Connectors {
    return this.#connectors;
  }

  /** Enquiries without an answer, in the order in which they were made. */
  get open(): readonly OpenEnquiry[] {
    return [...this.#open.values()];
  }

  /** Whether an answer is waited for; the clock of the world stands meanwhile. */
  get waiting(): boolean {
    return this.#open.size > 0;
  }

  /** Asks the agency of a question, if it is outside; nothing is asked twice. Returns whether an answer will come. */
  asks<Question extends QuestionId>(world: World, wish: Consultation<Question>): boolean {
    const { question, slot, cause, builtIn } = wish;
    const agency = questions[question];
    if (this.#connectors[agency] === undefined) return false;
    const asked = this.open.some((each) => each.slot === slot && each.question === question);
    if (asked) return true;
    const number = world.seq + 1;
    const enquiry = enquiryOf(world, number, wish);
    const data = { agency, ...enquiry };
    world.record({ role: 'single-window', slot, kind: 'note', name: 'agency-asked', cause, data });
    // The schema of its answers holds a question to its own results.
    const apply = (result: string, seq: number, told: object): void =>
      wish.apply(result as Parameters<typeof wish.apply>[0], seq, told);
    this.#open.set(number, { agency, question, enquiry, slot, failures: 0, apply, builtIn });
    return true;
  }

  /** Takes an answer, or notes that a call failed; after the last one the connector says what holds. */
  take(world: World, input: AgencyInput): Outcome {
    const asked = this.#open.get(input.number);
    if (!asked) {
      return refuse(worldProblem('agency-not-asked', { path: '/number', got: `${input.number}` }));
    }
    if ('failure' in input) return this.#fail(world, asked, input.failure);
    const result = readAnswer(asked, input.answer);
    if ('problems' in result) return refuse(...result.problems);
    this.#open.delete(input.number);
    const { agency, question, slot } = asked;
    const seq = world.record({
      role: 'single-window',
      slot,
      kind: 'note',
      name: 'agency-answered',
      cause: input.number,
      data: { agency, question, ...result.value },
    });
    const { delay } = result.value;
    if (delay === undefined) settle(world, asked, { answer: result.value, cause: seq });
    else {
      this.#delayed.set(seq, { asked, answer: result.value });
      world.after(durationOf(delay), Timer['agency-answer'], slot, seq);
    }
    return { seq, refused: false, problems: [] };
  }

  /** Handler of answers that take effect later. */
  handlers(): Partial<Record<TimerName, Effect>> {
    return {
      'agency-answer': (world, slot, cause) => {
        const due = this.#delayed.get(cause);
        this.#delayed.delete(cause);
        if (!due) return;
        const fired = world.fire('agency-answer', slot, cause);
        settle(world, due.asked, { answer: due.answer, cause: fired });
      },
    };
  }

  #fail(world: World, asked: OpenEnquiry, problems: readonly Problem[]): Outcome {
    const { agency, question, slot, enquiry } = asked;
    const { retries = 0, otherwise = 'built-in' } = this.#connectors[agency] ?? {};
    asked.failures++;
    const noted = { role: 'single-window', slot, kind: 'note' } as const;
    const found = problems.map(({ code, path, got }) => ({ code, path, ...(got && { got }) }));
    const seq = world.record({
      ...noted,
      name: 'agency-failed',
      cause: enquiry.number,
      data: { agency, question, number: enquiry.number, call: asked.failures, problems: found },
    });
    if (asked.failures > retries) {
      this.#open.delete(enquiry.number);
      const data = { agency, question, number: enquiry.number, otherwise };
      const given = world.record({ ...noted, name: 'agency-given-up', cause: seq, data });
      if (otherwise === 'built-in') {
        const answer = { number: enquiry.number, result: asked.builtIn };
        settle(world, asked, { answer, cause: given });
      }
    }
    return { seq, refused: false, problems: [] };
  }
}

/** An answer that fits its contract and this enquiry, or everything that is wrong with it. */
export function readAnswer(
  { question, enquiry }: Pick<OpenEnquiry, 'question' | 'enquiry'>,
  answer: unknown,
): { readonly value: AgencyAnswer } | { readonly problems: readonly Problem[] } {
  const result = validate(`${question}-answer`, answer);
  if ('problems' in result || result.value.number === enquiry.number) return result;
  const got = String(result.value.number);
  const found = { path: '/number', got, expected: String(enquiry.number) };
  return { problems: [worldProblem('agency-answer-of-another', found)] };
}

/** Lets a result take effect, unless the entity has begun another life since it was asked about. */
function settle(
  world: World,
  asked: OpenEnquiry,
  {
    answer,
    cause,
  }: { readonly answer: Told & { readonly result: string }; readonly cause: number },
): void {
  const { agency, slot, enquiry } = asked;
  if (world.isStale(slot, enquiry.number)) {
    world.moot++;
    return;
  }
  const { result, reason, reference } = answer;
  asked.apply(result, cause, {
    agency,
    ...(reason && { reason }),
    ...(reference && { reference }),
  });
}
