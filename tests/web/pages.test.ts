import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { openSite, type Site } from '../helpers/pages.ts';

const scenario = 'erenhot-general-inspection';
const declaration = 'declaration:I070520210518031';
const inspection = 'inspection:I070520210518031';
const patience = 60_000;

let site: Site;

beforeAll(async () => {
  site = await openSite();
}, patience);

afterAll(async () => {
  await site.close();
});

/** A world of the scenario at the end of everything. */
async function endedWorld(): Promise<string> {
  const { id } = await site.post('/worlds', { scenario });
  await site.post(`/worlds/${String(id)}/clock`, { end: true });
  return String(id);
}

/** Number of the transition that an event led to in a world. */
async function seqOf(id: string, event: string): Promise<number> {
  const trace = (await site.get(`/worlds/${id}/trace`)) as unknown as {
    readonly seq: number;
    readonly kind: string;
    readonly data: { readonly event?: string };
  }[];
  const found = trace.find(({ kind, data }) => kind === 'transition' && data.event === event);
  if (!found) throw new Error(`The scenario has no "${event}"; choose another for this test.`);
  return found.seq;
}

/** The look of a state in the chart: live, visited or idle. */
function lookOf(page: Page, path: string): Promise<string | null> {
  return page.locator(`[data-state="${path}"]`).getAttribute('data-look');
}

async function clockText(page: Page): Promise<string> {
  return page.getByTestId('clock').innerText();
}

test(
  'the library narrows by search and by facet, and its address keeps both',
  async () => {
    const page = await site.open('/scenarios?lang=en');
    const items = page.locator('.scenario-list > li');
    await items.first().waitFor();
    const all = await items.count();
    await page.getByRole('searchbox').fill('Luoyang');
    expect(await items.count()).toBe(1);
    await page.getByRole('searchbox').fill('');
    await page.getByRole('button', { name: /^two steps/ }).click();
    expect(await items.count()).toBeLessThan(all);
    expect(page.url()).toContain('procedure=two-step');
    await page.reload();
    await items.first().waitFor();
    expect(await items.first().innerText()).toContain('two steps');
  },
  patience,
);

test(
  'a search without result says what to do',
  async () => {
    const page = await site.open('/scenarios?lang=en&search=zzzz');
    await page.getByText('No scenario fits.').waitFor();
  },
  patience,
);

test(
  'a scenario replayed to its end shows the release and the three clocks of the server',
  async () => {
    const page = await site.open(`/scenarios/${scenario}?lang=en`);
    await page.getByRole('button', { name: /^Replay/ }).click();
    await page.waitForURL(/\/worlds\/.*play=1/);
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.getByRole('button', { name: 'Back to now' }).click();
    await page.locator('[data-state="closed"][data-look="live"]').waitFor();
    expect(await lookOf(page, 'clearance.duty.settled')).toBe('visited');
    expect(await lookOf(page, 'clearance.control.cleared')).toBe('visited');
    expect(await lookOf(page, 'clearance.duty.overdue')).toBe('idle');
    const id = new URL(page.url()).pathname.split('/')[2];
    const view = await site.get(`/worlds/${id}`);
    const entities = view['entities'] as { entity: string; clocks?: Record<string, number> }[];
    const clocks = entities.find(({ entity }) => entity === declaration)?.clocks ?? {};
    for (const name of ['overall', 'customs', 'port']) {
      const shown = await page.locator(`[data-clock="${name}"] b`).innerText();
      expect(shown).toContain(`${clocks[name]?.toFixed(1)} h`);
      expect(shown).toContain('stopped');
    }
  },
  patience,
);

test(
  'a replay moves by itself from its beginning to the present',
  async () => {
    const id = await endedWorld();
    const page = await site.open(`/worlds/${id}?lang=en&at=1&play=1`);
    await page.getByLabel('Speed').selectOption('14400');
    await page.getByText('past').waitFor();
    await page.locator('[data-state="closed"][data-look="live"]').waitFor({ timeout: 30_000 });
    await page.waitForURL((url) => !url.searchParams.has('at'), { timeout: 30_000 });
  },
  patience,
);

test(
  "at present, play lets the server's time run and the page follows it to the end",
  async () => {
    const { id } = await site.post('/worlds', { scenario });
    const page = await site.open(`/worlds/${String(id)}?lang=en`);
    await page.getByText('Nothing has been declared yet.').waitFor();
    await page.getByLabel('Speed').selectOption('14400');
    await page.getByRole('button', { name: 'Play' }).click();
    await page.locator('[data-state="closed"][data-look="live"]').waitFor({ timeout: 30_000 });
    expect(await page.locator('.message-list tbody tr').count()).toBeGreaterThan(10);
  },
  patience,
);

test(
  'the language switch changes every text and is kept in the address and over a reload',
  async () => {
    const id = await endedWorld();
    const page = await site.open(`/worlds/${id}?lang=en`);
    await page.getByRole('heading', { name: 'Timeline' }).waitFor();
    await page.getByRole('button', { name: 'Switch to Chinese' }).click();
    await page.getByRole('heading', { name: '时间线' }).waitFor();
    expect(page.url()).toContain('lang=zh');
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
    expect(await page.locator('.chart').textContent()).not.toMatch(/[a-z]{3}/);
    await page.goto(page.url().replace(/\?.*/, ''));
    await page.getByRole('heading', { name: '时间线' }).waitFor();
    expect(page.url()).toContain('lang=zh');
  },
  patience,
);

test(
  'stepping back and on leads to the same moment, and the past shows what was then',
  async () => {
    const id = await endedWorld();
    const billed = await seqOf(id, 'ISSUE_BILL');
    const page = await site.open(`/worlds/${id}?lang=en&at=${billed}`);
    await page.locator('[data-state="clearance.duty.payable"][data-look="live"]').waitFor();
    const before = await clockText(page);
    await page.getByRole('button', { name: 'Step back' }).click();
    await page.locator('[data-state="clearance.duty.unassessed"][data-look="live"]').waitFor();
    await page.getByRole('button', { name: 'Step back' }).click();
    await page.getByRole('button', { name: 'Step on' }).click();
    await page.getByRole('button', { name: 'Step on' }).click();
    await page.locator('[data-state="clearance.duty.payable"][data-look="live"]').waitFor();
    expect(await clockText(page)).toBe(before);
    expect(new URL(page.url()).searchParams.get('at')).toBe(`${billed}`);
  },
  patience,
);

test(
  'a state that is clicked tells its name in both languages, what it waits for and the rule',
  async () => {
    const id = await endedWorld();
    const page = await site.open(`/worlds/${id}?lang=en`);
    await page.getByRole('button', { name: 'payable: passed' }).click();
    const card = page.getByRole('region', { name: 'State' });
    expect(await card.innerText()).toContain('待缴税');
    expect(await card.innerText()).toContain('payment or a guarantee');
    await card.getByText('Customs Law of the PRC').waitFor();
  },
  patience,
);

test(
  'a fork stands beside the world it came from, and a decision there is marked as the first difference',
  async () => {
    const id = await endedWorld();
    const checking = await seqOf(id, 'START_CHECK');
    const page = await site.open(`/worlds/${id}?lang=en&at=${checking}`);
    await page.getByRole('button', { name: 'Fork' }).click();
    await page.waitForURL(new RegExp(`with=${id}`));
    await page.getByRole('heading', { name: 'Two branches' }).waitFor();
    expect(await page.locator('.timeline').count()).toBe(2);
    await page.getByLabel('Seat').selectOption('inspection');
    await page.locator('[data-event="FIND_ABNORMAL"]').click();
    await page.getByText('find an abnormality').first().waitFor();
    await page.locator('.parting').first().waitFor();
    await page
      .getByRole('button', { name: new RegExp(inspection.slice(11)) })
      .first()
      .waitFor();
    expect(await page.locator('.comparison').innerText()).toContain('First difference');
  },
  patience,
);

test(
  'a seat sees its work, each decision with its consequence, and the decision moves the case',
  async () => {
    const { id } = await site.post('/worlds', { scenario });
    await site.post(`/worlds/${String(id)}/clock`, { to: '2021-05-18T11:00:00+08:00' });
    const page = await site.open(`/worlds/${String(id)}?lang=en`);
    await page.getByLabel('Seat').selectOption('declarant');
    const desk = page.getByRole('region', { name: 'Desk of declarant' });
    const pay = desk.locator('[data-event="PAY"]');
    expect(await pay.innerText()).toContain('→ settled.');
    expect(await pay.innerText()).toContain('Still open: risk and inspection.');
    await pay.click();
    await page.locator('[data-state="clearance.duty.settled"][data-look="live"]').waitFor();
    await pay.waitFor({ state: 'detached' });
    expect(await desk.locator('[data-event="WITHDRAW"]').count()).toBe(1);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.locator('[data-state="clearance.duty.payable"][data-look="live"]').waitFor();
  },
  patience,
);

test(
  "a trainee in the declarant's seat sends a declaration and sees it taken",
  async () => {
    const page = await site.open(`/scenarios/${scenario}?lang=en`);
    await page.getByRole('button', { name: /^Practise/ }).click();
    await page.waitForURL(/seat=declarant/);
    const desk = page.getByRole('region', { name: 'Desk of declarant' });
    const id = new URL(page.url()).pathname.split('/')[2];
    await site.post(`/worlds/${id}/clock`, { to: '2021-05-18T10:30:00+08:00' });
    await desk.locator('.drafts button').first().click();
    const text = desk.getByLabel('Text of the message');
    const draft = await text.inputValue();
    await text.fill(draft.replace(/<GrossWet>[^<]*/, '<GrossWet>1'));
    await desk.getByRole('button', { name: 'Send' }).click();
    await desk.locator('.problems li').first().waitFor();
    await text.fill(draft);
    await desk.getByRole('button', { name: 'Send' }).click();
    await page.locator('.message-list').getByText('goods declaration').first().waitFor();
    await page.locator('[data-state^="clearance."][data-look="live"]').first().waitFor();
  },
  patience,
);

test(
  'what the server refuses is told with its reason',
  async () => {
    const id = await endedWorld();
    const page = await site.open(`/worlds/${id}?lang=en`);
    await page.getByRole('button', { name: 'Run to the end' }).waitFor();
    await page.goto(page.url().replace(id, 'no-such-world'));
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').innerText()).toContain('Start again');
  },
  patience,
);

test(
  'everything on the world page is reached by keyboard alone',
  async () => {
    const id = await endedWorld();
    const page = await site.open(`/worlds/${id}?lang=en`);
    await page.locator('.chart').waitFor();
    await page.keyboard.press('Home');
    await page.waitForURL(/at=1(?:&|$)/);
    await page.keyboard.press('ArrowRight');
    await page.waitForURL(/at=2(?:&|$)/);
    await page.keyboard.press('End');
    await page.waitForURL((url) => !url.searchParams.has('at'));
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keyboard' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.locator('[data-state="clearance.duty.payable"]').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: 'State' }).waitFor();
    await page.getByRole('slider').focus();
    await page.keyboard.press('ArrowLeft');
    await page.getByText('past').waitFor();
    await page.keyboard.press('f');
    await page.waitForURL(/with=/);
  },
  patience,
);

test(
  'the console finds the format of a pasted message, marks its problem at the line, and sends it to a live world',
  async () => {
    const page = await site.open(`/messages?lang=en`);
    const answer = await site.get(`/scenarios/${scenario}`);
    const files = answer['files'] as Record<string, string>;
    const text = Object.values(files).find((file) => file.includes('<DecMessage')) ?? '';
    await page
      .getByLabel('Message', { exact: true })
      .fill(text.replace('<TradeCountry>MNG', '<TradeCountry>XXX'));
    await page.locator('.verdict').getByText('dec-message').waitFor();
    await page.locator('.editor mark', { hasText: 'XXX' }).waitFor();
    expect(await page.locator('.fields tr').count()).toBeGreaterThan(20);
    await page.getByRole('button', { name: 'Send to a world' }).click();
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.locator('.findings .problems li', { hasText: 'XXX' }).first().waitFor();
  },
  patience,
);

test(
  'no link of any page is dead',
  async () => {
    const start = [
      '/',
      '/scenarios',
      '/flows',
      '/messages',
      `/scenarios/${scenario}`,
      '/fields',
      '/fields/goods-declaration.goods.*.total',
      '/codes',
      '/codes/country',
      '/rules',
      '/rules/line-total',
    ];
    const opened = await site.openAll(start.map((path) => `${path}?lang=en`));
    for (const page of opened) {
      const links = page.locator('a');
      const targets = await links.evaluateAll((all) =>
        all.map((link) => link.getAttribute('href')),
      );
      expect(targets.length).toBeGreaterThan(0);
      for (const target of new Set(targets)) {
        const [route = ''] = (target ?? '').split('?');
        expect(route).toMatch(
          /^\/(?:$|(?:scenarios|quiz)(?:\/[a-z0-9-]+)?$|flows(?:\/[a-z-]+)?$|(?:messages|worlds|explore|deliveries|keys|class|log|policy|bulletin)$|(?:rules|codes|reforms)(?:\/[a-z0-9-]+)?$|fields(?:\/[A-Za-z0-9.*-]+)?$|api\/v1\/)/,
        );
      }
    }
    await opened[0]?.context().close();
  },
  patience,
);

test(
  'an address that does not exist says so',
  async () => {
    const page = await site.open('/nowhere?lang=en');
    await page.getByRole('heading', { name: 'There is no such page' }).waitFor();
  },
  patience,
);

test('no page reported an error or asked another host for anything', () => {
  // Browsers report every answer that is no success: the unknown world (404) and the faulty message (422) of two tests.
  expect(site.errors.filter((line) => !/status of (?:404|422)/.test(line))).toEqual([]);
});
