import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, expect, test } from '@jest/globals';
import { gammaLaw } from '../../engine/continuous-laws.ts';
import { normalQuantile } from '../../engine/normal-quantile.ts';
import { Stream } from '../../engine/random.ts';
import { ocelJson } from '../../experiments/export/ocel-json.ts';
import { writeOcelSqlite } from '../../experiments/export/ocel-sqlite.ts';
import { xes } from '../../experiments/export/xes.ts';
import { fitLaws } from '../../experiments/fit/fit-laws.ts';
import { fitLog } from '../../experiments/fit/fit-log.ts';
import { fitStudy } from '../../experiments/fit/fit-study.ts';
import { readLog, readLogDatabase } from '../../experiments/fit/read-log.ts';
import { loadFile } from '../../library/load.ts';
import { instantText, parseInstant } from '../../rules/days.ts';
import { inProcess } from '../cli/run.ts';

const folder = mkdtempSync(join(tmpdir(), 'fit-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Quantiles of a law at the middles of equal shares: a sample without chance. */
const evenly = (count: number, quantile: (share: number) => number): Float64Array =>
  Float64Array.from({ length: count }, (_, at) => quantile((at + 0.5) / count));

test('the laws of a hand calculation: 1, 2 and 3 h are exponential with mean 2 h', () => {
  const fit = fitLaws(Float64Array.of(1, 2, 3)).find(({ law }) => law.kind === 'exponential');
  // Log-likelihood -3 (ln 2 + 1); Akaike's criterion 2 + 6 (ln 2 + 1). The law is furthest from the sample before 1 h.
  expect(fit?.law).toEqual({ kind: 'exponential', mean: 2 });
  expect(fit?.aic).toBeCloseTo(2 + 6 * (Math.log(2) + 1), 10);
  expect(fit?.distance).toBeCloseTo(1 - Math.exp(-0.5), 10);
});

test.each([
  ['exponential', evenly(4000, (p) => -8 * Math.log(1 - p)), { mean: 8 }],
  ['weibull', evenly(4000, (p) => 5 * (-Math.log(1 - p)) ** (1 / 2.5)), { shape: 2.5, scale: 5 }],
  [
    'lognormal',
    evenly(4000, (p) => Math.exp(1 + 0.8 * normalQuantile(p))),
    { mean: Math.exp(1 + 0.32), sigma: 0.8 },
  ],
] as const)(
  'a sample of the %s law is told from the others, with its figures',
  (kind, values, figures) => {
    const [best] = fitLaws(values);
    expect(best?.law.kind).toBe(kind);
    // What an even sample lacks of its tails moves the figures by less than a hundredth.
    for (const [name, value] of Object.entries(figures))
      expect(Number(best?.law[name as keyof typeof best.law]) / value).toBeCloseTo(1, 2);
    expect(best?.distance).toBeLessThan(0.01);
  },
);

test('a sample of the gamma law is told from the others, with its figures', () => {
  const stream = new Stream(1, 2, 3);
  const law = gammaLaw(3, 2);
  const values = Float64Array.from({ length: 20_000 }, () => law.sample(stream)).toSorted();
  const [best] = fitLaws(values);
  expect(best?.law.kind).toBe('gamma');
  // The standard error of the shape is 3 √(2 / 20,000) or so: 0.03.
  expect(best?.law).toMatchObject({ shape: expect.closeTo(3, 1), scale: expect.closeTo(2, 1) });
});

const start = parseInstant('2024-03-01T08:00:00+08:00');

/** 100 cases: 75 go from review to release, in times of an exponential law with mean 2 h, 25 to a query after an hour. */
const events = evenly(100, (p) => p).reduce<{ of: string; type: string; at: number }[]>(
  (all, share, at) => {
    const begins = start + at * 60_000;
    const isQuery = at % 4 === 3;
    const after = isQuery ? 1 : -2 * Math.log(1 - share);
    const next = { of: `d:${at}`, type: isQuery ? 'query' : 'release' };
    return [
      ...all,
      { of: `d:${at}`, type: 'review', at: begins },
      { ...next, at: begins + Math.round(after * 3_600_000) },
    ];
  },
  [],
);

const log = {
  objects: Array.from({ length: 100 }, (_, at) => ({ id: `d:${at}`, type: 'd', related: [] })),
  events: events.map(({ of, type, at }, number) => ({
    id: `e${number}`,
    type,
    time: instantText(at),
    role: 'customs',
    of,
  })),
};
const csv = [
  'case,activity,time',
  ...log.events.map(({ of, type, time }) => `${of},${type},${time}`),
];

test('one log says the same as CSV, XES and OCEL in JSON and SQLite: which way each went, and how long it took', () => {
  const texts = [csv.join('\n'), xes(log, 'd'), ocelJson(log)];
  const database = join(folder, 'log.sqlite');
  writeOcelSqlite(log, database);
  const logs = [...texts.map((text) => readLog(text, 'log')), readLogDatabase(database, 'log')];
  const [first, ...others] = logs.map((read) => {
    if ('problems' in read) throw new Error(JSON.stringify(read.problems));
    return fitLog(read.cases);
  });
  expect(first?.map(({ from, to, count, share }) => [from, to, count, share])).toEqual([
    ['review', 'query', 25, 0.25],
    ['review', 'release', 75, 0.75],
  ]);
  expect(first?.[0]?.fits[0]?.law).toEqual({ kind: 'constant', value: 1 });
  expect(first?.[1]?.fits[0]?.law.kind).toBe('exponential');
  for (const other of others) expect(other).toEqual(first);
});

test('fit writes parameter files that the schema takes, and says what fits how well', async () => {
  const file = join(folder, 'log.csv');
  writeFileSync(file, csv.join('\n'));
  const out = join(folder, 'review.yaml');
  const route = ['--parameter', 'lodgement.review', '--from', 'review', '--to', 'release'];
  const { status, out: said } = await inProcess(['fit', file, ...route, '--out', out]);
  expect([status, said]).toEqual([
    0,
    expect.stringMatching(
      /review > release {2}n 75 {2}75\.0 %\n {2}exponential (1\.9|2\.0)\d+ h {2}distance 0\.0\d/,
    ),
  ]);
  const loaded = loadFile('parameters', out);
  expect(loaded).toMatchObject({
    value: {
      subject: 'lodgement',
      parameters: { review: { unit: 'h', values: [{ from: '2024-03-01', mark: 'derived' }] } },
    },
  });
  expect(readFileSync(out, 'utf8')).toContain('Fitted to log.csv: 75 durations');
  const all = join(folder, 'all.yaml');
  expect((await inProcess(['fit', file, '--out', all])).status).toBe(0);
  expect(loadFile('parameters', all)).toMatchObject({
    value: { parameters: { 'review-to-release-share': { values: [{ value: 0.75 }] } } },
  });
});

test.each([
  ['a document type', '<!DOCTYPE log [<!ENTITY a "b">]><log/>', ['log-not-well-formed log']],
  ['columns that are none', 'a,b,c\n1,2,3', ['log-unknown log']],
  ['JSON of something else', '{"rows": []}', ['log-unknown log']],
  [
    'a time and a name that are none, each at its line',
    'case,activity,time\n1,a,yesterday\n1,,2024-03-01T08:00:00+08:00',
    ['log-event log#2', 'log-event log#3'],
  ],
])('a log with %s is refused with all of its problems', (_what, text, expected) => {
  const read = readLog(text, 'log');
  const found = 'problems' in read ? read.problems.map(({ code, path }) => `${code} ${path}`) : [];
  expect(found).toEqual(expected);
});

test('a log too small for anything is told, and nothing is written', async () => {
  const file = join(folder, 'small.csv');
  writeFileSync(file, csv.slice(0, 21).join('\n'));
  const out = join(folder, 'none.yaml');
  const { status, out: said } = await inProcess(['fit', file, '--out', out]);
  expect([status, said]).toEqual([1, expect.stringContaining('log-too-few')]);
  expect(existsSync(out)).toBe(false);
});

test('a database that is no log, or names tables that are none, is refused', () => {
  const path = join(folder, 'other.sqlite');
  writeOcelSqlite(log, path);
  const database = new DatabaseSync(path);
  database.exec(
    `UPDATE event_map_type SET ocel_type_map = 'x" UNION SELECT 1, 2 --' WHERE ocel_type = 'query'`,
  );
  database.close();
  const read = readLogDatabase(path, 'log');
  expect(read).toMatchObject({ problems: [{ code: 'log-not-well-formed', path: 'log' }] });
});

test('a time release study gives laws with its means and deviations, the closest to its quantiles first', async () => {
  // Lognormal with mean 10 and deviation 10: sigma² = ln 2, median 10 / √2, 90th percentile median · exp(1.2816 · 0.83255).
  const median = 10 / Math.SQRT2;
  const p90 = median * Math.exp(1.2816 * Math.sqrt(Math.LN2));
  const study = [
    'point,replication,interval,group,count,mean,deviation,least,median,p90,most',
    `baseline,1,arrival-release,all,500,9,9,0,${median},${p90},99`,
    `baseline,2,arrival-release,all,500,11,11,0,${median},${p90},99`,
    'baseline,1,arrival-release,inspected,20,50,9,0,40,60,99',
    'arm,1,arrival-release,all,500,1,1,0,1,2,3',
  ].join('\n');
  const fitted = fitStudy(study, 'study');
  if ('problems' in fitted) throw new Error(JSON.stringify(fitted.problems));
  const [route] = fitted.routes;
  expect(fitted.routes).toHaveLength(1);
  expect(route).toMatchObject({ from: 'arrival', to: 'release', count: 1000 });
  expect(route?.fits.map(({ law }) => law.kind)).toEqual(['lognormal', 'gamma']);
  expect(route?.fits[0]?.law).toMatchObject({
    mean: 10,
    sigma: expect.closeTo(Math.sqrt(Math.LN2), 10),
  });
  expect(route?.fits[0]?.distance).toBeLessThan(1e-4);
  const file = join(folder, 'study.csv');
  writeFileSync(file, study);
  const out = join(folder, 'from-study.yaml');
  expect((await inProcess(['fit', file, '--out', out])).status).toBe(0);
  expect(loadFile('parameters', out)).toMatchObject({
    value: { parameters: { 'arrival-to-release': { values: [{ value: { kind: 'lognormal' } }] } } },
  });
  const wrong = fitStudy(study.replace(',9,9,', ',nine,9,'), 'study');
  expect(wrong).toMatchObject({ problems: [{ code: 'csv-value', path: 'study#2/mean' }] });
});
