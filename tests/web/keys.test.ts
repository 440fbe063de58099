import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openSite, screenshotPath, type Site } from '../helpers/pages.ts';

const patience = 60_000;
let site: Site;
let firstKey = '';

beforeAll(async () => {
  site = await openSite((text) => {
    firstKey = text;
  });
}, patience);

afterAll(async () => {
  await site.close();
});

test(
  'whoever shows a key is let in; an administrator makes, copies, rotates and revokes keys and reads the audit log',
  async () => {
    const page = await site.open('/keys?lang=en');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const signIn = async (key: string): Promise<void> => {
      await page.getByLabel('Access key').fill(key);
      await page.keyboard.press('Enter');
    };
    await signIn(`${firstKey}x`);
    await page.getByRole('alert').waitFor();
    await signIn(firstKey);
    await page.getByRole('heading', { name: 'Access keys' }).waitFor();

    await page.getByLabel('Owner').fill('trader-a');
    await page.getByLabel('Name').fill('declaring client');
    await page.getByLabel('send').check();
    await page.getByRole('button', { name: 'Make a key' }).click();
    await page.getByText('it is not shown again').waitFor();
    await page.getByRole('button', { name: 'Copy' }).click();
    const copied = String(await page.evaluate('navigator.clipboard.readText()'));
    const row = page.locator('.keys tbody tr', { hasText: 'declaring client' });
    expect(await row.locator('td').nth(1).innerText()).toBe('read · send');
    await page.screenshot({ path: screenshotPath('keys-en') });

    await row.getByRole('button', { name: 'Rotate' }).click();
    await page.getByText('has a new secret').waitFor();
    expect(await page.locator('.text-result pre').innerText()).not.toBe(copied);
    await row.getByRole('button', { name: 'Revoke' }).click();
    await page.keyboard.press('Enter');
    await row.getByText('revoked 20').waitFor();
    expect(await page.locator('.text-result').count()).toBe(0);
    const audit = page.locator('.audit tbody tr td:nth-child(3)');
    await audit.getByText('revokeKey').waitFor();
    expect(await audit.allInnerTexts()).toEqual([
      'revokeKey',
      'rotateKey',
      'makeKey',
      'openSession',
    ]);

    await page.getByRole('button', { name: 'Sign out' }).click();
    await signIn(copied);
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('link', { name: 'Access keys' }).count()).toBe(0);
  },
  patience,
);
