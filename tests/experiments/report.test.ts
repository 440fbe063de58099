import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { experiment } from '../../experiments/experiment.ts';
import { ownThread } from '../../experiments/pool.ts';
import { memoryStore } from '../../experiments/result-store.ts';
import { answerSection } from '../../experiments/report/answer-section.ts';
import type { Summary } from '../../experiments/summary.ts';
import { writeResults } from '../../experiments/write-results.ts';
import { launchBrowser } from '../helpers/browser.ts';
import { gateExperiment } from '../helpers/experiments.ts';
import { testLibrary } from '../helpers/worlds.ts';

const folder = mkdtempSync(join(tmpdir(), 'report-'));
const report = pathToFileURL(join(folder, 'report.html')).href;
const requests: string[] = [];
let summary: Summary;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  const library = testLibrary();
  const options = { library, pool: ownThread(library), store: memoryStore() };
  const outcome = await experiment(gateExperiment, options);
  if ('problems' in outcome) throw new Error(JSON.stringify(outcome.problems));
  summary = writeResults(outcome.findings, folder, 'en');
  browser = await launchBrowser();
  page = await browser.newPage();
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(report);
});

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

test('the report opens in a browser with figures and tables, and asks for nothing but itself', async () => {
  expect(await page.title()).toBe(gateExperiment.title.en);
  expect(await page.getByRole('heading', { name: 'Where the hours went' }).isVisible()).toBe(true);
  expect(await page.locator('figure svg').count()).toBeGreaterThan(gateExperiment.measures.length);
  for (const name of ['Use of the desks', 'Time release study'])
    expect(await page.getByRole('heading', { name }).isVisible()).toBe(true);
  expect(requests).toEqual([report]);
});

test('the steps of the waterfall add up to the overall clearance time of the baseline', async () => {
  const figure = page.locator('h3', { hasText: 'stage by stage' }).locator('+ figure');
  const texts = await figure.locator('text:not(.tick):not(:has(tspan))').allTextContents();
  const hours = texts.map(Number);
  const total = hours.pop() ?? NaN;
  const sum = hours.reduce((all, value) => all + value, 0);
  // Each is shown to a hundredth.
  expect(Math.abs(sum - total)).toBeLessThanOrEqual(0.005 * (hours.length + 1));
  const overall = await page
    .getByRole('row', { name: /^arrival to release all/ })
    .first()
    .getByRole('cell')
    .nth(2)
    .textContent();
  expect(Number(overall)).toBeCloseTo(total, 1);
});

test('one button, reached by keyboard, shows all of the report in the other language', async () => {
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await page.getByRole('heading', { name: '时间归因', exact: true }).isVisible()).toBe(true);
  const english = page.locator('main [lang=en]');
  expect(await english.first().isVisible()).toBe(false);
  expect(await english.filter({ visible: true }).count()).toBe(0);
});

test('the report begins with what each arm does, and calls nothing a difference that chance may have made', () => {
  const title = { zh: '五条通道', en: 'five lanes' };
  const told = (mean: number, low: number, high: number): string => {
    const estimate = { mean, low, high, replications: 5 };
    const effect = { kind: 'difference', id: 'five', title, estimate, relative: mean / 8 } as const;
    return answerSection({ ...summary, effects: [[effect]] });
  };
  expect(told(-2, -3, -1)).toContain('five lanes: 2.000 h less [−3.000, −1.000] (−25.0 %).');
  expect(told(-2, -3, -1)).toContain('五条通道：减少 2.000 小时 [−3.000, −1.000]（−25.0 %）。');
  expect(told(2, 1, 3)).toContain('2.000 h more [1.000, 3.000] (+25.0 %).');
  expect(told(1, -1, 3)).toContain('can be told from chance at 95 %');
});
