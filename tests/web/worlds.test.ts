import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openSite, type Site } from '../helpers/pages.ts';

const patience = 60_000;
let site: Site;

beforeAll(async () => {
  site = await openSite();
}, patience);

afterAll(async () => {
  await site.close();
});

const listed = async (): Promise<Readonly<Record<string, unknown>>[]> =>
  (await site.get('/worlds')) as unknown as Readonly<Record<string, unknown>>[];

test(
  'worlds are forked, begun again, taken away as a file, opened from it and deleted, by keyboard too',
  async () => {
    const { id } = await site.post('/worlds', { scenario: 'erenhot-general-inspection' });
    await site.post(`/worlds/${String(id)}/clock`, { advance: 'PT3H' });
    const page = await site.open('/worlds?lang=en');
    await page.getByRole('button', { name: 'Fork' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('is the first in the list').waitFor();
    const [fork, world] = await listed();
    expect([fork?.['seq'], world?.['id']]).toEqual([world?.['seq'], id]);
    expect(Number(world?.['seq'])).toBeGreaterThan(0);

    const rows = page.locator('.worlds tbody tr');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      rows.last().getByRole('link', { name: 'Export' }).click(),
    ]);
    await rows.last().getByRole('button', { name: 'Begin again' }).click();
    await page.getByText('stands at its beginning again').waitFor();
    expect((await listed())[1]?.['seq']).toBe(0);

    await page.getByLabel('Open the file of a world').setInputFiles(await file.path());
    await page.getByText('is opened from its file').waitFor();
    expect((await listed())[0]?.['seq']).toBe(world?.['seq']);

    const text = { name: 'note.txt', mimeType: 'text/plain', buffer: Buffer.from('no world') };
    await page.getByLabel('Open the file of a world').setInputFiles(text);
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').innerText()).not.toContain('does not answer');
    await rows.last().getByRole('button', { name: 'Delete' }).click();
    await rows.last().getByRole('button', { name: 'Keep' }).click();
    await rows.last().getByRole('button', { name: 'Delete' }).click();
    await page.keyboard.press('Enter');
    await page.getByText('is deleted').waitFor();
    expect((await listed()).map((each) => each['id'])).not.toContain(id);
    expect(await rows.count()).toBe(2);
  },
  patience,
);
