/** What MSER-5 found: how many observations to leave out, and whether the run was long enough to tell. */
export interface WarmUp {
  readonly observations: number;
  /** False where the best cut is the latest allowed one: the run is too short for its start. */
  readonly isSettled: boolean;
}

/** Observations in a batch, and the part of a run that may be left out (White 1997; White, Cobb and Spratt 2000). */
const batchSize = 5;
const largestShare = 0.5;

/**
 * The cut that minimises the marginal standard error of the mean of what is left, over batches of five (MSER-5; White
 * 1997, Simulation 69:323). Cuts beyond half of the run are not looked at: there the statistic is unstable.
 */
export function detectWarmUp(series: Float64Array): WarmUp {
  const batches = Math.floor(series.length / batchSize);
  let [sum, squares, best, cut] = [0, 0, Infinity, 0];
  const latest = Math.floor(batches * largestShare);
  for (let batch = batches - 1; batch >= 0; batch -= 1) {
    const mean = meanOf(series, batch * batchSize);
    sum += mean;
    squares += mean * mean;
    const left = batches - batch;
    const statistic = (squares - (sum * sum) / left) / (left * left);
    if (batch <= latest && statistic <= best) [best, cut] = [statistic, batch];
  }
  return { observations: cut * batchSize, isSettled: cut < latest || batches === 0 };
}

function meanOf(series: Float64Array, from: number): number {
  let sum = 0;
  for (let index = from; index < from + batchSize; index += 1) sum += series[index] as number;
  return sum / batchSize;
}
