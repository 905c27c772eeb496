import { defineConfig } from '@playwright/test';
import { findBrowser } from '../scripts/findBrowser.mjs';

// The one without windows goes through the same tests in half the time.
const executablePath = findBrowser('chromium-headless-shell') ?? findBrowser('chromium');

export default defineConfig({
  testDir: '.',
  globalSetup: './globalSetup.ts',
  outputDir: '../test-results',
  snapshotPathTemplate: '../docs/gallery/{arg}{ext}',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 30_000,
  expect: { timeout: 7_000 },
  // Results for scripts/test.mjs go where it says; without it nobody reads them.
  reporter: [['list'], ...(process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [['json'] as const] : [])],
  use: {
    ...(executablePath && { launchOptions: { executablePath } }),
    trace: 'off',
  },
});
