import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { listen } from '../../server/listen.ts';
import { launchBrowser } from './browser.ts';
import { testLibrary } from './worlds.ts';

const root = join(import.meta.dirname, '..', '..');

/** What a page is opened with. */
export interface PageOptions {
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly reducedMotion?: 'reduce' | 'no-preference';
}

/** The real server with the built pages, and a browser in front of it. */
export interface Site {
  /** Opens an address in a window of its own. */
  open(path: string, options?: PageOptions): Promise<Page>;
  /** Opens addresses side by side as tabs of one window, and waits until nothing is loaded any more. */
  openAll(paths: readonly string[], options?: PageOptions): Promise<Page[]>;
  /** Reads a resource of the API. */
  get(path: string): Promise<Record<string, unknown>>;
  /** Sends JSON to the API and answers what comes back. */
  post(path: string, body: object): Promise<Record<string, unknown>>;
  /** What went wrong in any page so far. */
  readonly errors: readonly string[];
  close(): Promise<void>;
}

/**
 * Starts the server on a free port with the pages of `web/dist`, and the browser. Given whom to tell the first key, it
 * asks for keys.
 */
export async function openSite(firstKey?: (text: string) => void): Promise<Site> {
  const data = mkdtempSync(join(tmpdir(), 'tongguan-'));
  const server = await listen({
    library: testLibrary(),
    data,
    webRoot: join(root, 'web', 'dist'),
    host: '127.0.0.1',
    port: 0,
    logger: pino({ level: 'silent' }),
    ...(firstKey && { firstKey }),
  });
  const browser = await launchBrowser();
  const errors: string[] = [];
  return {
    errors,
    async open(path, options) {
      const window = await openWindow(browser, options);
      return openTab(window, server.url + path.slice(1), errors);
    },
    async openAll(paths, options) {
      const window = await openWindow(browser, options);
      return Promise.all(
        paths.map(async (path) => {
          const page = await openTab(window, server.url + path.slice(1), errors);
          await page.waitForLoadState('networkidle');
          return page;
        }),
      );
    },
    async get(path) {
      const answer = await fetch(`${server.url}api/v1${path}`);
      return (await answer.json()) as Record<string, unknown>;
    },
    async post(path, body) {
      const answer = await fetch(`${server.url}api/v1${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      return (await answer.json()) as Record<string, unknown>;
    },
    async close() {
      await browser.close();
      await server.close();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

async function openWindow(browser: Browser, options: PageOptions = {}): Promise<BrowserContext> {
  const { width = 1280, height = 800, colorScheme = 'light', reducedMotion = 'reduce' } = options;
  const window = await browser.newContext({
    viewport: { width, height },
    colorScheme,
    reducedMotion,
    locale: 'en-GB',
  });
  // Generous, as everything that several processes on two cores wait for.
  window.setDefaultTimeout(30_000);
  return window;
}

async function openTab(window: BrowserContext, url: string, errors: string[]): Promise<Page> {
  const page = await window.newPage();
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== new URL(url).origin && !request.url().startsWith('data:'))
      errors.push(`External request: ${request.url()}`);
  });
  await page.goto(url);
  return page;
}

/** Where screenshots go; the folder is not part of the repository. */
export function screenshotPath(name: string): string {
  return join(root, 'tests', 'screenshots', `${name}.png`);
}
