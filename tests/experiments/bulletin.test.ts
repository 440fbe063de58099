import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { normalQuantile } from '../../engine/normal-quantile.ts';
import { Stream } from '../../engine/random.ts';
import { bulletinOf } from '../../experiments/bulletin/bulletin.ts';
import { Clearances } from '../../experiments/bulletin/clearances.ts';
import { csvLines, readCsv } from '../../experiments/bulletin/csv.ts';
import {
  changeBetween,
  dailyMean,
  dailyQuantile,
  type Bounded,
  type DaySum,
} from '../../experiments/bulletin/intervals.ts';
import { parseMonth } from '../../experiments/bulletin/month.ts';
import { rankIntervals } from '../../experiments/bulletin/ranks.ts';
import { runRegion } from '../../experiments/bulletin/region-run.ts';
import type { Region } from '../../schemas/types.ts';
import { inProcess } from '../cli/run.ts';
import { testLibrary } from '../helpers/worlds.ts';

const folder = mkdtempSync(join(tmpdir(), 'tongguan-bulletin-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('a mean over days is a ratio of sums with the variance of a ratio', () => {
  // Two days: 10 h over 2 declarations, 8 h over 4; mean 18 / 6 = 3, residuals 10 - 6 and 8 - 12, variance 2 x 32 / 6^2.
  const { value, standardError, high } = dailyMean(
    [
      { sum: 10, count: 2 },
      { sum: 0, count: 0 },
      { sum: 8, count: 4 },
    ],
    0.95,
  );
  expect([value, standardError]).toEqual([3, 8 / 6]);
  // Student's 97.5 % point with one degree of freedom is 12.7062.
  expect(high - value).toBeCloseTo(12.7062 * (8 / 6), 3);
  expect(dailyMean([{ sum: 4, count: 2 }], 0.95)).toMatchObject({ value: 2, low: NaN, high: NaN });
});

/** Days with one declaration each. */
const daysOf = (...hours: number[]): DaySum[] => hours.map((sum) => ({ sum, count: 1 }));

test('no hours are below none, however few the days', () => {
  // Days of 1 h and 9 h, one declaration each: mean 5 h, standard error 4 h, Student's 12.706 at one degree: -45.8 to 55.8 h.
  const few = dailyMean(daysOf(1, 9), 0.95);
  expect(few.low).toBe(0);
  expect(few.high).toBeCloseTo(55.8, 1);
  // Days of 10 h and 11 h: 10.5 h, standard error 0.5 h, limits 6.353 h away on either side.
  const near = dailyMean(daysOf(10, 11), 0.95);
  expect(near.low).toBeCloseTo(4.147, 3);
  expect(near.high).toBeCloseTo(16.853, 3);
});

test('limits of a median are those of the share below it, carried over', () => {
  const values = Float64Array.from([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  const days = Int32Array.from([1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
  // Shares below 5 by day: 1, 1, 1/2, 0, 0. Standard error 0.2236; Student's 75 % point with 4 degrees is 0.7407, so
  // the share lies in 0.5 -+ 0.1656: the 4th and the 7th of ten.
  expect(dailyQuantile(values, days, { share: 0.5, level: 0.5 })).toMatchObject({
    value: 5,
    low: 4,
    high: 7,
  });
});

const known = (value: number, standardError: number, df: number = 1e6): Bounded => ({
  value,
  standardError,
  df,
  low: NaN,
  high: NaN,
});

const titleOf = (_: string, key: string) => ({ zh: key, en: key });

test('a change between months has the degrees of freedom of Welch', () => {
  // (1 + 4)^2 / (1 / 4 + 16 / 9) = 12.33
  const { value, standardError, df } = changeBetween(known(5, 1, 4), known(7, 2, 9), 0.95);
  expect([value, standardError]).toEqual([2, Math.sqrt(5)]);
  expect(df).toBeCloseTo(12.3288, 4);
});

test('a rank is told only where joint intervals lie apart', () => {
  // Each of three joint intervals at 0.95 has level 0.95^(1/3), 2.3877 standard errors: 1 -+ 1.19, 2 -+ 1.19, 10 -+ 1.19.
  const estimates = [known(2, 0.5), known(10, 0.5), known(1, 0.5)];
  expect(rankIntervals(estimates, 0.95)).toEqual([
    { best: 1, worst: 2 },
    { best: 3, worst: 3 },
    { best: 1, worst: 2 },
  ]);
});

test('ports that are alike are told apart in at most one month of twenty', () => {
  const stream = new Stream(20_211_121, 1, 1);
  const draw = (): number => normalQuantile(stream.uniform());
  const months = Array.from({ length: 200 }, () => {
    const ports = Array.from({ length: 20 }, () => {
      const days = Array.from({ length: 30 }, () => ({ sum: 10 + draw(), count: 1 }));
      return dailyMean(days, 0.95);
    });
    return rankIntervals(ports, 0.95).some(({ best, worst }) => best > 1 || worst < 20);
  });
  expect(months.filter(Boolean).length).toBeLessThanOrEqual(10);
});

const head =
  'port,direction,transport,goods,mode,channel,inspection,arrivedAt,acceptedAt,releasedAt,removedAt';
const may = (day: number, hour: number): string =>
  `2025-05-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00+08:00`;
const row = (...cells: string[]): string => cells.join(',');

test('clocks and shares of a small table are those computed by hand', () => {
  const text = [
    head,
    row(
      'a',
      'import',
      'road',
      'coal',
      'ordinary',
      'single-window',
      'none',
      may(1, 0),
      may(1, 2),
      may(1, 4),
      may(1, 5),
    ),
    row(
      'a',
      'import',
      'road',
      'coal',
      'advance',
      'other',
      'machine',
      may(2, 6),
      may(2, 4),
      may(2, 6),
      may(2, 7),
    ),
    row(
      'a',
      'import',
      'road',
      'ore',
      'ordinary',
      'single-window',
      'machine-then-hand',
      may(2, 0),
      may(2, 1),
      may(2, 8),
      '',
    ),
    row('a', 'import', 'road', 'ore', 'ordinary', 'single-window', 'hand', may(3, 0), '', '', ''),
  ].join('\n');
  const read = readCsv(text, 'small.csv');
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  const order = { ...read, level: 0.95, clock: 'overall', titleOf } as const;
  const { sections } = bulletinOf({ ...order, month: parseMonth('2025-05') });
  const figures = sections[0]?.all.figures;
  // Overall 4, 0 and 8 h; customs 2, 2 and 7 h; in port 5 and 1 h. The fourth was never released.
  expect(figures).toMatchObject({
    declarations: 3,
    clocks: {
      overall: { mean: { value: 4 }, median: { value: 4 } },
      customs: { mean: { value: 11 / 3 } },
      port: { mean: { value: 3 } },
    },
    shares: {
      singleWindow: { value: 2 / 3 },
      advance: { value: 1 / 3 },
      inspected: { value: 2 / 3 },
      machine: { value: 1 },
      directRelease: { value: 1 / 2 },
    },
  });
  expect(sections[0]?.groups.goods.map(({ key, figures: of }) => [key, of.declarations])).toEqual([
    ['coal', 2],
    ['ore', 1],
  ]);
  expect(sections[0]).toMatchObject({ ranking: [], unranked: ['a'] });
  expect(bulletinOf({ ...order, month: parseMonth('2025-06') }).sections).toEqual([]);
});

test('the command tells everything wrong with a table, with line, value and cure', async () => {
  const file = join(folder, 'wrong.csv');
  const bad = row(
    'a',
    'inport',
    'road',
    '',
    'ordinary',
    'single-window',
    'none',
    'today',
    may(1, 2),
    may(1, 1),
    '',
  );
  writeFileSync(file, `${head}\n${bad}\n${bad.replace('inport', 'import').replace('today', '')}\n`);
  const wrong = await inProcess(['bulletin', file, '--month', '2025-05', '--lang', 'en']);
  expect(wrong.status).toBe(1);
  expect(wrong.out).toContain('wrong.csv:2:1: error csv-value');
  expect(wrong.out).toContain('fix: Write "import".');
  expect(wrong.out).toContain('wrong.csv:3:1: error csv-order');
  writeFileSync(file, 'port,direction\na,import\n');
  const short = await inProcess(['bulletin', file, '--month', '2025-05', '--lang', 'zh']);
  expect(short.out.match(/csv-column-missing/g)).toHaveLength(9);
  const none = await inProcess(['bulletin', 'inner-mongola', '--month', '2025-05']);
  expect([none.status, none.err]).toEqual([2, expect.stringContaining('inner-mongolia')]);
});

test('recorded declarations of a simulated port make the same bulletin again', async () => {
  const library = testLibrary();
  const given = library.regions.get('inner-mongolia');
  if (!given) throw new Error('The region is not there.');
  const region: Region = { ...given, traffic: ['arxan-road'] };
  const month = parseMonth('2025-06');
  const clearances = runRegion({ region, library, month, seed: 7 });
  const file = join(folder, 'arxan.csv');
  writeFileSync(file, [...csvLines(clearances)].join('\n'));
  const args = ['bulletin', file, '--month', '2025-06', '--out', folder, '--lang', 'en'];
  const { out, status } = await inProcess(args);
  expect(status).toBe(0);
  expect(out).toMatch(/^1 +1 +Arxan road port/m);
  const direct = bulletinOf({ clearances, month, level: 0.95, clock: 'overall', titleOf });
  const kept = JSON.parse(readFileSync(join(folder, 'bulletin.json'), 'utf8'));
  expect(kept.sections[0].all.figures).toEqual(
    JSON.parse(JSON.stringify(direct.sections[0]?.all.figures)),
  );
  expect(direct.sections[0]?.all.lastYear?.overall.value).toEqual(expect.any(Number));
  expect(readFileSync(join(folder, 'bulletin.html'), 'utf8')).toContain('<svg');
});

const lines = (of: Clearances): string[] => [...csvLines(of)];

test('a sample is each declaration with the same chance, the same one for the same seed', () => {
  const all = new Clearances();
  for (let at = 0; at < 10_000; at++) {
    all.add({
      port: 'erenhot-road',
      direction: 'import',
      transport: 'road',
      goods: '',
      mode: 'ordinary',
      channel: at % 2 === 0 ? 'single-window' : 'other',
      inspection: 'none',
      arrivedAt: at,
      acceptedAt: NaN,
      releasedAt: at + 1,
      removedAt: NaN,
    });
  }
  const [sample, again, other] = [1, 1, 2].map((seed) => all.sampled(0.25, seed)) as [
    Clearances,
    Clearances,
    Clearances,
  ];
  // 2,500 expected; the standard deviation of a binomial is 43.3, five of them 217.
  expect(Math.abs(sample.size - 2500)).toBeLessThan(217);
  expect(lines(again)).toEqual(lines(sample));
  expect(lines(other)).not.toEqual(lines(sample));
  const whole = new Set(lines(all));
  expect(lines(sample).every((line) => whole.has(line))).toBe(true);
  expect(lines(all.sampled(1, 1))).toEqual(lines(all));
});
