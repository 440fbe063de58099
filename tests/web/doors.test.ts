import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openSite, type Site } from '../helpers/pages.ts';

const scenario = 'erenhot-general-inspection';
const patience = 60_000;

let site: Site;

beforeAll(async () => {
  site = await openSite();
}, patience);

afterAll(async () => {
  await site.close();
});

test(
  'on the first page a clearance is moved by keyboard and looked into from where it stands',
  async () => {
    const page = await site.open('/?lang=en');
    const slider = page.getByRole('slider');
    await slider.press('Home');
    expect(await slider.getAttribute('aria-valuetext')).toBe('2021-05-18 07:10');
    await slider.press('ArrowRight');
    const time = (await slider.getAttribute('aria-valuetext')) ?? '';
    await page.getByRole('button', { name: 'Look closer from here' }).click();
    await page.waitForURL(/\/worlds\/.*at=\d+/);
    expect(time).toContain(await page.getByTestId('clock').innerText());
    await page.context().close();
  },
  patience,
);

test(
  'questions are answered by keys, told right or wrong, and counted at the end',
  async () => {
    const page = await site.open(`/quiz/${scenario}?lang=en`);
    await page.getByText('Question 1 of').waitFor();
    let right = 0;
    for (;;) {
      await page.keyboard.press('1');
      const told = await page.getByRole('status').innerText();
      if (told.startsWith('Right.')) right += 1;
      await page.keyboard.press('Enter');
      if ((await page.locator('.question').count()) === 0) break;
    }
    const result = page.getByRole('heading', { name: / right$/ });
    expect(await result.innerText()).toMatch(new RegExp(`^${right} of `));
    expect(await page.locator('.quiz-result tbody .mark.done').count()).toBe(right);
    expect(right).toBeGreaterThan(0);
    await page.context().close();
  },
  patience,
);

test(
  'the seats of a shared world are handed out, and table and log follow what happens there',
  async () => {
    const page = await site.open(`/class?lang=en&scenario=${scenario}`);
    await page.getByText('Nobody sits in a world yet.').waitFor();
    await page.getByRole('button', { name: 'Open a world to share' }).press('Enter');
    const seat = await page.getByRole('link', { name: 'declarant' }).getAttribute('href');
    const id = (seat ?? '').split(/[/?]/)[2] ?? '';
    const other = await site.open(seat ?? '');
    await other.getByRole('region', { name: 'Desk of declarant' }).waitFor();
    const log = await site.open(
      `/log?lang=en&world=${id}&kind=message&level=people&search=ELH20210518031`,
    );
    const row = log.getByRole('row', { name: /carrier.*manifest/ });
    await log.getByText(/^\d+ of \d+ events$/).waitFor();
    expect(await row.count()).toBe(0);
    await site.post(`/worlds/${id}/clock`, { to: '2021-05-18T09:30:00+08:00' });
    await page.getByRole('cell', { name: '2021-05-18 09:30' }).waitFor();
    await row.waitFor();
    expect(await log.getByRole('row', { name: /single window/ }).count()).toBe(0);
    await row.getByRole('link').click();
    await log.waitForURL(new RegExp(`/worlds/${id}\\?at=`));
    expect(site.errors).toEqual([]);
  },
  patience,
);

test(
  'the bulletin of a world with one declaration tells the clocks of that declaration',
  async () => {
    const { id } = await site.post('/worlds', { scenario });
    const { entities } = await site.post(`/worlds/${String(id)}/clock`, { end: true });
    const { clocks } = (entities as { clocks?: { overall: number } }[]).find(
      (entity) => entity.clocks,
    ) ?? { clocks: { overall: NaN } };
    const hours = clocks?.overall.toFixed(2);
    const page = await site.open(`/bulletin/${String(id)}?lang=en`);
    await page
      .getByText(`Overall clearance: ${hours} h on average; half of all took ${hours} h or less`)
      .waitFor();
    await page.getByText('Too few declarations for a rank: Erenhot road port').waitFor();
    await page.getByLabel('Clock, h').selectOption('customs');
    await page.getByText(/^Customs clearance: .* on average/).waitFor();
  },
  patience,
);

test(
  'a day of the timeline shows the reform that began on it and what it set',
  async () => {
    const page = await site.open('/policy?lang=en');
    await page.getByLabel('Port', { exact: true }).selectOption({ label: 'Ganqimaodu road port' });
    // GACC Announcement No. 127 of 2019: two-step declaration is tried from this day on, and completed within 14 days.
    await page.getByRole('button', { name: '2019-08-24: Two-step declaration' }).press('Enter');
    expect(await page.getByLabel('From').inputValue()).toBe('2019-08-23');
    const term = page.getByRole('row', { name: /two-step\.completion-term/ }).first();
    expect(await term.getByRole('cell').nth(1).innerText()).toBe('14 d');
    expect(page.url()).toContain('to=2019-08-24');
  },
  patience,
);

test('a recording is the trace of a world of the scenario at its end, and leaves no world behind', async () => {
  const { id } = await site.post('/worlds', { scenario });
  await site.post(`/worlds/${String(id)}/clock`, { end: true });
  const before = await site.get('/worlds');
  const { events } = await site.get(`/scenarios/${scenario}/recording`);
  expect(events).toEqual(await site.get(`/worlds/${String(id)}/trace`));
  expect(await site.get('/worlds')).toEqual(before);
});
