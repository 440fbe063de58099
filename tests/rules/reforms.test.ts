import { expect, test } from '@jest/globals';
import { policiesOf } from '../../library/policies.ts';
import { parseInstant } from '../../rules/days.ts';
import { createPolicyBook } from '../../rules/policy-book.ts';
import type { PolicyBookSource } from '../../rules/policy-checks.ts';
import type { ParameterFile, Reform, ReformChoice } from '../../schemas/types.ts';
import { portOf, testLibrary } from '../helpers/worlds.ts';

const known = { source: 'Invented.', mark: 'assumed' } as const;
const title = { zh: '卡口', en: 'Gate' };
const baseline: ParameterFile = {
  subject: 'gate',
  parameters: {
    service: {
      title,
      unit: 's',
      values: [
        { from: '2017-01-01', value: 90, ...known },
        { from: '2017-01-01', port: 'ceke-road', value: 70, ...known },
        { from: '2020-01-01', value: 80, ...known },
      ],
    },
  },
};

type Dates = Partial<Record<Reform['commencement'][number]['jurisdiction'], string>>;

/** A reform that sets the time of gate passage; some of its parts otherwise. */
function reform(id: string, dates: Dates, value: number, setting = {}): Reform {
  const commencement = Object.entries(dates).map(([jurisdiction, from]) => ({
    jurisdiction: jurisdiction as keyof Dates,
    from,
    ...known,
  }));
  return {
    id,
    family: 'border',
    title,
    summary: title,
    sources: [{ document: 'guofa-2018-37', paragraph: '1' }],
    commencement,
    transition: 'at-once',
    status: 'runs',
    parameters: [{ name: 'gate.service', unit: 's', value, ...known, ...setting }],
  };
}

function gateOn(day: string, source: Partial<PolicyBookSource>): [unknown, string | undefined] {
  const made = createPolicyBook({ files: [baseline], port: 'manzhouli-road', ...source });
  if ('problems' in made) throw new Error(JSON.stringify(made.problems));
  const { value, reform: by } = made.book
    .at(parseInstant(`${day}T12:00:00+08:00`))
    .explain('gate.service');
  return [value, by];
}

test('a reform replaces the baseline from its first day on, and also a later value of the baseline', () => {
  const reforms = [reform('smart', { nationwide: '2019-01-01' }, 20)];
  expect(gateOn('2018-12-31', { reforms })).toEqual([90, undefined]);
  expect(gateOn('2019-01-01', { reforms })).toEqual([20, 'smart']);
  expect(gateOn('2021-01-01', { reforms })).toEqual([20, 'smart']);
});

test('without a reform the baseline holds, with what has become of it', () => {
  const reforms = [reform('smart', { nationwide: '2019-01-01' }, 20)];
  const choice = { without: ['smart'] };
  expect(gateOn('2019-06-01', { reforms, choice })).toEqual([90, undefined]);
  expect(gateOn('2021-01-01', { reforms, choice })).toEqual([80, undefined]);
});

test('the date of the province holds there instead of the one nationwide, earlier or later', () => {
  const reforms = [reform('smart', { nationwide: '2019-01-01', yunnan: '2021-01-01' }, 20)];
  expect(gateOn('2020-06-01', { reforms, jurisdiction: 'yunnan' })).toEqual([80, undefined]);
  expect(gateOn('2021-01-01', { reforms, jurisdiction: 'yunnan' })).toEqual([20, 'smart']);
  expect(gateOn('2020-06-01', { reforms, jurisdiction: 'henan' })).toEqual([20, 'smart']);
});

test('a province that comes late begins with the latest stage of a reform, and no stage conflicts with another', () => {
  const staged = reform('smart', { nationwide: '2018-01-01', yunnan: '2021-01-01' }, 60);
  const [first] = staged.parameters ?? [];
  if (!first) throw new Error('The reform sets nothing.');
  const parameters = [
    first,
    { ...first, value: 40, from: '2019-01-01' },
    { ...first, value: 20, from: '2020-01-01' },
  ];
  const reforms = [{ ...staged, parameters }];
  expect(gateOn('2019-06-01', { reforms })).toEqual([40, 'smart']);
  expect(gateOn('2020-12-31', { reforms, jurisdiction: 'yunnan' })).toEqual([80, undefined]);
  expect(gateOn('2021-01-01', { reforms, jurisdiction: 'yunnan' })).toEqual([20, 'smart']);
});

test('of two reforms that set one parameter the one that commences last holds', () => {
  const reforms = [
    reform('late', { nationwide: '2021-01-01' }, 10),
    reform('early', { nationwide: '2019-01-01' }, 30),
  ];
  expect(gateOn('2020-06-01', { reforms })).toEqual([30, 'early']);
  expect(gateOn('2021-01-01', { reforms })).toEqual([10, 'late']);
  const choice = { with: ['late'], fromStart: true };
  expect(gateOn('2020-06-01', { reforms, choice })).toEqual([10, 'late']);
});

test('a value for named ports holds at these alone, and a value of the port beats a general reform', () => {
  const reforms = [reform('rail', { nationwide: '2019-01-01' }, 20, { ports: ['erenhot-rail'] })];
  expect(gateOn('2019-06-01', { reforms })).toEqual([90, undefined]);
  expect(gateOn('2019-06-01', { reforms, port: 'erenhot-rail' })).toEqual([20, 'rail']);
  const general = [reform('all', { nationwide: '2019-01-01' }, 20)];
  expect(gateOn('2019-06-01', { reforms: general, port: 'ceke-road' })).toEqual([70, undefined]);
});

test('a later stage of a reform follows the first on its own day', () => {
  const staged = reform('staged', { nationwide: '2019-01-01' }, 40);
  const second = { ...staged.parameters?.[0], value: 15, from: '2021-03-01' };
  const reforms = [{ ...staged, parameters: [...(staged.parameters ?? []), second] }] as Reform[];
  expect(gateOn('2021-02-28', { reforms })).toEqual([40, 'staged']);
  expect(gateOn('2021-03-01', { reforms })).toEqual([15, 'staged']);
});

test('a reform of another province is brought in by name, from its own date or from the start', () => {
  const reforms = [reform('local', { yunnan: '2020-01-01' }, 20)];
  expect(gateOn('2021-01-01', { reforms })).toEqual([80, undefined]);
  expect(gateOn('2019-12-31', { reforms, choice: { with: ['local'] } })).toEqual([90, undefined]);
  expect(gateOn('2020-01-01', { reforms, choice: { with: ['local'] } })).toEqual([20, 'local']);
  const choice = { with: ['local'], fromStart: true };
  expect(gateOn('2017-06-01', { reforms, choice })).toEqual([20, 'local']);
});

test('everything wrong with a choice is said at once, with the place and the cure', () => {
  const reforms = [
    reform('smart', { nationwide: '2019-01-01' }, 20),
    reform('unified', { nationwide: '2019-01-01' }, 30),
    reform('undated', {}, 10),
  ];
  const problemsOf = (choice: ReformChoice) => {
    const made = createPolicyBook({ files: [baseline], port: 'x', reforms, choice });
    return 'problems' in made
      ? made.problems.map(({ code, path, fix }) => [code, path, fix?.en])
      : [];
  };
  expect(problemsOf({ with: ['undated', 'smart'], without: ['smart', 'unifed'] })).toEqual([
    ['reform-unknown', '/reforms/without/1', 'Write "unified".'],
    ['reform-undated', '/reforms/with/0', 'Set fromStart: true.'],
    ['reform-contradiction', '/reforms/with/1', 'Take it out of one of the two.'],
  ]);
  expect(problemsOf({})).toEqual([['reform-conflict', '/gate.service', 'Leave one of them out.']]);
  expect(problemsOf({ without: ['unified'] })).toEqual([]);
});

const library = testLibrary();

/** A switch at a port on a day, with the reforms of the project. */
function flagAt(name: string, id: string, day: string, reforms: ReformChoice = {}): boolean {
  const made = policiesOf(portOf(library, id), library, { reforms });
  if ('problems' in made) throw new Error(JSON.stringify(made.problems));
  return made.book.at(parseInstant(`${day}T00:00:00+08:00`)).flag(name);
}

const holds = (id: string, day: string) => flagAt('laboratory.release-before-test', id, day);

test('release before test holds in each province from its own document on (items 7, 7, 8)', () => {
  expect(holds('zhengzhou-rail', '2018-12-23')).toBe(false);
  expect(holds('zhengzhou-rail', '2018-12-24')).toBe(true); // 豫政〔2018〕39号
  expect(holds('erenhot-rail', '2019-02-10')).toBe(false);
  expect(holds('erenhot-rail', '2019-02-11')).toBe(true); // 内政发〔2019〕5号
  expect(holds('mohan-road', '2019-12-31')).toBe(false);
  expect(holds('mohan-road', '2020-01-01')).toBe(true); // 云政发〔2019〕3号: by the end of 2019
});

const isRapid = (id: string, choice: ReformChoice = {}) =>
  flagAt('laboratory.rapid', id, '2022-01-01', choice);

test('rapid tests are dated by Yunnan alone; elsewhere a run has to ask for them', () => {
  expect(isRapid('hekou-road')).toBe(true);
  expect(isRapid('manzhouli-road')).toBe(false);
  expect(isRapid('manzhouli-road', { with: ['rapid-test'] })).toBe(true);
  expect(isRapid('hekou-road', { without: ['rapid-test'] })).toBe(false);
});

const noon = (day: string): number => parseInstant(`${day}T12:00:00+08:00`);

test('a reform by acceptance leaves declarations accepted before its first day under the old value', () => {
  const reforms = [
    { ...reform('access', { nationwide: '2019-01-01' }, 20), transition: 'by-acceptance' as const },
    reform('smart', { nationwide: '2019-03-01' }, 10),
  ];
  const made = createPolicyBook({ files: [baseline], port: 'manzhouli-road', reforms });
  if ('problems' in made) throw new Error(JSON.stringify(made.problems));
  const { book } = made;
  const gate = (day: string, accepted: string): number =>
    book.at(noon(day), noon(accepted)).number('gate.service');
  expect(gate('2019-01-02', '2018-12-31')).toBe(90);
  expect(gate('2019-01-02', '2019-01-01')).toBe(20);
  expect(gate('2019-03-02', '2018-12-31')).toBe(10); // the later reform takes every declaration along
  expect(book.at(noon('2019-03-02'), noon('2018-12-31'))).toBe(book.at(noon('2019-03-02')));
  expect(book.dividedAt(noon('2018-12-31'))).toBe(-Infinity);
  expect(book.dividedAt(noon('2019-03-02'))).toBe(parseInstant('2019-01-01T00:00:00+08:00'));
});
