import { expect, test } from '@jest/globals';
import { parseDay, parseInstant } from '../../rules/days.ts';
import { createPolicyBook, heldAt } from '../../rules/policy-book.ts';
import type { Overrides } from '../../rules/policy-checks.ts';
import { standardCodes } from '../../schemas/standard-codes.ts';
import type { ParameterFile } from '../../schemas/types.ts';
import { parameterFiles } from './parameter-files.ts';

type Values = ParameterFile['parameters'][string]['values'];
const known = { source: 'Invented.', mark: 'assumed' } as const;
const title = { zh: '卡口', en: 'Gate' };

function gateFile(values: Values): ParameterFile {
  return { subject: 'gate', parameters: { service: { title, unit: 's', values } } };
}

const dated = gateFile([
  { from: '2017-01-01', value: 90, ...known },
  { from: '2019-01-01', port: 'ceke-road', value: 20, ...known },
  { from: '2018-10-13', value: 60, ...known },
  { from: '2021-01-01', value: 30, ...known },
]);

function bookFor(port: string, overrides: Overrides = {}, files: ParameterFile[] = [dated]) {
  const result = createPolicyBook({ files, port, overrides });
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result.book;
}

function codesOf(files: ParameterFile[], overrides: Overrides = {}) {
  const result = createPolicyBook({ files, port: 'ceke-road', overrides });
  return 'problems' in result ? result.problems.map(({ code, fix }) => [code, fix?.en]) : [];
}

const at = (text: string) => parseInstant(`${text}+08:00`);

test('a book that is held at a day has the policy of that day on every day', () => {
  const book = bookFor('manzhouli-road');
  const held = heldAt(book, parseDay('2018-10-13'));
  for (const day of ['2016-05-01', '2018-10-12', '2026-01-01']) {
    expect(held.at(at(`${day}T12:00:00`))).toBe(book.at(at('2018-10-13T00:00:00')));
  }
});

test('a value holds from midnight in China of its first day', () => {
  const book = bookFor('manzhouli-road');
  expect(book.at(at('2018-10-12T23:59:59')).number('gate.service')).toBe(90);
  expect(book.at(at('2018-10-13T00:00:00')).number('gate.service')).toBe(60);
  expect(book.at(at('2030-01-01T00:00:00')).number('gate.service')).toBe(30);
});

test("a port's own value beats a later general one", () => {
  const book = bookFor('ceke-road');
  expect(book.at(at('2018-12-31T12:00:00')).number('gate.service')).toBe(60);
  expect(book.at(at('2021-06-01T12:00:00')).number('gate.service')).toBe(20);
});

test('the policy is the same object until a value changes at this port', () => {
  const book = bookFor('ceke-road');
  const first = book.at(at('2019-01-01T00:00:00'));
  expect(book.at(at('2035-05-05T05:05:05'))).toBe(first);
  expect(book.at(at('2018-12-31T23:59:59'))).not.toBe(first);
  expect(book.changes).toHaveLength(3);
});

test('an override holds on every date and says that it was set for the run', () => {
  const policy = bookFor('ceke-road', { 'gate.service': 5 }).at(at('1999-01-01T00:00:00'));
  expect(policy.number('gate.service')).toBe(5);
  expect(policy.explain('gate.service').source).toBe('Set for this run.');
});

test('durations are in milliseconds, whatever the unit; shapes stay', () => {
  const from = '2017-01-01';
  const triangular = { kind: 'triangular', min: 1, mode: 2, max: 4 } as const;
  const time: Values = [{ from, value: { kind: 'lognormal', mean: 6, sigma: 1 }, ...known }];
  const term: Values = [{ from, value: 15, ...known }];
  const files: ParameterFile[] = [
    gateFile([{ from, value: triangular, ...known }]),
    {
      subject: 'review',
      parameters: {
        time: { title, unit: 'h', values: time },
        term: { title, unit: 'd', values: term },
      },
    },
  ];
  const policy = bookFor('ceke-road', {}, files).at(at('2019-01-01T00:00:00'));
  expect(policy.duration('gate.service')).toEqual({
    kind: 'triangular',
    min: 1000,
    mode: 2000,
    max: 4000,
  });
  expect(policy.duration('review.time')).toEqual({ kind: 'lognormal', mean: 21_600_000, sigma: 1 });
  expect(policy.duration('review.term')).toEqual({ kind: 'constant', value: 1_296_000_000 });
  expect(policy.span('review.term')).toBe(1_296_000_000);
  expect(policy.number('review.term')).toBe(15);
  expect(() => policy.span('review.time')).toThrow('a fixed period');
  expect(() => policy.number('review.time')).toThrow('a number');
  expect(() => policy.flag('review.term')).toThrow('a switch');
});

test('an unknown name is a programming error that names the nearest', () => {
  const policy = bookFor('ceke-road').at(at('2019-01-01T00:00:00'));
  expect(() => policy.number('gate.servce')).toThrow('perhaps "gate.service"');
});

test('a parameter has no value before its first day', () => {
  const policy = bookFor('ceke-road').at(at('2016-12-31T00:00:00'));
  expect(policy.has('gate.service')).toBe(false);
  expect(() => policy.number('gate.service')).toThrow('no value in force');
});

test('faults of files and overrides are reported together as problems', () => {
  const overlapping = gateFile([
    { from: '2018-01-01', value: 1, ...known },
    { from: '2018-01-01', value: 2, ...known },
    { from: '2019-01-01', value: true, ...known },
  ]);
  expect(codesOf([overlapping, dated], { 'gate.servise': 1, 'gate.service': false })).toEqual([
    ['parameter-date-order', undefined],
    ['parameter-value', undefined],
    ['parameter-repeated', undefined],
    ['parameter-unknown', 'Write "gate.service".'],
    ['parameter-value', undefined],
  ]);
});

test('a distribution with impossible ends is told with what they would have to be, in files and in runs', () => {
  const reversed = { kind: 'uniform', min: 9, max: 3 } as const;
  const outside = { kind: 'triangular', min: 3, mode: 12, max: 9 } as const;
  const made = createPolicyBook({
    port: 'ceke-road',
    files: [gateFile([{ from: '2018-01-01', value: reversed, ...known }])],
    overrides: { 'gate.service': outside },
  });
  const problems = 'problems' in made ? made.problems : [];
  expect(problems.map(({ code, path, expected }) => [code, path, expected])).toEqual([
    ['parameter-value', '/gate.service (2018-01-01)', 'min below max, got 9 and 3'],
    ['parameter-value', '/gate.service', 'a mode from 3 to 9, got 12'],
  ]);
});

test('the files of the project make a book for any port, complete from 2017 on but for the two-step procedure', () => {
  const book = bookFor('manzhouli-rail', {}, parameterFiles());
  const before = book.at(at('2017-01-01T00:00:00'));
  const after = book.at(at('2019-08-24T00:00:00'));
  expect(after.names.filter((name) => !before.has(name))).toEqual(['two-step.completion-term']);
});

test('terms of the law are as its articles say', () => {
  const policy = bookFor('ceke-road', {}, parameterFiles()).at(at('2019-09-01T00:00:00'));
  expect(policy.number('declaration.term')).toBe(14); // Customs Law, article 24
  expect(policy.number('declaration.abandonment')).toBe(3); // Customs Law, article 30
  expect(policy.number('duty.payment-term')).toBe(15); // Customs Law, article 60
  expect(policy.number('duty.surcharge-rate')).toBe(0.0005); // Customs Law, article 60
  expect(policy.number('two-step.completion-term')).toBe(14); // GACC Announcement No. 127 of 2019
});

/** Names by subject that flows and reforms ask for. */
const agreed: Readonly<Record<string, string>> = {
  manifest: 'check limit-road limit-rail limit-air limit-sea',
  lodgement: 'lodge examine review-share review-share-export review query-share',
  certificates: 'check',
  duty: 'payment-term surcharge-rate electronic-payment',
  declaration: 'term late-fee-rate late-fee-minimum abandonment',
  'two-step': 'completion-term',
  match: 'weight-tolerance',
  risk: 'random-share rate-advanced rate-certified rate-general rate-discredited',
  inspection:
    'notice positioning scan image-review manual-after-scan-share check abnormal-share machine-first disposal joint',
  quarantine: 'sample-share-bulk sample-share-fresh sampling',
  laboratory: 'test-bulk test-fresh fail-share release-before-test rapid',
  gate: 'service automatic-share manual-service release-on-arrival apron-release ship-side-release boarding-share',
  site: 'unload unload-air unload-sea tally-air tally-sea pick-up',
  border:
    'pre-arrival-review crew-check self-service-check self-service one-stop unmanned-share joint-boarding customs-visit quarantine-visit paperless-road paperless-rail paperless-sea formalities-road formalities-rail formalities-sea',
  epidemic: 'controls health-check relay-hand-over relay',
  neighbour: 'queue service recognised-share',
  rail: 'transload unload release-on-arrival',
  'green-channel': 'fresh trains',
  hours: 'appointment appointment-notice',
  trader: 'payment-delay answer-delay amend-delay',
};

test('the parameters that the flows ask for exist', () => {
  const policy = bookFor('ceke-road', {}, parameterFiles()).at(at('2020-01-01T00:00:00'));
  const names = Object.entries(agreed).flatMap(([subject, list]) =>
    list.split(' ').map((name) => `${subject}.${name}`),
  );
  expect(names.filter((name) => !policy.has(name))).toEqual([]);
});

test('every currency of the code list has a rate of exchange', () => {
  const policy = bookFor('ceke-road', {}, parameterFiles()).at(at('2017-01-01T00:00:00'));
  const currencies = standardCodes.list('currency').entries.map(({ code }) => code.toLowerCase());
  expect(currencies.filter((code) => !policy.has(`exchange.${code}`))).toEqual([]);
});
