import type { Experiment } from '../../schemas/types.ts';
import type { Design } from './design.ts';
import { factorial, fractionalFactorial } from './factorial.ts';
import { list, oneAtATime } from './list.ts';
import { morris } from './morris.ts';
import { shapley } from './shapley.ts';
import { sobol } from './sobol.ts';

const designs: { readonly [Kind in Experiment['design']['kind']]: Design<Kind> } = {
  list,
  'one-at-a-time': oneAtATime,
  factorial,
  'fractional-factorial': fractionalFactorial,
  shapley,
  morris,
  sobol,
};

/** The design that an experiment asks for. */
export function designOf(experiment: Experiment): Design {
  // The entry of a kind takes experiments of that kind, and is given no others.
  return designs[experiment.design.kind] as unknown as Design;
}
