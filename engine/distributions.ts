import { empiricalLaw, mixtureLaw, shiftedLaw, truncatedLaw } from './composed-laws.ts';
import {
  erlangLaw,
  exponentialLaw,
  gammaLaw,
  lognormalLaw,
  normalLaw,
  triangularLaw,
} from './continuous-laws.ts';
import { uniformLaw, weibullLaw } from './continuous-laws.ts';
import { constantLaw, finiteLaw, poissonLaw } from './discrete-laws.ts';
import { positive, quantileRules, weightRules } from './distribution-rules.ts';
import type { Rule } from './distribution-rules.ts';
import type { Distribution, DistributionKind, DistributionSpec } from './distribution-spec.ts';

export type { Distribution, DistributionSpec } from './distribution-spec.ts';

/** Beyond it the table of probabilities loses digits. */
const MAX_POISSON_MEAN = 1e6;

/** A kind of distribution: when its own parameters are possible, and what they make. */
interface Kind<K extends DistributionKind> {
  readonly rules: (spec: DistributionSpec<K>) => readonly Rule[];
  readonly law: (spec: DistributionSpec<K>) => Distribution;
}

const KINDS: { readonly [K in DistributionKind]: Kind<K> } = {
  constant: { rules: () => [], law: ({ value }) => constantLaw(value) },
  uniform: {
    rules: ({ min, max }) => [[min < max, 'min < max']],
    law: ({ min, max }) => uniformLaw(min, max),
  },
  triangular: {
    rules: ({ min, mode, max }) => [
      [min <= mode && mode <= max, 'min <= mode <= max'],
      [min < max, 'min < max'],
    ],
    law: ({ min, mode, max }) => triangularLaw(min, mode, max),
  },
  exponential: { rules: ({ mean }) => positive({ mean }), law: ({ mean }) => exponentialLaw(mean) },
  erlang: {
    rules: ({ stages, mean }) => [
      [Number.isInteger(stages) && stages >= 1, 'stages an integer from 1 up'],
      ...positive({ mean }),
    ],
    law: ({ stages, mean }) => erlangLaw(stages, mean),
  },
  gamma: {
    rules: ({ shape, scale }) => positive({ shape, scale }),
    law: ({ shape, scale }) => gammaLaw(shape, scale),
  },
  lognormal: {
    rules: ({ mean, sigma }) => positive({ mean, sigma }),
    law: ({ mean, sigma }) => lognormalLaw(mean, sigma),
  },
  weibull: {
    rules: ({ shape, scale }) => positive({ shape, scale }),
    law: ({ shape, scale }) => weibullLaw(shape, scale),
  },
  normal: { rules: ({ sd }) => positive({ sd }), law: ({ mean, sd }) => normalLaw(mean, sd) },
  bernoulli: {
    rules: ({ probability: p }) => [[p >= 0 && p <= 1, 'probability from 0 to 1']],
    law: ({ probability }) => finiteLaw([0, 1], [1 - probability, probability]),
  },
  poisson: {
    rules: ({ mean }) => [
      [
        mean > 0 && mean <= MAX_POISSON_MEAN,
        `0 < mean <= ${MAX_POISSON_MEAN}; above it take normal`,
      ],
    ],
    law: ({ mean }) => poissonLaw(mean),
  },
  discrete: {
    rules: ({ values, weights }) => [
      [values.every(Number.isFinite), 'finite values'],
      [values.length === weights.length, 'as many weights as values'],
      ...weightRules(weights),
    ],
    law: ({ values, weights }) => finiteLaw(values, weights),
  },
  empirical: {
    rules: ({ quantiles }) => quantileRules(quantiles),
    law: ({ quantiles }) => empiricalLaw(quantiles),
  },
  shifted: { rules: () => [], law: ({ by, of }) => shiftedLaw(by, lawOf(of)) },
  truncated: {
    rules: ({ min, max }) => [
      [min !== undefined || max !== undefined, 'min, max or both'],
      [min === undefined || max === undefined || min <= max, 'min <= max'],
    ],
    law: ({ min = -Infinity, max = Infinity, of }) => truncatedLaw(lawOf(of), min, max),
  },
  mixture: {
    rules: ({ parts }) => weightRules(parts.map(({ weight }) => weight)),
    law: ({ parts }) => mixtureLaw(parts.map(({ weight, of }) => ({ weight, of: lawOf(of) }))),
  },
};

/** Makes a distribution to draw from; throws, with every violation listed, when the parameters are impossible. */
export function distribution(spec: DistributionSpec): Distribution {
  const problems = problemsOf(spec, '');
  if (problems.length > 0) {
    throw new RangeError(`Distribution is impossible: ${problems.join('; ')}.`);
  }
  return lawOf(spec);
}

function lawOf<K extends DistributionKind>(spec: DistributionSpec<K>): Distribution {
  return kindOf(spec).law(spec);
}

function kindOf<K extends DistributionKind>(spec: DistributionSpec<K>): Kind<K> {
  return KINDS[spec.kind];
}

function problemsOf(spec: DistributionSpec, path: string): string[] {
  const place = `${path}${spec.kind}`;
  const own = Object.entries(spec).filter(([name]) => name !== 'of' && name !== 'parts');
  const notFinite = own
    .filter(([, value]) => typeof value === 'number' && !Number.isFinite(value))
    .map(([name, value]) => `${place} has ${name} "${String(value)}", a finite number is expected`);
  const broken = kindOf(spec)
    .rules(spec)
    .filter(([holds]) => !holds)
    .map(
      ([, expected]) =>
        `${place} is ${JSON.stringify(Object.fromEntries(own))}, ${expected} is expected`,
    );
  const nested = partsOf(spec).flatMap((part) => problemsOf(part, `${place}/`));
  return [...notFinite, ...broken, ...nested];
}

function partsOf(spec: DistributionSpec): readonly DistributionSpec[] {
  if ('parts' in spec) return spec.parts.map(({ of }) => of);
  return 'of' in spec ? [spec.of] : [];
}
