import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openSite, type Site } from '../helpers/pages.ts';

const scenario = 'erenhot-general-inspection';
const patience = 60_000;

let site: Site;
let world: string;

beforeAll(async () => {
  site = await openSite();
  const { id } = await site.post('/worlds', { scenario });
  world = String(id);
}, patience);

afterAll(async () => {
  await site.close();
});

interface Noted {
  readonly name: string;
  readonly data: Readonly<Record<string, unknown>>;
}

async function notedAs(name: string): Promise<Noted[]> {
  const trace = (await site.get(`/worlds/${world}/trace`)) as unknown as Noted[];
  return trace.filter((event) => event.name === name);
}

test(
  'outcomes are laid down by keyboard, take the case, and can be taken back; a wrong one says what is wrong',
  async () => {
    const page = await site.open(`/office/${world}?lang=en`);
    await page.getByText('None; the desks follow their policies.').waitFor();
    await page.getByLabel('Value').focus();
    await page.keyboard.type('76x');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    await page.getByLabel('Value').fill('7601');
    await page.getByRole('combobox', { name: 'Outcome' }).selectOption('query');
    await page.getByRole('button', { name: 'Add' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Added query-1.').waitFor();
    expect(await page.locator('.outcomes li').innerText()).toContain('HS code, first digits 7601');
    await page.getByLabel('Value').fill('91150902MA0N26L179');
    await page.getByLabel('Cases by').selectOption('party');
    await page.getByRole('combobox', { name: 'Outcome' }).selectOption('hold');
    await page.getByRole('button', { name: 'Add' }).click();
    await page.getByText('Added hold-1.').waitFor();
    await page.getByRole('button', { name: 'Remove hold-1' }).click();
    await page.getByText('Removed hold-1.').waitFor();
    expect(await page.locator('.outcomes li').count()).toBe(1);
    const risk = page.getByRole('row', { name: /^risk desk/ });
    await risk.getByRole('button', { name: 'take the seat' }).click();
    await page.getByText('You sit at the desks of risk control.').waitFor();
    await risk.getByRole('button', { name: 'Leave' }).click();
    await page.getByText('The desks of risk control follow their policy again.').waitFor();
    await page.getByRole('combobox', { name: 'Policy' }).selectOption({ label: 'Uniform random' });
    await page.getByText('Selection follows "Uniform random" from now on.').waitFor();
    await site.post(`/worlds/${world}/clock`, { end: true });
    expect((await notedAs('QUERY')).map(({ data }) => data['script'])).toEqual(['query-1']);
  },
  patience,
);

test(
  'an injected receipt is sent and marked, and the statement shows every part with its source',
  async () => {
    const page = await site.open(`/office/${world}?lang=zh`);
    await page.getByLabel('回执代码').selectOption('H');
    await page.getByRole('button', { name: '注入' }).click();
    await page.getByText('回执 H 已发出，标明为注入。').waitFor();
    const receipts = await notedAs('receipt');
    expect(receipts.at(-1)?.data).toMatchObject({ code: 'H', injected: true });
    await page.getByRole('link', { name: '费用结算单' }).click();
    // Ingots of 24.36 t are handled at 15 yuan a tonne; brokers charge 200.
    await page.getByRole('row', { name: /^散货装卸费 24\.36 吨 15\.00 365\.40/ }).waitFor();
    await page.getByRole('row', { name: /^报关代理费 1 票 200\.00 200\.00/ }).waitFor();
    expect(await page.locator('.cost-bars li').count()).toBe(4);
    expect(site.errors.filter((error) => !error.includes('422'))).toEqual([]);
  },
  patience,
);
