import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { statSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { openSite, screenshotPath, type Site } from '../helpers/pages.ts';

const patience = 60_000;
const phone = { width: 390, height: 844 };
/** Each size, language and look once; English takes more room, so it has the small window. */
const looks = [
  [1280, 800, 'en', 'dark'],
  [1920, 1080, 'zh', 'light'],
] as const;

let site: Site;
let world: string;

beforeAll(async () => {
  site = await openSite();
  const { id } = await site.post('/worlds', { scenario: 'erenhot-general-inspection' });
  world = String(id);
  await site.post(`/worlds/${world}/clock`, { end: true });
}, patience);

afterAll(async () => {
  await site.close();
});

test.each(looks)(
  'at %i x %i in %s and %s, and on a phone, nothing runs out of the window',
  async (width, height, language, colorScheme) => {
    const pages = {
      home: `/?lang=${language}`,
      scenarios: `/scenarios?lang=${language}`,
      world: `/worlds/${world}?lang=${language}&at=60`,
      office: `/office/${world}?lang=${language}`,
      statements: `/statements/${world}?lang=${language}`,
      flow: `/flows/two-step?lang=${language}`,
      console: `/messages?lang=${language}&sample=erenhot-goes-wrong.4`,
      fields: `/fields?lang=${language}&message=manifest`,
      rule: `/rules/line-total?lang=${language}`,
      codes: `/codes/country?lang=${language}`,
      operation: `/explore/sendMessage?lang=${language}`,
    };
    const opened = await site.openAll(Object.values(pages), { width, height, colorScheme });
    for (const [index, name] of Object.keys(pages).entries()) {
      const page = opened[index] as Page;
      const file = screenshotPath(`${name}-${language}-${colorScheme}-${width}`);
      await page.screenshot({ path: file });
      expect(statSync(file).size).toBeGreaterThan(10_000);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
      await page.setViewportSize(phone);
      // Figures measure their room anew after the window has shrunk, so the page is given a moment.
      const fits = `document.documentElement.scrollWidth === ${phone.width}`;
      const fitted = page.waitForFunction(fits, undefined, { timeout: patience / 4 });
      await expect(fitted.then(() => name)).resolves.toBe(name);
    }
    await opened[0]?.context().close();
  },
  patience,
);
