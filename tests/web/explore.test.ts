import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openSite, screenshotPath, type Site } from '../helpers/pages.ts';
import { apiDocument } from '../../server/api-document.ts';
import { curlOf } from '../../web/src/explore/request.ts';
import { zhAnswers } from '../../web/src/i18n/zh-answers.ts';
import { zhOperations } from '../../web/src/i18n/zh-operations.ts';
import { zhParameters } from '../../web/src/i18n/zh-parameters.ts';

const patience = 60_000;
let site: Site;

beforeAll(async () => {
  site = await openSite();
}, patience);

afterAll(async () => {
  await site.close();
});

test(
  'an operation is found, filled in, sent and shown as a command, by keyboard',
  async () => {
    const page = await site.open('/explore?lang=en');
    await page.getByRole('searchbox').fill('world opens scenario');
    const links = page.locator('.operations a');
    await links.filter({ hasText: /POST \/worlds$/ }).focus();
    await page.keyboard.press('Enter');
    const body = page.getByLabel('Body');
    expect(JSON.parse(await body.inputValue())).toEqual({ scenario: '' });
    await body.fill('{"scenario": "ganqimaodu-coal-advance"}');
    await page.getByRole('button', { name: 'Send' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Answer 201').waitFor();
    const [world] = (await site.get('/worlds')) as unknown as readonly { id: string }[];
    const told = await page.getByRole('region', { name: 'application/json' }).innerText();
    expect(JSON.parse(told).id).toBe(world?.id);
    const command = await page.getByRole('region', { name: 'curl' }).innerText();
    expect(command).toMatch(
      /^curl -s -X POST --data-binary '\{"scenario": "ganqimaodu-coal-advance"\}' 'http:.*\/api\/v1\/worlds'$/,
    );
    await page.screenshot({ path: screenshotPath('explore-operation'), fullPage: true });
    await body.fill('{"scenario": 7}');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByText('Answer 422').waitFor();
    expect(site.errors).toEqual([expect.stringContaining('422')]);
  },
  patience,
);

test('a quote in a body does not end the word of the shell', () => {
  const request = { method: 'POST', path: '/x', headers: {}, body: "it's" };
  expect(curlOf(request, 'http://h/x')).toBe(
    String.raw`curl -s -X POST --data-binary 'it'\''s' 'http://h/x'`,
  );
});

test('what every operation does is said in Chinese too', () => {
  const operations = Object.values(apiDocument.paths).flatMap((methods) => Object.values(methods));
  const named = operations.map(({ operationId }) => operationId);
  expect(Object.keys(zhOperations).toSorted()).toEqual(named.toSorted());
});

test('what every parameter of an operation means is said in Chinese too', () => {
  const operations = Object.values(apiDocument.paths).flatMap((methods) => Object.values(methods));
  const meanings = operations.flatMap(({ parameters = [] }) =>
    parameters.flatMap(({ description }: { description?: string }) => description ?? []),
  );
  expect(Object.keys(zhParameters).toSorted()).toEqual([...new Set(meanings)].toSorted());
});

test('what every answer of an operation holds is said in Chinese too', () => {
  const operations = Object.values(apiDocument.paths).flatMap((methods) => Object.values(methods));
  const contents = operations.flatMap(({ responses }) =>
    Object.values(responses).map(({ description }: { description: string }) => description),
  );
  expect(Object.keys(zhAnswers).toSorted()).toEqual([...new Set(contents)].toSorted());
});
