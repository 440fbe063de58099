import { expect, test } from '@jest/globals';
import { distribution } from '../../engine/distributions.ts';
import { Kernel } from '../../engine/kernel.ts';
import { Moments } from '../../engine/moments.ts';
import { Stream } from '../../engine/random.ts';
import { Resource } from '../../engine/resource.ts';

/*
 * Models that are more than one queue: a finite source, and a published exercise that ends. Each is written on the
 * engine as a user would, and compared with figures that were worked out by hand.
 */

function expectNear(found: Moments, theory: number): void {
  expect(Math.abs(found.mean - theory)).toBeLessThan(4 * found.standardError);
  expect(found.standardError).toBeLessThan(0.02 * theory);
}

const BREAK = 0;
const REPAIRED = 1;

/** Five machines that run 10 hours in the mean, and one who repairs each in 2: share of time in which he works. */
function repairShare(seed: number): number {
  const kernel = new Kernel();
  const repairer = new Resource({ servers: 1, discipline: 'fifo' });
  const [up, repair] = [10, 2].map((mean) => distribution({ kind: 'exponential', mean }));
  const stream = new Stream(seed, 0, 0);
  const plan = (code: number, machine: number): void => {
    const law = code === BREAK ? up : repair;
    kernel.push(kernel.now + (law?.sample(stream) ?? NaN), code, machine, 0);
  };
  for (let machine = 0; machine < 5; machine += 1) plan(BREAK, machine);
  kernel.advance(20_000, (code, machine) => {
    if (code === BREAK) {
      if (repairer.request(machine, kernel.now)) plan(REPAIRED, machine);
      return;
    }
    const next = repairer.release(kernel.now);
    if (next >= 0) plan(REPAIRED, next);
    plan(BREAK, machine);
  });
  return repairer.usage(kernel.now).busyTime / kernel.now;
}

test('machine repair: who repairs five machines is busy as often as the finite source says', () => {
  // Gross et al. 2008, section 2.8: 5! / (5 - n)! 0.2^n for n = 0, 1, ... is 1, 1, 0.8, 0.48, 0.192, 0.0384, in all
  // 3.5104; nothing is broken for 1 of them.
  const shares = new Moments();
  for (let seed = 1; seed <= 20; seed += 1) shares.add(repairShare(seed));
  expectNear(shares, 1 - 1 / 3.5104);
});

const COME = 0;
const CHECKED = 1;
const SEARCHED = 2;

interface BagCheck {
  readonly passengers: number;
  readonly searched: number;
  readonly checkTime: number;
  readonly searchTime: number;
  readonly left: number;
}

/**
 * Customs bag check after Kelton's exercise for Arena: a flight of 240 to 350 passengers, one every 0.2 min; two agents,
 * 0.56 min each; of them every (1 + Poisson(7))-th goes on to one agent who searches for 3 min; means of exponentials.
 */
function bagCheck(seed: number): BagCheck {
  const kernel = new Kernel();
  const agents = new Resource({ servers: 2, discipline: 'fifo' });
  const search = new Resource({ servers: 1, discipline: 'fifo' });
  const draw = (mean: number, entity: number, purpose: number): number =>
    distribution({ kind: 'exponential', mean }).sample(new Stream(seed, entity, purpose));
  const flight = new Stream(seed, 0, 9);
  const passengers = 240 + flight.integer(111);
  const gap = distribution({ kind: 'poisson', mean: 7 });
  let untilSearch = 1 + gap.sample(flight);
  let [searched, left] = [0, 0];
  const serve = (code: number, entity: number): void =>
    kernel.push(kernel.now + draw(code === CHECKED ? 0.56 : 3, entity, code), code, entity, 0);
  const handOver = (from: Resource, code: number): void => {
    const next = from.release(kernel.now);
    if (next >= 0) serve(code, next);
  };
  kernel.push(0, COME, 1, 0);
  kernel.run((code, entity) => {
    if (code === COME) {
      if (agents.request(entity, kernel.now)) serve(CHECKED, entity);
      if (entity < passengers)
        kernel.push(kernel.now + draw(0.2, entity, COME), COME, entity + 1, 0);
      return;
    }
    handOver(code === CHECKED ? agents : search, code);
    untilSearch -= code === CHECKED ? 1 : 0;
    if (code === CHECKED && untilSearch === 0) {
      untilSearch = 1 + gap.sample(flight);
      searched += 1;
      if (search.request(entity, kernel.now)) serve(SEARCHED, entity);
    } else left += 1;
  });
  const { now } = kernel;
  const [checkTime, searchTime] = [agents, search].map((each) => each.usage(now).busyTime);
  return { passengers, searched, checkTime: checkTime ?? NaN, searchTime: searchTime ?? NaN, left };
}

test('bag check: everybody leaves, and agents work as long as Wald and renewal theory say', () => {
  const runs = Array.from({ length: 400 }, (_, seed) => bagCheck(seed + 1));
  for (const { passengers, left } of runs) expect(left).toBe(passengers);
  const momentsOf = (figure: (run: BagCheck) => number): Moments => {
    const moments = new Moments();
    for (const run of runs) moments.add(figure(run));
    return moments;
  };
  // Wald: 295 passengers in the mean, 0.56 min each.
  expectNear(
    momentsOf(({ checkTime }) => checkTime),
    295 * 0.56,
  );
  // A renewal every 8 in the mean with variance 7: after n passengers n / 8 + (7 + 8 - 64) / (2 * 64) in the mean
  // (Feller 1968, XIII.11, for whole numbers), and each is searched for 3 min.
  const searches = 295 / 8 - 49 / 128;
  expectNear(
    momentsOf(({ searched }) => searched),
    searches,
  );
  expectNear(
    momentsOf(({ searchTime }) => searchTime),
    3 * searches,
  );
});
