import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { openSite, type Site } from '../helpers/pages.ts';

const patience = 60_000;
/** A declaration whose first line has the total 272700 where price times quantity is 277200. */
const wrongTotal = 'erenhot-goes-wrong.4';

let site: Site;

beforeAll(async () => {
  site = await openSite();
}, patience);

afterAll(async () => {
  await site.close();
});

async function openSample(view = ''): Promise<Page> {
  const page = await site.open(`/messages?lang=en&sample=${wrongTotal}${view}`);
  await page.locator('.verdict').getByText('dec-message').waitFor();
  return page;
}

test(
  'a sample is one click away, at the time at which its scenario sends it',
  async () => {
    const page = await site.open('/messages?lang=en');
    await page.getByText(/^Try one of/).click();
    await page
      .locator('.samples li', { hasText: 'everything goes wrong' })
      .getByRole('button', { name: 'goods declaration' })
      .first()
      .click();
    await page.locator('.verdict').getByText('1 errors').waitFor();
    const { searchParams } = new URL(page.url());
    expect(searchParams.get('sample')).toBe(wrongTotal);
    expect(searchParams.get('asof')).toBe('2020-09-17T10:00:00+08:00');
  },
  patience,
);

test(
  'F8 leads to the problem, which is marked, told, and mended by one click that can be taken back',
  async () => {
    const page = await openSample();
    const text = page.getByLabel('Message', { exact: true });
    await text.focus();
    // The first problem tells that the declaration is late; the second is the wrong total.
    await page.keyboard.press('F8');
    await page.keyboard.press('F8');
    await page.locator('.editor mark', { hasText: '272700.00' }).waitFor();
    const bar = page.getByRole('group', { name: 'Problems' });
    expect(await bar.innerText()).toContain('2 of 2');
    expect(await bar.innerText()).toContain('65:7');
    expect(await page.evaluate('getSelection().toString()')).toBe('272700.00');
    await bar.getByRole('button', { name: 'Change to 277200' }).click();
    await page.locator('.verdict').getByText('no errors').waitFor();
    expect(await text.inputValue()).toContain('<DeclTotal>277200</DeclTotal>');
    await page.getByRole('button', { name: 'Take the change back' }).click();
    await page.locator('.verdict').getByText('1 errors').waitFor();
  },
  patience,
);

test(
  'a problem is told where the pointer rests and where the focus stands',
  async () => {
    const page = await openSample();
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByRole('button', { name: 'Next' }).click();
    const mark = page.getByRole('button', { name: /^line 65 The total/ });
    await mark.focus();
    await page.getByRole('tooltip').getByText('The total 272700').waitFor();
    await mark.blur();
    await page.getByRole('tooltip').waitFor({ state: 'detached' });
    await page.locator('.editor mark', { hasText: '272700.00' }).hover({ force: true });
    await page.getByRole('tooltip').getByText('The total 272700').waitFor();
  },
  patience,
);

test(
  'a text edited by hand is checked again after a pause',
  async () => {
    const page = await openSample();
    const text = page.getByLabel('Message', { exact: true });
    const value = await text.inputValue();
    await text.fill(value.replace('<TradeCountry>MNG', '<TradeCountry>XXX'));
    // The end of the text is in view, where the caret is.
    await page.locator('.verdict').getByText('2 errors').waitFor();
    await page.keyboard.press('F8');
    await page.locator('.editor mark', { hasText: 'XXX' }).waitFor();
  },
  patience,
);

test(
  'a field leads to its line and the line to its field; codes have their meaning',
  async () => {
    const page = await openSample();
    const row = page.locator('.fields tr', { hasText: '5105392100' });
    expect(await row.innerText()).toContain('无毛山羊绒');
    const country = page.locator('.fields tr', { hasText: 'origin country' });
    expect(await country.innerText()).toContain('Mongolia');
    await row.getByRole('button', { name: 'line 57' }).click();
    await page.locator('.fields tr[aria-current]', { hasText: '5105392100' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.locator('.fields tr[aria-current]', { hasText: 'duty mode' }).waitFor();
  },
  patience,
);

test(
  'a conversion is shown with what it keeps, and can be kept as a file',
  async () => {
    const page = await openSample('&view=convert');
    await page.getByLabel('Convert to').selectOption('canonical-json');
    await page.getByText('Every value is kept.').waitFor();
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download' }).click();
    const path = await (await saving).path();
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ type: 'goods-declaration' });
    expect(page.url()).toContain('to=canonical-json');
  },
  patience,
);

test(
  'the receipts to expect are shown in their formats under their file names, with what it waits for',
  async () => {
    const page = await openSample('&view=receipts');
    const list = page.locator('.receipt-list > li');
    await list.first().waitFor();
    await list.first().locator('summary').click();
    expect(await list.first().innerText()).toMatch(/Successed_\d{16}_I_I070520200917044_\d+\.xml/);
    expect(await list.nth(2).innerText()).toContain('Rejected');
    expect(await page.locator('.receipt-waits').innerText()).toContain('by site operator');
    await page.getByRole('combobox', { name: /^Port/ }).selectOption('hekou-road');
    await page.getByText('to Hekou road port').waitFor();
  },
  patience,
);

test(
  'the report can be had as JSON, as JUnit and on paper',
  async () => {
    const page = await openSample();
    const save = async (name: string): Promise<string> => {
      const saving = page.waitForEvent('download');
      await page.getByRole('button', { name, exact: true }).click();
      return readFileSync(await (await saving).path(), 'utf8');
    };
    expect(JSON.parse(await save('JSON'))).toMatchObject({
      problems: [{ code: 'declaration-late' }, { code: 'line-total' }],
    });
    expect(await save('JUnit')).toContain('declaration-1.xml:65:7: line-total');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.printed').isVisible()).toBe(true);
    expect(await page.locator('.printed').innerText()).toContain('65:7');
    expect(await page.locator('.editor').isVisible()).toBe(false);
    expect(await page.locator('.site-header').isVisible()).toBe(false);
  },
  patience,
);

test(
  'several files are opened side by side, in the encoding they declare',
  async () => {
    const page = await site.open('/messages?lang=en');
    const head = '<?xml version="1.0" encoding="GB18030"?>\n<DecMessage><!--';
    // 舱单 in GB 18030.
    const bytes = Buffer.concat([Buffer.from(head), Buffer.from('b2d5b5a5', 'hex')]);
    await page.locator('input[type=file]').setInputFiles([
      { name: 'first.xml', mimeType: 'application/xml', buffer: bytes },
      { name: 'second.json', mimeType: 'application/json', buffer: Buffer.from('{"type": 1}') },
    ]);
    const text = page.getByLabel('Message', { exact: true });
    await page.getByRole('button', { name: /^first\.xml \d+ problems/ }).waitFor();
    expect(await text.inputValue()).toContain('舱单');
    await page.getByRole('button', { name: /^second\.json \d+ problems/ }).click();
    expect(await text.inputValue()).toBe('{"type": 1}');
    await page.getByRole('button', { name: 'Close second.json' }).click();
    expect(await text.inputValue()).toContain('舱单');
  },
  patience,
);

test(
  'an archive is opened as the import client opens it, or its refusal is told',
  async () => {
    const page = await site.open('/messages?lang=en');
    const mimeType = 'application/zip';
    const message = strToU8('<DecMessage><!-- packed --></DecMessage>');
    const good = Buffer.from(zipSync({ 'dec.xml': message, 'readme.txt': message }));
    const bad = Buffer.from(zipSync({ '../dec.xml': message }));
    const files = page.locator('input[type=file]');
    await files.setInputFiles([
      { name: 'good.zip', mimeType, buffer: good },
      { name: 'bad.zip', mimeType, buffer: bad },
    ]);
    await page.getByRole('button', { name: /^good\.zip\/dec\.xml/ }).waitFor();
    expect(await page.getByLabel('Message', { exact: true }).inputValue()).toContain('packed');
    await page.getByText(/readme\.txt/).waitFor();
    await page.getByRole('button', { name: /^bad\.zip/ }).click();
    await page.getByRole('alert').getByText('../dec.xml').waitFor();
  },
  patience,
);

test(
  'of a long message only the lines that are seen are drawn',
  async () => {
    const page = await site.open('/messages?lang=en');
    const lines = Array.from({ length: 5000 }, (_, index) => `<!-- ${index + 1} -->`);
    const buffer = Buffer.from(['<A>', ...lines, '<A>'].join('\n'));
    const file = { name: 'long.xml', mimeType: 'application/xml', buffer };
    await page.locator('input[type=file]').setInputFiles([file]);
    await page.locator('.verdict').getByText('1 errors').waitFor();
    expect(await page.locator('.editor-numbers li').count()).toBeLessThan(200);
    await page.getByRole('button', { name: 'Next' }).click();
    await page.locator('.editor-numbers li', { hasText: '5002' }).waitFor();
  },
  patience,
);

test(
  'the dictionary is searched and narrowed, and leads to fields, codes and rules',
  async () => {
    const page = await site.open('/fields?lang=en');
    const rows = page.locator('.reference-table tbody tr');
    await rows.first().waitFor();
    await page.getByRole('combobox', { name: /^Message/ }).selectOption('goods-declaration');
    await page.getByRole('combobox', { name: /^Format/ }).selectOption('dec-message');
    await page.getByRole('searchbox').fill('DeclTotal');
    await page.getByText(/^1 of \d+ fields/).waitFor();
    const { searchParams } = new URL(page.url());
    expect(searchParams.get('search')).toBe('DeclTotal');
    await rows.first().getByRole('link').first().click();
    await page.getByText('DecMessage/DecLists/DecList/DeclTotal').waitFor();
    await page.getByRole('link', { name: /^Price times quantity/ }).click();
    await page.getByText('GACC Announcement No. 18 of 2019').waitFor();
    await page.getByRole('link', { name: /declaration-1\.xml/ }).click();
    await page.locator('.verdict').getByText('1 errors').waitFor();
  },
  patience,
);

test(
  'a code list is searched by code, by name and by its former code',
  async () => {
    const page = await site.open('/codes/country?lang=en');
    for (const word of ['MNG', 'mongolia', '蒙古', '124']) {
      await page.getByRole('searchbox').fill(word);
      await page.locator('tbody tr', { hasText: 'MNG' }).waitFor();
      expect(await page.locator('tbody tr').count()).toBeLessThan(5);
    }
  },
  patience,
);

test(
  'a field, a code list and a rule that do not exist say so and lead back',
  async () => {
    for (const [path, link] of [
      ['/fields/none.such', 'Fields'],
      ['/codes/none', 'Code lists'],
      ['/rules/none', 'Rules'],
    ] as const) {
      const page = await site.open(`${path}?lang=en`);
      await page.locator('main').getByRole('link', { name: link }).waitFor();
      await page.context().close();
    }
  },
  patience,
);

test('no page reported an error or asked another host for anything', () => {
  // The one refusal is that of the archive with a path in it.
  const refused =
    'Failed to load resource: the server responded with a status of 400 (Bad Request)';
  expect(site.errors.filter((line) => !/status of 404/.test(line))).toEqual([refused]);
});
