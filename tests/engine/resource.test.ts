import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { Calendar } from '../../engine/calendar.ts';
import { Resource } from '../../engine/resource.ts';

const DAY = 1440;
/** Every day from 08:00 to 17:00. */
const officeHours = () =>
  new Calendar(
    { weekly: Array.from({ length: 7 }, () => [[480, 1020] as const]) },
    { origin: 0, day: DAY },
  );
const OPENING = 480;
const CLOSING = 1020;

test('a free server is seized at once, a busy one is waited for', () => {
  const desk = new Resource({ servers: 2, discipline: 'fifo' });
  expect([1, 2, 3].map((entity) => desk.request(entity, 0))).toEqual([true, true, false]);
  expect([desk.busy, desk.queueLength, desk.servers]).toEqual([2, 1, 2]);
});

test('a released server goes to the queue before anybody who arrives at the same instant', () => {
  const desk = new Resource({ servers: 1, discipline: 'fifo' });
  desk.request(1, 0);
  desk.request(2, 1);
  expect(desk.release(5)).toBe(2);
  expect(desk.request(3, 5)).toBe(false);
  expect([desk.busy, desk.queueLength, desk.lastWait]).toEqual([1, 1, 4]);
});

test('first come is first served, whatever the priority, under fifo', () => {
  const desk = new Resource({ servers: 1, discipline: 'fifo' });
  for (const entity of [1, 2, 3, 4]) desk.request(entity, 0, -entity);
  expect([desk.release(1), desk.release(2), desk.release(3), desk.release(4)]).toEqual([
    2, 3, 4, -1,
  ]);
});

test('the smaller priority number is served first, equal ones in order of arrival, and nobody is interrupted', () => {
  const desk = new Resource({ servers: 1, discipline: 'priority' });
  expect(desk.request(1, 0, 9)).toBe(true);
  desk.request(2, 1, 5);
  desk.request(3, 2, 1);
  desk.request(4, 3, 5);
  expect([desk.release(10), desk.release(11), desk.release(12)]).toEqual([3, 2, 4]);
});

test('a long queue keeps its order and its waits', () => {
  const desk = new Resource({ servers: 0, discipline: 'fifo' });
  const entities = Array.from({ length: 1000 }, (_, entity) => entity);
  for (const entity of entities) desk.request(entity, entity);
  desk.setServers(1000, 1000);
  const served = entities.map(() => [desk.startNext(1000), desk.lastWait]);
  expect(served).toEqual(entities.map((entity) => [entity, 1000 - entity]));
});

test('who withdraws is passed over; who does not wait cannot withdraw', () => {
  const desk = new Resource({ servers: 1, discipline: 'fifo' });
  for (const entity of [1, 2, 3]) desk.request(entity, 0);
  expect(desk.withdraw(2, 1)).toBe(true);
  expect([desk.withdraw(2, 1), desk.withdraw(1, 1), desk.withdraw(99, 1)]).toEqual([
    false,
    false,
    false,
  ]);
  desk.request(2, 2);
  expect([desk.release(3), desk.release(4), desk.release(5)]).toEqual([3, 2, -1]);
});

test('an entity that waits twice is noticed when somebody withdraws', () => {
  const desk = new Resource({ servers: 0, discipline: 'fifo' });
  desk.request(1, 0);
  desk.request(1, 0);
  expect(() => desk.withdraw(2, 0)).toThrow('waits twice');
});

test('while it is closed nothing starts, and what has started goes on to its end', () => {
  const desk = new Resource({ servers: 1, discipline: 'fifo', calendar: officeHours() });
  expect(desk.request(1, OPENING - 1)).toBe(false);
  expect(desk.nextOpening(OPENING - 1)).toBe(OPENING);
  expect(desk.startNext(OPENING)).toBe(1);
  desk.request(2, CLOSING - 1);
  expect(desk.release(CLOSING + 30)).toBe(-1);
  expect([desk.busy, desk.queueLength]).toEqual([0, 1]);
  expect(desk.nextOpening(CLOSING + 30)).toBe(DAY + OPENING);
  expect(desk.startNext(DAY + OPENING)).toBe(2);
});

test('at the closing instant nothing starts any more, one minute before it does', () => {
  const desk = new Resource({ servers: 2, discipline: 'fifo', calendar: officeHours() });
  expect(desk.request(1, CLOSING - 1)).toBe(true);
  expect(desk.request(2, CLOSING)).toBe(false);
});

test('who comes at the opening instant stands behind those who waited for it', () => {
  const desk = new Resource({ servers: 1, discipline: 'fifo', calendar: officeHours() });
  desk.request(1, 0);
  expect(desk.request(2, OPENING)).toBe(false);
  expect(desk.startNext(OPENING)).toBe(1);
});

test('added servers take the waiting, and servers taken away finish first', () => {
  const desk = new Resource({ servers: 1, discipline: 'fifo' });
  for (const entity of [1, 2, 3, 4]) desk.request(entity, 0);
  desk.setServers(3, 10);
  expect([desk.startNext(10), desk.startNext(10), desk.startNext(10)]).toEqual([2, 3, -1]);
  desk.setServers(1, 20);
  expect([desk.release(21), desk.release(22), desk.busy]).toEqual([-1, -1, 1]);
  expect(desk.release(23)).toBe(4);
});

test('usage holds the counts and the integrals of a run worked out by hand', () => {
  const desk = new Resource({ servers: 1, discipline: 'fifo' });
  desk.request(1, 0); // Busy from 0 to 10.
  desk.request(2, 4); // Waits from 4 to 10, served from 10 to 15.
  desk.request(3, 5); // Waits from 5 to 8, then withdraws.
  desk.withdraw(3, 8);
  desk.release(10);
  desk.release(15);
  desk.setServers(2, 16);
  expect(desk.usage(20)).toEqual({
    requests: 3,
    started: 2,
    withdrawn: 1,
    waitTime: 6,
    busyTime: 15,
    queueTime: 9,
    serverTime: 16 + 2 * 4,
  });
});

test('server time counts open time only', () => {
  const desk = new Resource({ servers: 2, discipline: 'fifo', calendar: officeHours() });
  expect(desk.usage(DAY + 500).serverTime).toBe(2 * (540 + 20));
});

test('looking at the usage changes nothing', () => {
  const desk = new Resource({ servers: 1, discipline: 'fifo', start: 3 });
  desk.request(1, 3);
  expect(desk.usage(7)).toEqual(desk.usage(7));
  expect(desk.usage(7).busyTime).toBe(4);
  expect(desk.release(5)).toBe(-1);
});

test('impossible uses are refused', () => {
  const desk = new Resource({ servers: 1, discipline: 'priority' });
  expect(() => desk.release(0)).toThrow('none is busy');
  expect(() => new Resource({ servers: 1.5, discipline: 'fifo' })).toThrow('no number of servers');
  expect(() => desk.setServers(-1, 0)).toThrow('no number of servers');
  desk.request(1, 10);
  expect(() => desk.request(2, 11, NaN)).toThrow('orders nothing');
  expect(() => desk.release(9)).toThrow('run forwards');
  expect([desk.busy, desk.queueLength]).toEqual([1, 0]);
});

test('nobody is lost, nobody is served beyond capacity and nobody idles beside a queue, whatever happens', () => {
  const action = fc.constantFrom('request', 'request', 'release', 'withdraw', 'servers' as const);
  const actions = fc.array(fc.tuple(action, fc.nat(4)), { maxLength: 200 });
  fc.assert(
    fc.property(actions, fc.constantFrom('fifo', 'priority' as const), (steps, discipline) => {
      const desk = new Resource({ servers: 2, discipline });
      let busyLimit = 2;
      for (const [now, [step, pick]] of steps.entries()) {
        if (step === 'request') desk.request(now, now, pick);
        if (step === 'release' && desk.busy > 0) desk.release(now);
        if (step === 'withdraw') desk.withdraw(now - pick, now);
        if (step === 'servers') {
          desk.setServers(pick, now);
          while (desk.startNext(now) >= 0);
        }
        busyLimit = Math.max(desk.servers, Math.min(busyLimit, desk.busy));
        const { requests, started, withdrawn } = desk.usage(now);
        expect(requests).toBe(started + withdrawn + desk.queueLength);
        expect(desk.busy).toBeLessThanOrEqual(busyLimit);
        expect(desk.queueLength === 0 || desk.busy >= desk.servers).toBe(true);
      }
    }),
    { seed: 11, numRuns: 200 },
  );
});

test('a resource that stays starts services after it has closed, and no longer than it stays', () => {
  const desk = new Resource({ servers: 1, discipline: 'fifo', calendar: officeHours() });
  desk.request(1, CLOSING - 10);
  desk.request(2, CLOSING - 5);
  desk.request(3, CLOSING - 5);
  desk.stayUntil(CLOSING + 60);
  expect(desk.release(CLOSING + 10)).toBe(2);
  expect(desk.nextOpening(CLOSING + 30)).toBe(CLOSING + 30);
  expect(desk.release(CLOSING + 60)).toBe(-1);
  expect(desk.nextOpening(CLOSING + 60)).toBe(OPENING + DAY);
});
