import { expect, test } from '@jest/globals';
import { Kernel, Rank } from '../../engine/kernel.ts';

function nothing(): void {}

function fail(): never {
  throw new Error('broken handler');
}

test('chained timers pass in one jump of the clock', () => {
  const kernel = new Kernel();
  const seen: number[] = [];
  kernel.push(1, 0, 0, 0);
  kernel.advance(10, () => {
    seen.push(kernel.now);
    kernel.push(kernel.now + 3, 0, 0, 0);
  });
  expect(seen).toEqual([1, 4, 7, 10]);
  expect([kernel.now, kernel.nextTime, kernel.size]).toEqual([10, 13, 1]);
});

test('an event exactly at the end of a jump happens, one after it does not', () => {
  const kernel = new Kernel();
  const seen: number[] = [];
  kernel.push(10, 0, 1, 0);
  kernel.push(10.000001, 0, 2, 0);
  kernel.advance(10, (_, entity) => seen.push(entity));
  expect(seen).toEqual([1]);
});

test('at one instant all internal events, also those created meanwhile, come before external ones', () => {
  const kernel = new Kernel();
  const seen: string[] = [];
  const names = ['input A', 'input B', 'timer', 'follow-up', 'answer to A'];
  const [INPUT_A, INPUT_B, TIMER, FOLLOW_UP, ANSWER] = [0, 1, 2, 3, 4];
  kernel.schedule(5, { code: INPUT_A, entity: 0, cause: 0, rank: Rank.external });
  kernel.schedule(5, { code: INPUT_B, entity: 0, cause: 0, rank: Rank.external });
  kernel.push(5, TIMER, 0, 0);
  kernel.advance(5, (code) => {
    seen.push(names[code] ?? '');
    if (code === TIMER) kernel.push(5, FOLLOW_UP, 0, 0);
    if (code === INPUT_A) kernel.push(5, ANSWER, 0, 0);
  });
  expect(seen).toEqual(['timer', 'follow-up', 'input A', 'answer to A', 'input B']);
});

test('a handler receives code, entity and cause while the clock shows the time of the event', () => {
  const kernel = new Kernel(100);
  const seen: number[][] = [];
  kernel.push(101.5, 1, 2, 3);
  expect(kernel.step((...event) => seen.push([kernel.now, ...event]))).toBe(true);
  expect(seen).toEqual([[101.5, 1, 2, 3]]);
  expect(kernel.step(() => seen.push([]))).toBe(false);
  expect(kernel.now).toBe(101.5);
});

test('a handler may cancel what is scheduled for the same instant', () => {
  const kernel = new Kernel();
  const seen: number[] = [];
  kernel.push(1, 0, 1, 0);
  const ticket = kernel.schedule(1, { code: 0, entity: 2, cause: 0 });
  kernel.advance(2, (_, entity) => {
    seen.push(entity);
    expect(kernel.cancel(ticket)).toBe(true);
  });
  expect(seen).toEqual([1]);
});

test('the past is refused for events and for the clock', () => {
  const kernel = new Kernel(10);
  expect(() => kernel.push(9, 0, 0, 0)).toThrow('cannot be reached');
  expect(() => kernel.schedule(9, { code: 0, entity: 0, cause: 0 })).toThrow('cannot be reached');
  expect(() => kernel.advance(9, nothing)).toThrow('cannot be reached');
  expect(() => kernel.advance(NaN, nothing)).toThrow('cannot be reached');
  expect(() => kernel.advance(Infinity, nothing)).toThrow('cannot be reached');
  expect(() => new Kernel(NaN)).toThrow('is no instant');
  expect(kernel.nextRank).toBe(Infinity);
});

test('a handler cannot move the clock', () => {
  const kernel = new Kernel();
  kernel.push(1, 0, 0, 0);
  expect(() => kernel.advance(2, () => kernel.advance(3, nothing))).toThrow('moved by a handler');
});

test('after a handler has thrown the clock stands at its event and the rest is still to come', () => {
  const kernel = new Kernel();
  kernel.push(1, 0, 0, 0);
  kernel.push(2, 0, 0, 0);
  expect(() => kernel.advance(5, fail)).toThrow('broken handler');
  expect([kernel.now, kernel.size]).toEqual([1, 1]);
});
