/** What must hold for parameters to be possible, and how to say it. */
export type Rule = readonly [holds: boolean, expected: string];

/** Every named parameter is above zero. */
export function positive(parameters: Readonly<Record<string, number>>): readonly Rule[] {
  return Object.entries(parameters).map(([name, value]) => [value > 0, `${name} > 0`]);
}

/** Weights can be normalised. */
export function weightRules(weights: readonly number[]): readonly Rule[] {
  return [
    [weights.every((weight) => Number.isFinite(weight) && weight >= 0), 'finite weights from 0 up'],
    [weights.some((weight) => weight > 0), 'at least one weight above 0'],
  ];
}

/** Points form a distribution function from 0 to 1. */
export function quantileRules(quantiles: readonly (readonly [number, number])[]): readonly Rule[] {
  const steps = quantiles
    .slice(1)
    .map((point, index) => [quantiles[index] ?? point, point] as const);
  return [
    [quantiles.flat().every(Number.isFinite), 'finite numbers'],
    [quantiles.length >= 2, 'at least two points'],
    [quantiles[0]?.[0] === 0 && quantiles.at(-1)?.[0] === 1, 'shares from 0 to 1'],
    [steps.every(([before, after]) => before[0] < after[0]), 'ascending shares'],
    [steps.every(([before, after]) => before[1] <= after[1]), 'quantiles that do not fall'],
  ];
}
