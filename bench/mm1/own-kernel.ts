import { distribution } from '../../engine/distributions.ts';
import { Kernel } from '../../engine/kernel.ts';
import { Stream } from '../../engine/random.ts';
import { Resource } from '../../engine/resource.ts';
import { Variates } from '../../engine/variates.ts';
import { cpuSecondsSince } from '../cpu-seconds.ts';
import { queue, type QueueRun } from './queue.ts';

const ARRIVE = 0;
const DEPART = 1;

/** The queue on our kernel, resource and streams. */
export function ownKernel(seed: number): QueueRun {
  const kernel = new Kernel();
  const server = new Resource({ servers: 1, discipline: 'fifo' });
  const gaps = exponential(queue.meanGap, new Stream(seed, 0, 0));
  const services = exponential(queue.meanService, new Stream(seed, 0, 1));
  let arrived = 0;
  const serve = (entity: number): void => {
    kernel.push(kernel.now + services.next(), DEPART, entity, 0);
  };
  const handle = (code: number, entity: number): void => {
    if (code === ARRIVE) {
      arrived += 1;
      if (server.request(entity, kernel.now)) serve(entity);
      if (arrived === queue.customers) return;
      kernel.push(kernel.now + gaps.next(), ARRIVE, entity + 1, 0);
      return;
    }
    const next = server.release(kernel.now);
    if (next >= 0) serve(next);
  };
  const begun = process.cpuUsage();
  kernel.push(0, ARRIVE, 0, 0);
  kernel.run(handle);
  const seconds = cpuSecondsSince(begun);
  const { waitTime, started } = server.usage(kernel.now);
  return { seconds, meanWait: waitTime / started };
}

const exponential = (mean: number, stream: Stream): Variates =>
  new Variates(distribution({ kind: 'exponential', mean }), stream);
