import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compileFunction } from 'node:vm';
import { cpuSecondsSince } from '../cpu-seconds.ts';
import { queue, type QueueRun } from './queue.ts';

/** What of simjs 2.0.3 is used here. */
interface SimJs {
  readonly Sim: new () => {
    addEntity(entity: new (...args: never[]) => object): void;
    simulate(end: number): boolean;
  };
  readonly Entity: new (...args: never[]) => {
    setTimer(duration: number): Pending;
    useFacility(facility: Facility, duration: number): Pending;
  };
  readonly Facility: new (name: string) => Facility;
  readonly Random: new (seed: number) => { exponential(rate: number): number };
}

interface Pending {
  done(callback: () => void): Pending;
}

interface Facility {
  queueStats(): { readonly durationSeries: { average(): number } };
}

/** The package is a script for browsers that leaves its classes in `window`. */
function load(): SimJs {
  const source = readFileSync(fileURLToPath(import.meta.resolve('simjs')), 'utf8');
  const page: { Sim?: SimJs } = {};
  compileFunction(source, ['window'])(page);
  if (page.Sim) return page.Sim;
  throw new Error('Package "simjs" left nothing in its window; expected version 2.0.3.');
}

/** The queue on the entities, facility and random numbers of simjs. */
export function simjs(seed: number): QueueRun {
  const { Sim, Entity, Facility, Random } = load();
  const server = new Facility('server');
  const random = new Random(seed);
  let arrived = 0;
  class Source extends Entity {
    start(): void {
      arrived += 1;
      this.useFacility(server, random.exponential(1 / queue.meanService));
      if (arrived === queue.customers) return;
      this.setTimer(random.exponential(1 / queue.meanGap)).done(() => this.start());
    }
  }
  const sim = new Sim();
  const begun = process.cpuUsage();
  sim.addEntity(Source);
  sim.simulate(Infinity);
  const seconds = cpuSecondsSince(begun);
  return { seconds, meanWait: server.queueStats().durationSeries.average() };
}
