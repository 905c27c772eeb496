import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { starts } from './findBrowser.mjs';

/** Where Puppeteer keeps the browsers that it downloads. */
export const FOLDER = join(homedir(), '.cache', 'puppeteer');

const PATHS = {
  chromium: async () => {
    const { chromium } = await import('@playwright/test');
    return [chromium.executablePath()];
  },
  // Playwright's own Firefox is a patched one, which WebDriver BiDi cannot drive.
  firefox: async () => {
    const { getInstalledBrowsers } = await import('@puppeteer/browsers');
    const installed = await getInstalledBrowsers({ cacheDir: FOLDER });
    return installed.filter(({ browser }) => browser === 'firefox').map(({ executablePath }) => executablePath);
  },
};

/** The path of the `chromium` or `firefox` that was downloaded for the tests, or undefined if none can run here. */
export const downloadedBrowser = async (browser) => (await PATHS[browser]()).find((path) => existsSync(path) && starts(path));
