import type { World } from '../world.ts';
import type { QuestionId, ResultOf } from './questions.ts';

/** What an agency is asked, and what follows from its answer. */
export interface Consultation<Question extends QuestionId> {
  readonly question: Question;
  readonly slot: number;
  readonly cause: number;
  /** What the world's own agency says. */
  readonly builtIn: ResultOf<Question>;
  /** Facts of the enquiry that the entity does not hold. */
  readonly facts?: object;
  /** Takes the decision; `told` are facts from outside for the log. */
  readonly apply: (result: ResultOf<Question>, cause: number, told: object) => void;
}

/** Asks the agency in charge: the one outside where there is one, otherwise the world's own, which answers at once. */
export function consult<Question extends QuestionId>(
  world: World,
  wish: Consultation<Question>,
): void {
  if (world.parts.agencies?.asks(world, wish)) return;
  wish.apply(wish.builtIn, wish.cause, {});
}
