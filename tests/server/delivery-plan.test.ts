import { expect, test } from '@jest/globals';
import { noFaults, type Attempt, type ChannelSettings } from '../../server/delivery/channel.ts';
import { gradeOf } from '../../server/delivery/grade.ts';
import {
  comingAttempts,
  dueAttempts,
  settles,
  type Situation,
} from '../../server/delivery/plan.ts';
import type { Outcome } from '../../server/delivery/schedule.ts';
import { signature, signatureHeaders } from '../../server/delivery/signature.ts';
import { isPrivate } from '../../server/delivery/target.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

/** Runs a channel to an instant against a client that answers as told; returns every attempt. */
function run(
  situation: Omit<Situation, 'attempts'>,
  answer: (seq: number, at: number) => Outcome,
): Attempt[] {
  const attempts: Attempt[] = [];
  for (;;) {
    const [due] = dueAttempts({ ...situation, attempts });
    if (!due) return attempts;
    attempts.push({ seq: due.seq, at: due.at, real: 0, ms: 0, outcome: answer(due.seq, due.at) });
  }
}

const settings = (changes: Partial<ChannelSettings> = {}): ChannelSettings => ({
  kind: 'push',
  schedule: 'blocking-2.5-10',
  seed: 1,
  faults: noFaults,
  ...changes,
});
const three = [1, 2, 3].map((seq) => ({ seq, at: seq * minute }));
const minutes = (attempts: readonly Attempt[]): [number, number][] =>
  attempts.map(({ seq, at }) => [seq, at / minute]);

test('a client that answers 503 until minute 6 is tried every 2.5 minutes, and nothing passes meanwhile', () => {
  const attempts = run({ settings: settings(), notifications: three, now: 10 * minute }, (_, at) =>
    at < 6 * minute ? 'server-error' : 'acknowledged',
  );
  // 1 + 2.5 + 2.5 = 6; what waited behind it follows at once.
  expect(minutes(attempts)).toEqual([
    [1, 1],
    [1, 3.5],
    [1, 6],
    [2, 6],
    [3, 6],
  ]);
});

test('what is due stays so while each attempt settles its notification; a repeat or a failure settles nothing', () => {
  const plan = (attempts: readonly Attempt[]): [number, number][] =>
    dueAttempts({ settings: settings(), notifications: three, now: 2.5 * minute, attempts }).map(
      ({ seq, at }) => [seq, at / minute],
    );
  const taken: Attempt = { seq: 1, at: minute, real: 0, ms: 0, outcome: 'acknowledged' };
  expect(plan([])).toEqual([
    [1, 1],
    [2, 2],
  ]);
  expect(plan([taken])).toEqual([[2, 2]]);
  expect(settles(taken, settings())).toBe(true);
  expect(settles(taken, settings({ faults: { ...noFaults, duplicate: 0.1 } }))).toBe(false);
  expect(settles({ ...taken, outcome: 'refused' }, settings())).toBe(false);
});

/** When each notification is tried next, minutes, after the first of three had an outcome. */
const comingAfter = (outcome: Outcome): [number, number][] =>
  comingAttempts({
    settings: settings(),
    notifications: three,
    now: minute,
    attempts: [{ seq: 1, at: minute, real: 0, ms: 0, outcome }],
  }).map(({ seq, at }) => [seq, at / minute]);

test('while a failure blocks, its notification alone has a next attempt; after a refusal all of them do', () => {
  expect(comingAfter('server-error')).toEqual([[1, 3.5]]);
  expect(comingAfter('refused')).toEqual([
    [2, 2],
    [3, 3],
    [1, 11],
  ]);
  expect(comingAfter('acknowledged')).toEqual([
    [2, 2],
    [3, 3],
  ]);
});

test('a client that refuses one is tried with it every 10 minutes while the others go on', () => {
  const attempts = run(
    { settings: settings(), notifications: three, now: 25 * minute },
    (seq, at) => (seq === 1 && at < 20 * minute ? 'refused' : 'acknowledged'),
  );
  expect(minutes(attempts)).toEqual([
    [1, 1],
    [2, 2],
    [3, 3],
    [1, 11],
    [1, 21],
  ]);
});

test('a client that never answers is tried for two weeks and no longer: 8,064 times', () => {
  const [first] = three;
  const attempts = run(
    { settings: settings(), notifications: first ? [first] : [], now: 30 * day },
    () => 'no-answer',
  );
  // Two weeks have 20,160 minutes; one attempt for each 2.5 of them, the first at once.
  expect(attempts).toHaveLength(20_160 / 2.5);
  expect(attempts.at(-1)?.at).toBe(minute + 14 * day - 2.5 * minute);
});

/** A client that recovers seven minutes after each notification. */
const answer = (seq: number, at: number): Outcome =>
  at < (seq + 7) * minute ? 'server-error' : 'acknowledged';

test('a clock that jumps sees the attempts of one that steps', () => {
  const whole = run({ settings: settings(), notifications: three, now: day }, answer);
  const stepped: Attempt[] = [];
  for (let now = 0; now <= 60 * minute; now += minute / 2) {
    for (;;) {
      const [due] = dueAttempts({
        settings: settings(),
        notifications: three,
        attempts: stepped,
        now,
      });
      if (!due) break;
      stepped.push({ ...due, real: 0, ms: 0, outcome: answer(due.seq, due.at) });
    }
  }
  expect(minutes(stepped)).toEqual(minutes(whole));
});

test('a delay moves the first attempts; a share of 1 repeats each, and each only once', () => {
  const faults = { ...noFaults, delay: 5 * minute, duplicate: 1 };
  const attempts: Attempt[] = [];
  const situation = { settings: settings({ faults }), notifications: three, now: day };
  for (;;) {
    const [due] = dueAttempts({ ...situation, attempts });
    if (!due) break;
    const again = attempts.some(({ seq }) => seq === due.seq);
    const fault = again ? { fault: 'duplicate' as const } : {};
    attempts.push({ ...due, real: 0, ms: 0, outcome: 'acknowledged', ...fault });
  }
  expect(minutes(attempts)).toEqual([
    [1, 6],
    [1, 6],
    [2, 7],
    [2, 7],
    [3, 8],
    [3, 8],
  ]);
});

test('a signature is that of the example of the Standard Webhooks libraries', () => {
  // https://github.com/standard-webhooks/standard-webhooks, tests of the reference libraries.
  const signed = {
    id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    timestamp: 1614265330,
    body: '{"test": 2432232314}',
  };
  const key = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
  expect(signature(signed, key)).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
  const both = signatureHeaders(signed, [key, 'whsec_AAAA'])['webhook-signature']?.split(' ');
  expect(both?.[0]).toBe(signature(signed, key));
  expect(both).toHaveLength(2);
});

test('addresses that are not of the public internet are told apart, however they are written', () => {
  const inside = [
    '127.0.0.1',
    '10.1.2.3',
    '172.31.255.255',
    '192.168.0.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '::1',
    'fe80::1',
    'fd00::1',
    '::ffff:10.0.0.1',
    '::ffff:7f00:1',
    '64:ff9b::a00:1',
    'not an address',
  ];
  const outside = ['1.1.1.1', '172.32.0.1', '2606:4700::1111', '::ffff:8.8.8.8'];
  expect(inside.filter((address) => !isPrivate(address))).toEqual([]);
  expect(outside.filter(isPrivate)).toEqual([]);
});

test('a grade tells what a ledger lost, doubled, mixed up and made up', () => {
  const attempts = three.map(({ seq, at }): Attempt => {
    return { seq, at, real: 0, ms: 0, outcome: 'acknowledged' };
  });
  const situation = { settings: settings(), notifications: three, attempts, now: day };
  const grade = (ledger?: string[]) => gradeOf(situation, ledger, String);
  expect(grade()).toMatchObject({ acknowledged: 3, pending: [], lost: [], passed: true });
  expect(grade(['1', '2', '3'])).toMatchObject({ lost: [], passed: true });
  expect(grade(['2', '1', '2', '9'])).toMatchObject({
    lost: [3],
    doubled: [2],
    outOfOrder: [1],
    unknown: ['9'],
    passed: false,
  });
  const [first] = attempts;
  const forged: Attempt[] = first ? [{ ...first, fault: 'badSignature' }] : [];
  expect(gradeOf({ ...situation, attempts: forged }, undefined, String)).toMatchObject({
    forged: [1],
    pending: [1, 2, 3],
  });
});
