import sparticuz from '@sparticuz/chromium';
import { chromium, type Browser } from 'playwright-core';

/**
 * Flags with which the packaged browser runs in a container. Its own list has `--single-process`, with which it ends
 * as soon as a page is closed. Without a sandbox it must load nothing but the pages under test.
 */
const flags = ['--no-sandbox', '--headless=shell', '--font-render-hinting=none', '--disable-gpu'];

/** Starts the headless browser that comes from the package registry; the caller closes it. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = await sparticuz.executablePath();
  return chromium.launch({ executablePath, args: flags, headless: true });
}
