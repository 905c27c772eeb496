import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { starts } from './findBrowser.mjs';

/** Where Puppeteer keeps the browsers that it downloads. */
export const FOLDER = join(homedir(), '.cache', 'puppeteer');

/** Only Playwright can tell whether its WebKit runs here: asked for its version, it would open a window. */
const launches = async (executablePath) => {
  const { webkit } = await import('@playwright/test');
  const browser = await webkit.launch({ executablePath, timeout: 20_000 }).catch(() => undefined);
  await browser?.close();
  return browser !== undefined;
};

const BROWSERS = {
  chromium: {
    paths: async () => {
      const { chromium } = await import('@playwright/test');
      return [chromium.executablePath()];
    },
    runs: starts,
  },
  // Playwright's own Firefox is a patched one, which WebDriver BiDi cannot drive.
  firefox: {
    paths: async () => {
      const { getInstalledBrowsers } = await import('@puppeteer/browsers');
      const installed = await getInstalledBrowsers({ cacheDir: FOLDER });
      return installed.filter(({ browser }) => browser === 'firefox').map(({ executablePath }) => executablePath);
    },
    runs: starts,
  },
  webkit: {
    paths: async () => {
      const { webkit } = await import('@playwright/test');
      return [webkit.executablePath()];
    },
    runs: launches,
  },
};

/** The path of the `chromium`, `firefox` or `webkit` that was downloaded for the tests, or undefined if none can run here. */
export const downloadedBrowser = async (browser) => {
  const { paths, runs } = BROWSERS[browser];
  for (const path of await paths()) {
    if (existsSync(path) && (await runs(path))) return path;
  }
};
