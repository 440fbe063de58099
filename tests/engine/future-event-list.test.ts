import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { FutureEventList } from '../../engine/future-event-list.ts';

const event = (entity: number, rank = 0) => ({ code: 7, entity, cause: -1, rank });

function drain(list: FutureEventList): number[] {
  const entities: number[] = [];
  while (list.pop()) entities.push(list.entity);
  return entities;
}

test('events come out by time', () => {
  const list = new FutureEventList();
  for (const time of [5, 1, 4, 2, 3]) list.push(time, 0, time, 0);
  expect(drain(list)).toEqual([1, 2, 3, 4, 5]);
});

test('events of equal time come out in the order in which they were scheduled', () => {
  const list = new FutureEventList();
  const entities = Array.from({ length: 500 }, (_, index) => index);
  for (const entity of entities) list.push(10, 0, entity, 0);
  expect(drain(list)).toEqual(entities);
});

test('at equal times a smaller rank comes first, whenever it was scheduled', () => {
  const list = new FutureEventList();
  list.schedule(10, event(1, 1));
  list.schedule(10, event(2, 0));
  list.schedule(9, event(3, 1));
  expect(drain(list)).toEqual([3, 2, 1]);
});

test('a popped event shows its time, rank, code, entity and cause', () => {
  const list = new FutureEventList();
  list.schedule(2.5, { code: 3, entity: -4, cause: 2 ** 31 - 1, rank: 1 });
  expect([list.nextTime, list.nextRank]).toEqual([2.5, 1]);
  list.pop();
  const { time, rank, code, entity, cause } = list;
  expect({ time, rank, code, entity, cause }).toEqual({
    time: 2.5,
    rank: 1,
    code: 3,
    entity: -4,
    cause: 2 ** 31 - 1,
  });
});

test('an empty list has no next event', () => {
  const list = new FutureEventList();
  expect([list.size, list.nextTime, list.nextRank, list.pop()]).toEqual([
    0,
    Infinity,
    Infinity,
    false,
  ]);
});

test('a cancelled event neither happens nor counts', () => {
  const list = new FutureEventList();
  const first = list.schedule(1, event(1));
  list.schedule(2, event(2));
  expect(list.cancel(first)).toBe(true);
  expect([list.size, list.nextTime]).toEqual([1, 2]);
  expect(drain(list)).toEqual([2]);
});

test('cancelling twice, or after the event happened, says false and touches nobody else', () => {
  const list = new FutureEventList();
  const ticket = list.schedule(1, event(1));
  list.pop();
  // Takes the slot that became free.
  const reused = list.schedule(2, event(2));
  expect(list.cancel(ticket)).toBe(false);
  expect(list.cancel(reused)).toBe(true);
  expect(list.cancel(reused)).toBe(false);
  expect(list.cancel(12345678901)).toBe(false);
  expect(list.size).toBe(0);
});

test.each([NaN, Infinity, -Infinity])('the time %p is refused', (time) => {
  const list = new FutureEventList();
  expect(() => list.push(time, 0, 0, 0)).toThrow('is no instant');
});

test.each([-1, 0.5, NaN, 2 ** 20])('the rank %p is refused', (rank) => {
  const list = new FutureEventList();
  expect(() => list.schedule(1, event(1, rank))).toThrow('is no rank');
});

test.each([0.5, 2 ** 31, NaN])(
  'the entity %p is refused, because it would be stored as another',
  (entity) => {
    const list = new FutureEventList();
    expect(() => list.push(1, 0, entity, 0)).toThrow('expected 32-bit integers');
  },
);

test('one event more than fits is refused', () => {
  const list = new FutureEventList();
  for (let entity = 0; entity < 2 ** 21; entity += 1) list.push(entity, 0, entity, 0);
  expect(() => list.push(0, 0, 0, 0)).toThrow('does not fit');
  expect(list.size).toBe(2 ** 21);
});

test('any mixture of pushes, pops and cancels behaves as a sorted list', () => {
  const action = fc.oneof(
    fc.record({ do: fc.constant('push' as const), time: fc.nat(9), rank: fc.nat(1) }),
    fc.record({ do: fc.constant('pop' as const) }),
    fc.record({ do: fc.constant('cancel' as const), pick: fc.nat(300) }),
  );
  fc.assert(
    fc.property(fc.array(action, { maxLength: 300 }), (actions) => {
      const list = new FutureEventList();
      let model: { time: number; rank: number; id: number }[] = [];
      const tickets: number[] = [];
      for (const step of actions) {
        if (step.do === 'push') {
          const id = tickets.length;
          tickets.push(list.schedule(step.time, event(id, step.rank)));
          model.push({ time: step.time, rank: step.rank, id });
          model = model.toSorted((a, b) => a.time - b.time || a.rank - b.rank || a.id - b.id);
        } else if (step.do === 'pop') {
          const first = model.shift();
          expect(list.pop()).toBe(first !== undefined);
          if (first !== undefined) expect(list.entity).toBe(first.id);
        } else {
          const ticket = tickets[step.pick];
          if (ticket === undefined) continue;
          const before = model.length;
          model = model.filter(({ id }) => id !== step.pick);
          expect(list.cancel(ticket)).toBe(model.length < before);
        }
        expect([list.size, list.nextTime]).toEqual([model.length, model[0]?.time ?? Infinity]);
      }
    }),
    { seed: 20260101, numRuns: 200 },
  );
});
