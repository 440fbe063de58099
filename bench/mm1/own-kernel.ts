import { Kernel } from '../engine/kernel.ts';
import { Stream } from '../engine/random.ts';
import { Resource } from '../engine/resource.ts';

const { log } = Math;

const ARRIVE = 0;
const DEPART = 1;
const CUSTOMERS = 1_000_000;
/** Means in time units; utilisation 0.9. */
const MEAN_GAP = 1;
const MEAN_SERVICE = 0.9;

/** What one run of the benchmark measured. */
export interface KernelBench {
  readonly customers: number;
  readonly seconds: number;
  readonly customersPerSecond: number;
  /** Mean wait in the queue, to see that the right thing was measured; theory says 8.1. */
  readonly meanWait: number;
}

/** Runs one million customers of M/M/1 at utilisation 0.9 on kernel, resource and stream, and takes the time. */
export function kernelBench(seed = 1): KernelBench {
  const kernel = new Kernel();
  const server = new Resource({ servers: 1, discipline: 'fifo' });
  const gaps = new Stream(seed, 0, 0);
  const services = new Stream(seed, 0, 1);
  let arrived = 0;
  const serve = (entity: number): void => {
    kernel.push(kernel.now - MEAN_SERVICE * log(services.uniform()), DEPART, entity, 0);
  };
  const handle = (code: number, entity: number): void => {
    if (code === ARRIVE) {
      arrived += 1;
      if (server.request(entity, kernel.now)) serve(entity);
      if (arrived === CUSTOMERS) return;
      kernel.push(kernel.now - MEAN_GAP * log(gaps.uniform()), ARRIVE, entity + 1, 0);
      return;
    }
    const next = server.release(kernel.now);
    if (next >= 0) serve(next);
  };
  const begun = performance.now();
  kernel.push(0, ARRIVE, 0, 0);
  while (kernel.step(handle));
  const seconds = (performance.now() - begun) / 1000;
  const { waitTime, started } = server.usage(kernel.now);
  const customersPerSecond = CUSTOMERS / seconds;
  return { customers: CUSTOMERS, seconds, customersPerSecond, meanWait: waitTime / started };
}

if (import.meta.main) {
  for (let run = 1; run <= 5; run += 1) {
    const { customersPerSecond, meanWait } = kernelBench(run);
    console.log(
      `${(customersPerSecond / 1e6).toFixed(2)} M customers/s, mean wait ${meanWait.toFixed(2)}`,
    );
  }
}
