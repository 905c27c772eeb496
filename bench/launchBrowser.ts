import { type Browser, chromium } from '@playwright/test';
import { findBrowser } from '../scripts/findBrowser.mjs';

/** The browser that the project's tests use, without the traffic of its own that would disturb. */
export const launchBrowser = (): Promise<Browser> => {
  const executablePath = findBrowser('chromium');
  return chromium.launch({
    ...(executablePath && { executablePath }),
    args: ['--no-sandbox', '--disable-background-networking'],
  });
};
