import { expect, test } from '@jest/globals';
import { distribution } from '../../engine/distributions.ts';
import type { DistributionSpec } from '../../engine/distributions.ts';
import { Kernel } from '../../engine/kernel.ts';
import type { Moments } from '../../engine/moments.ts';
import { Stream } from '../../engine/random.ts';
import { Resource } from '../../engine/resource.ts';
import { meanWaitByStages } from './erlang-queue.ts';
import { replicate } from './simulate-queue.ts';

// Formulae: Gross, Shortle, Thompson and Harris, Fundamentals of Queueing Theory, 4th ed. (2008), by section.
const RUNS = 20;
const watch = { warmUp: 2000, customers: 14_000 };
/** Poisson arrivals, 0.8 a time unit. */
const arrivals = distribution({ kind: 'exponential', mean: 1 / 0.8 });

function expectMean(found: Moments | undefined, theory: number): void {
  if (found === undefined) throw new Error('No such class.');
  expect(Math.abs(found.mean - theory)).toBeLessThan(4 * found.standardError);
  // The test has to be able to fail: the standard error stays below 3 % of the mean.
  expect(found.standardError).toBeLessThan(0.03 * theory);
}

/** Mean service 1, so that one server is busy for a share 0.8 of the time. */
const singleServer: [string, DistributionSpec, number][] = [
  // Section 2.2: rho / (mu - lambda) = 0.8 / 0.2.
  ['M/M/1', { kind: 'exponential', mean: 1 }, 4],
  // Section 5.1: half of M/M/1.
  ['M/D/1', { kind: 'constant', value: 1 }, 2],
  // Pollaczek and Khinchine, section 5.1: lambda E[S^2] / (2 (1 - rho)) = 2 E[S^2]; here E[S^2] = 1 + 1/2.
  ['M/E2/1', { kind: 'erlang', stages: 2, mean: 1 }, 3],
  // E[S^2] = exp(sigma^2) = exp(0.25).
  ['M/LN/1', { kind: 'lognormal', mean: 1, sigma: 0.5 }, 2 * Math.exp(0.25)],
];

test.each(singleServer)('the mean wait of %s agrees with theory', (_, service, theory) => {
  const classes = [{ gap: arrivals, service: distribution(service) }];
  const [found] = replicate({ classes, servers: 1, discipline: 'fifo', ...watch }, RUNS);
  expectMean(found, theory);
});

test('the mean wait of M/M/3 agrees with the formula of Erlang C', () => {
  // Section 2.3 with 2.4 arrivals and services of mean 1: (2.4^3/3!) / 0.2 = 11.52 against 1 + 2.4 + 2.88 = 6.28;
  // the wait is 11.52 / 17.8 / (3 - 2.4).
  const gap = distribution({ kind: 'exponential', mean: 1 / 2.4 });
  const classes = [{ gap, service: distribution({ kind: 'exponential', mean: 1 }) }];
  const [found] = replicate({ classes, servers: 3, discipline: 'fifo', ...watch }, RUNS);
  expectMean(found, 11.52 / 17.8 / 0.6);
});

test('the mean wait of M/E2/2 agrees with its Markov chain', () => {
  const theory = meanWaitByStages({ rate: 1.6, meanService: 1, servers: 2 });
  const gap = distribution({ kind: 'exponential', mean: 1 / 1.6 });
  const service = distribution({ kind: 'erlang', stages: 2, mean: 1 });
  const classes = [{ gap, service }];
  const [found] = replicate({ classes, servers: 2, discipline: 'fifo', ...watch }, RUNS);
  expectMean(found, theory);
});

test('the Markov chain of stages gives the exact wait where that is known', () => {
  // M/E2/1 as above, by Pollaczek and Khinchine.
  expect(meanWaitByStages({ rate: 0.8, meanService: 1, servers: 1 })).toBeCloseTo(3, 9);
});

test('two officers with one queue make wait less than half as long as two with a queue each', () => {
  // Split, each half is M/M/1 of section 2.2: 4. Pooled, M/M/2 of section 2.3 with 1.6 arrivals:
  // (1.6^2/2!) / 0.2 = 6.4 against 1 + 1.6, so that 6.4 / 9 wait, and the wait is 6.4 / 9 / (2 - 1.6).
  const gap = distribution({ kind: 'exponential', mean: 1 / 1.6 });
  const classes = [{ gap, service: distribution({ kind: 'exponential', mean: 1 }) }];
  const [pooled] = replicate({ classes, servers: 2, discipline: 'fifo', ...watch }, RUNS);
  expectMean(pooled, 6.4 / 9 / 0.4);
  expect((pooled?.mean ?? NaN) + 4 * (pooled?.standardError ?? NaN)).toBeLessThan(4 / 2);
});

test('the mean waits of two priority classes agree with the formula of Cobham', () => {
  // Section 3.4.1 with 0.3 urgent and 0.5 other arrivals, services of mean 1: the residual work is 0.8;
  // urgent 0.8 / 0.7, others 0.8 / (0.7 * 0.2).
  const service = distribution({ kind: 'exponential', mean: 1 });
  const classes = [0.3, 0.5].map((rate) => ({
    gap: distribution({ kind: 'exponential', mean: 1 / rate }),
    service,
  }));
  const [urgent, others] = replicate(
    { classes, servers: 1, discipline: 'priority', ...watch },
    RUNS,
  );
  expectMean(urgent, 0.8 / 0.7);
  expectMean(others, 0.8 / (0.7 * 0.2));
});

const ARRIVE = 0;
const DEPART = 1;

/** M/M/2 until the last of the customers has left. */
function runUntilEmpty(customers: number): { kernel: Kernel; resource: Resource } {
  const kernel = new Kernel();
  const resource = new Resource({ servers: 2, discipline: 'fifo' });
  const stream = new Stream(5, 0, 0);
  const service = distribution({ kind: 'exponential', mean: 2 });
  const serve = (entity: number): void =>
    kernel.push(kernel.now + service.sample(stream), DEPART, entity, 0);
  kernel.push(0, ARRIVE, 0, 0);
  const handle = (code: number, entity: number): void => {
    if (code === DEPART) {
      const next = resource.release(kernel.now);
      if (next >= 0) serve(next);
    } else {
      if (resource.request(entity, kernel.now)) serve(entity);
      if (entity + 1 < customers)
        kernel.push(kernel.now + arrivals.sample(stream), ARRIVE, entity + 1, 0);
    }
  };
  kernel.run(handle);
  return { kernel, resource };
}

test('Little: when all have left, the integral of the queue is the sum of the waits', () => {
  // Little 1961, and Stidham 1974 for the identity path by path.
  const { kernel, resource } = runUntilEmpty(10_000);
  const { queueTime, waitTime } = resource.usage(kernel.now);
  expect(waitTime).toBeGreaterThan(1000);
  expect(Math.abs(queueTime / waitTime - 1)).toBeLessThan(1e-9);
});

test('conservation: all who came were served, and the server time not used was idle', () => {
  const { kernel, resource } = runUntilEmpty(10_000);
  const { requests, started, busyTime, serverTime } = resource.usage(kernel.now);
  expect([requests, started, resource.busy, resource.queueLength]).toEqual([10_000, 10_000, 0, 0]);
  expect(serverTime).toBe(2 * kernel.now);
  expect(busyTime).toBeLessThan(serverTime);
});
