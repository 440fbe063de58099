import { expect, test } from '@jest/globals';
import { distribution } from '../../engine/distributions.ts';
import { Kernel } from '../../engine/kernel.ts';
import { Moments } from '../../engine/moments.ts';
import { Stream } from '../../engine/random.ts';
import { Resource } from '../../engine/resource.ts';

/*
 * The tanker port of Pritsker (Simulation with Visual SLAM and AweSim, 2nd ed., section 6.13): tankers that come from
 * outside and five that go round for ever share three berths and one tug, which stands still in storms. All its inputs are
 * published; what is compared are laws that hold for every port of this kind, because its printed results are not at hand.
 */

const COME = 0;
const BERTHED = 1;
const LOADED = 2;
const LEFT = 3;
const STORM = 4;
const CALM = 5;

/** Hours to load a tanker, uniform: the three types that come from outside, and the fleet, which is the last. */
const loading = [
  [16, 20],
  [21, 27],
  [32, 40],
  [18, 24],
].map(([min = NaN, max = NaN]) => distribution({ kind: 'uniform', min, max }));
const fleetType = 3;
const gap = distribution({ kind: 'uniform', min: 4, max: 18 });
const voyage = distribution({ kind: 'uniform', min: 216, max: 264 });
const calm = distribution({ kind: 'exponential', mean: 48 });
const storm = distribution({ kind: 'uniform', min: 2, max: 6 });

interface PortModel {
  /** Tankers that go round, and whether others come as well. */
  readonly fleet: number;
  readonly isOpen: boolean;
  readonly hours: number;
}

/** Hours in port of each type, and what tug and berths did. */
function tankerPort({ fleet, isOpen, hours }: PortModel, seed: number) {
  const kernel = new Kernel();
  const berths = new Resource({ servers: 3, discipline: 'fifo' });
  // Whoever comes in goes before whoever leaves.
  const tug = new Resource({ servers: 1, discipline: 'priority' });
  const stream = new Stream(seed, 0, 0);
  const inPort = loading.map(() => new Moments());
  const since: number[] = [];
  const type: number[] = [];
  const isLoaded: boolean[] = [];
  const [calls, shares] = [{ open: 0 }, new Stream(seed, 1, 0)];
  const after = (time: number, code: number, tanker: number): void =>
    kernel.push(kernel.now + time, code, tanker, 0);
  const tow = (tanker: number): void =>
    after(1, isLoaded[tanker] === true ? LEFT : BERTHED, tanker);
  const callTug = (tanker: number): void => {
    if (tug.request(tanker, kernel.now, isLoaded[tanker] === true ? 1 : 0)) tow(tanker);
  };
  const freeTug = (): void => {
    const next = tug.release(kernel.now);
    if (next >= 0) tow(next);
  };
  const arrive = (tanker: number): void => {
    since[tanker] = kernel.now;
    isLoaded[tanker] = false;
    if (berths.request(tanker, kernel.now)) callTug(tanker);
  };
  const on: Record<number, (tanker: number) => void> = {
    [COME]: (tanker) => {
      if (tanker >= fleet) {
        const share = shares.uniform();
        type[tanker] = share < 0.25 ? 0 : share < 0.8 ? 1 : 2;
        calls.open += 1;
        after(gap.sample(stream), COME, tanker + 1);
      } else type[tanker] = fleetType;
      arrive(tanker);
    },
    [BERTHED]: (tanker) => {
      freeTug();
      after(
        (loading[type[tanker] ?? NaN] as (typeof loading)[number]).sample(stream),
        LOADED,
        tanker,
      );
    },
    [LOADED]: (tanker) => {
      isLoaded[tanker] = true;
      callTug(tanker);
    },
    [LEFT]: (tanker) => {
      inPort[type[tanker] ?? NaN]?.add(kernel.now - (since[tanker] ?? NaN));
      const next = berths.release(kernel.now);
      if (next >= 0) callTug(next);
      freeTug();
      if (tanker < fleet) after(voyage.sample(stream), COME, tanker);
    },
    [STORM]: () => {
      tug.setServers(0, kernel.now);
      after(storm.sample(stream), CALM, 0);
    },
    [CALM]: () => {
      tug.setServers(1, kernel.now);
      const next = tug.startNext(kernel.now);
      if (next >= 0) tow(next);
      after(calm.sample(stream), STORM, 0);
    },
  };
  for (let tanker = 0; tanker < fleet; tanker += 1) kernel.push(48 * tanker, COME, tanker, 0);
  if (isOpen) kernel.push(gap.sample(stream), COME, fleet, 0);
  kernel.push(calm.sample(stream), STORM, 0, 0);
  kernel.advance(hours, (code, tanker) => on[code]?.(tanker));
  return { inPort, calls: calls.open, tug: tug.usage(hours), berths };
}

test('a tanker that has the port to itself stays for tug, loading and the storms it meets', () => {
  // 1 + 21 + 1 h; each call for the tug meets a storm in 4 of 52 h, and then waits E[S²] / 2 E[S] = 52/3 / 8 h, a sixth of
  // an hour on the whole (inspection paradox; Ross 2019, section 7.4). Tugs are called a day apart, storms forget in hours.
  const stays = tankerPort({ fleet: 1, isOpen: false, hours: 1_000_000 }, 1).inPort[fleetType];
  const { mean = NaN, standardError = NaN } = stays ?? {};
  expect(Math.abs(mean - 23 - 1 / 3)).toBeLessThan(4 * standardError);
  expect(standardError).toBeLessThan(0.05);
});

test('the tanker port keeps the laws of closed and open queues together', () => {
  const hours = 50 * 8640;
  const { inPort, calls, tug, berths } = tankerPort({ fleet: 5, isOpen: true, hours }, 2);
  const [fleet] = inPort.slice(fleetType);
  const outside = inPort.slice(0, fleetType).reduce((sum, { count }) => sum + count, 0);
  const trips = (fleet?.count ?? NaN) / hours;
  // Response time law (Denning and Buzen 1978): five tankers are in port or on a voyage of 240 h.
  expect(5 / trips - 240).toBeCloseTo(fleet?.mean ?? NaN, 0);
  // One comes from outside every 11 h; who has not left is in the port.
  expect((hours / calls / 11 - 1) * 100).toBeCloseTo(0, 0);
  expect(calls - outside).toBeLessThanOrEqual(berths.busy + berths.queueLength);
  // Utilisation law: two hours of the tug for each that leaves; it is there for 48 of 52 h.
  expect(tug.busyTime / hours).toBeCloseTo(2 * (trips + outside / hours), 3);
  expect(tug.serverTime / hours).toBeCloseTo(48 / 52, 2);
  // The larger takes longer, by what its loading takes longer: 6 and 12 h; queues are the same for all.
  const [small = NaN, middle = NaN, large = NaN] = inPort.map(({ mean }) => mean);
  expect(middle - small).toBeCloseTo(6, 0);
  expect(large - middle).toBeCloseTo(12, 0);
});
