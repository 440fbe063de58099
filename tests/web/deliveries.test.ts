import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openSite, screenshotPath, type Site } from '../helpers/pages.ts';

const patience = 60_000;
let site: Site;
let client: Server;
let isHealthy = false;

beforeAll(async () => {
  site = await openSite();
  client = createServer((request, answer) => {
    request.resume();
    answer.writeHead(isHealthy ? 200 : 503).end(isHealthy ? 'taken' : 'come back later');
  });
  await new Promise<void>((resolve) => client.listen(0, '127.0.0.1', resolve));
}, patience);

afterAll(async () => {
  client.close();
  client.closeAllConnections();
  await site.close();
});

/** A world that ran for a while and delivers to the client. */
async function deliveringWorld(): Promise<string> {
  const { id } = await site.post('/worlds', { scenario: 'erenhot-general-inspection' });
  const address = client.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const url = `http://127.0.0.1:${port}/hook`;
  const channel = { kind: 'push', url, schedule: 'blocking-2.5-10', faults: { delay: 'PT1M' } };
  await site.post(`/worlds/${String(id)}/channels`, channel);
  await site.post(`/worlds/${String(id)}/clock`, { advance: 'PT30M' });
  return String(id);
}

test(
  'the delivery log shows what was sent and answered, filters by outcome, resends, grades, changes keys, makes and ends channels, by keyboard too',
  async () => {
    const world = await deliveringWorld();
    const page = await site.open(`/worlds/${world}?lang=en`);
    await page.getByRole('link', { name: 'Delivery log' }).click();
    const rows = page.locator('.attempts tbody tr');
    // First sent at 07:10, a minute late by the laboratory, then every 2.5 minutes: eight times by 07:30.
    await rows.nth(7).waitFor();
    const shown = await Promise.all(
      [0, 7].map((index) => rows.nth(index).locator('td').allInnerTexts()),
    );
    expect(shown.map(([at, , , , , next]) => [at, next])).toEqual([
      ['2021-05-18 07:28:30', '2021-05-18 07:31:00'],
      ['2021-05-18 07:11:00', '–'],
    ]);
    expect(await rows.count()).toBe(8);
    expect(await page.locator('.facts').innerText()).toContain('delay 60 s (seed 0)');
    await rows.first().getByRole('button', { name: 'Details' }).focus();
    await page.keyboard.press('Enter');
    const answer = page.getByRole('region', { name: 'Response' });
    expect(await answer.innerText()).toMatch(/^503\n[^]*come back later$/);
    const sent = page.getByRole('region', { name: 'Request headers' });
    expect(await sent.innerText()).toContain('webhook-signature: v1,');
    const carried = page.getByRole('region', { name: 'Message carried' });
    await carried.getByText('"type": "receipt"').waitFor();
    await page.screenshot({ path: screenshotPath('deliveries-en'), fullPage: true });
    await page.getByLabel('Outcome').selectOption('acknowledged');
    await page.getByText('No such attempt yet.').waitFor();

    isHealthy = true;
    await page.getByRole('button', { name: 'Resend all' }).click();
    await page.getByText('All are delivered again').waitFor();
    await rows.first().getByText('200').waitFor();
    await page.getByText('on the way').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Grade the client' }).click();
    await page.getByText('The client passes.').waitFor();

    await page.getByRole('button', { name: 'New signing key' }).click();
    await page.getByText('The channel has a new key').waitFor();
    await page.getByLabel('Way').selectOption('pull');
    await page.getByLabel('drop (%)').fill('12.5');
    await page.getByLabel('delay (s)').fill('90');
    await page.getByRole('button', { name: 'Make a channel' }).click();
    await page.getByText('The channel is made.').waitFor();
    await page.getByRole('heading', { name: 'pull queue' }).waitFor();
    const queue = page.getByRole('region', { name: /pull queue/ });
    expect(await queue.locator('.facts').innerText()).toContain(
      'delay 90 s · drop 12.5 % (seed 0)',
    );
    await queue.getByRole('button', { name: 'End the channel' }).click();
    await queue.getByRole('button', { name: 'End it and forget its attempts' }).press('Enter');
    await queue.waitFor({ state: 'detached' });
    await page.screenshot({ path: screenshotPath('deliveries-made-en') });
    expect(site.errors).toEqual([]);
  },
  patience,
);
