import type { ExperimentArm, Text } from '../../schemas/types.ts';
import type { Design, DesignedAs, Effect, Values } from './design.ts';
import { contrast, estimate } from '../estimate.ts';
import { combined, everyCombination, type Point } from '../point.ts';

/** Largest number of factors in an interaction that is told. */
const largestOrder = 2;

interface Term {
  readonly factors: readonly ExperimentArm[];
  /** Sign of the term at each point. */
  readonly signs: readonly number[];
}

/** Main effects and interactions of two, from the signs of the factors at each point (Box, Hunter and Hunter 2005). */
function effectsOf(terms: readonly Term[], values: Values, confidence: number): Effect[] {
  return terms.map(({ factors, signs }) => ({
    kind: factors.length === 1 ? 'main' : 'interaction',
    id: factors.map(({ id }) => id).join('*'),
    title: titleOf(factors),
    estimate: estimate(
      contrast(
        values,
        signs.map((sign) => sign / (signs.length / 2)),
      ),
      confidence,
    ),
  }));
}

const titleOf = (factors: readonly ExperimentArm[]): Text => ({
  zh: factors.map(({ title }) => title.zh).join(' × '),
  en: factors.map(({ title }) => title.en).join(' × '),
});

/** All sets of one to `largestOrder` factors with the product of their signs. */
function termsOf(
  factors: readonly ExperimentArm[],
  levels: readonly (readonly boolean[])[],
): Term[] {
  const single = factors.map((factor, at) => ({
    factors: [factor],
    signs: levels.map((row) => (row[at] ? 1 : -1)),
  }));
  const pairs = single.flatMap((first, at) =>
    single.slice(at + 1).map((second) => ({
      factors: [...first.factors, ...second.factors],
      signs: first.signs.map((sign, point) => sign * (second.signs[point] ?? NaN)),
    })),
  );
  return largestOrder > 1 ? [...single, ...pairs] : single;
}

const binaryRows = (bits: number): boolean[][] =>
  Array.from({ length: 2 ** bits }, (_, mask) =>
    Array.from({ length: bits }, (_bit, at) => ((mask >> at) & 1) === 1),
  );

/** Every combination of the factors. */
export const factorial: Design<'factorial'> = {
  kind: 'factorial',
  text: { zh: '全因子设计', en: 'full factorial' },
  points: (experiment) => everyCombination(experiment.design.factors, experiment),
  effects: ({ design: { factors }, confidence }, values) =>
    effectsOf(termsOf(factors, binaryRows(factors.length)), values, confidence),
};

/** Levels of all factors: the free ones count through, each generated one is a product of others. */
function fractionRows({ design }: DesignedAs<'fractional-factorial'>): boolean[][] {
  const { factors, generators } = design;
  const made = new Map(
    generators.map((text) => {
      const [name = '', product = ''] = text.split('=');
      return [name, product.split('*')] as const;
    }),
  );
  const free = factors.filter(({ id }) => !made.has(id));
  return binaryRows(free.length).map((row) => {
    const freeLevel = (id: string): number =>
      row[free.findIndex((factor) => factor.id === id)] ? 1 : -1;
    return factors.map(({ id }) => {
      const product = made.get(id) ?? [id];
      return product.reduce((sign, name) => sign * freeLevel(name), 1) > 0;
    });
  });
}

const pointsOfFraction = (experiment: DesignedAs<'fractional-factorial'>): Point[] =>
  fractionRows(experiment).map((row) =>
    combined(
      experiment.design.factors.filter((_, at) => row[at]),
      experiment,
    ),
  );

/** A fraction of all combinations; terms with the same signs cannot be told apart, and are told as one. */
export const fractionalFactorial: Design<'fractional-factorial'> = {
  kind: 'fractional-factorial',
  text: { zh: '部分因子设计', en: 'fractional factorial' },
  points: pointsOfFraction,
  effects: (experiment, values) => {
    const terms = termsOf(experiment.design.factors, fractionRows(experiment));
    const found = effectsOf(terms, values, experiment.confidence);
    const groups = Map.groupBy(found.keys(), (at) => aliasKey(terms[at]?.signs ?? []));
    return [...groups.values()].flatMap(([first, ...aliases]) => {
      const effect = first === undefined ? undefined : found[first];
      if (!effect) return [];
      const others = aliases.flatMap((at) => found[at] ?? []);
      const also = (language: keyof Text): string =>
        [effect, ...others].map(({ title }) => title[language]).join(' = ');
      return [{ ...effect, title: { zh: also('zh'), en: also('en') } }];
    });
  },
};

/** The same for signs that are equal or opposite throughout. */
function aliasKey(signs: readonly number[]): string {
  const [first = 1] = signs;
  return signs.map((sign) => (sign === first ? '+' : '-')).join('');
}
