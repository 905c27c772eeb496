import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, test as base, chromium, type LaunchOptions } from '@playwright/test';
import { findBrowser } from '../scripts/findBrowser.mjs';
import { type Engine, startEngine } from './site/startEngine.js';
import { type Site, startSite } from './site/startSite.js';
import type { TabBrowser } from './site/tab.js';
import { createVisit, nextVisit, openVisit, type Visit, type VisitOptions } from './site/visit.js';

export { expect } from './expect.js';

interface Shared {
  site: Site;
  /** Opens a visit; it is closed with the test. */
  visitor: (options?: VisitOptions) => Promise<Visit>;

  /** Opens a visit in a browser that takes no cookies and no storage. */
  blockedVisitor: (options?: VisitOptions) => Promise<Visit>;
}

interface Tools {
  /** Launches a browser with options of its own on this worker's internet. */
  launch: (given?: LaunchOptions) => Promise<Browser>;
  /** A browser that sends Global Privacy Control. */
  gpcBrowser: () => Promise<Browser>;
  /** The browser that people have, which keeps pages that were left; Playwright's own argument prevents it. */
  wholeBrowser: () => Promise<Browser>;
  /** An engine, started once for all tests of a worker; Firefox with Global Privacy Control or without. */
  engine: (name: Engine, gpc?: boolean) => Promise<TabBrowser>;
  internet: Site;
}

/** The browser with everything in it, where the tests are otherwise run in one without windows. */
const chromiumPath = findBrowser('chromium');
const WHOLE: LaunchOptions = chromiumPath ? { executablePath: chromiumPath } : { channel: 'chromium' };

// Nothing here is drawn by a graphics card: pretending one takes a tenth of the time.
const ARGUMENTS = ['--no-sandbox', '--disable-background-networking', '--disable-gpu'];

export const test = base.extend<Shared, Tools>({
  internet: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern
    async ({}, use) => {
      const site = await startSite();
      await use(site);
      await site.close();
    },
    { scope: 'worker' },
  ],

  launch: [
    async ({ internet, launchOptions }, use) => {
      const browsers: Browser[] = [];
      await use(async (given = {}) => {
        const args = [...ARGUMENTS, ...internet.browserArguments, ...(given.args ?? [])];
        const browser = await chromium.launch({ ...launchOptions, ...given, args });
        browsers.push(browser);
        return browser;
      });
      for (const browser of browsers) await browser.close();
    },
    { scope: 'worker' },
  ],

  browser: [async ({ launch }, use) => use(await launch()), { scope: 'worker' }],

  gpcBrowser: [
    async ({ launch }, use) => {
      let browser: Promise<Browser> | undefined;
      await use(() => (browser ??= launch({ args: ['--enable-features=GlobalPrivacyControlForce'] })));
    },
    { scope: 'worker' },
  ],

  wholeBrowser: [
    async ({ launch }, use) => {
      let browser: Promise<Browser> | undefined;
      await use(() => (browser ??= launch({ ...WHOLE, ignoreDefaultArgs: ['--disable-back-forward-cache'] })));
    },
    { scope: 'worker' },
  ],

  engine: [
    async ({ internet, browser }, use) => {
      const started = new Map<string, Promise<TabBrowser>>();
      await use((name, gpc = false) => {
        const engine = started.get(`${name} ${gpc}`) ?? startEngine(name, gpc, internet, browser);
        started.set(`${name} ${gpc}`, engine);
        return engine;
      });
      for (const engine of started.values()) await (await engine).close();
    },
    { scope: 'worker' },
  ],

  site: ({ internet }, use) => use(internet),

  visitor: async ({ browser, gpcBrowser, wholeBrowser, internet }, use) => {
    const visits: Visit[] = [];
    await use(async (options) => {
      const special = options?.gpc ? gpcBrowser() : options?.whole && wholeBrowser();
      const visit = await openVisit((await special) || browser, internet, options);
      visits.push(visit);
      return visit;
    });
    for (const visit of visits) await visit.close();
  },

  blockedVisitor: async ({ internet }, use, info) => {
    const visits: Visit[] = [];
    await use(async (options = {}) => {
      const { id, userAgent } = nextVisit();
      const profile = info.outputPath(`profile-${id}`);
      mkdirSync(join(profile, 'Default'), { recursive: true });
      const BLOCK = 2;
      const preferences = { profile: { default_content_setting_values: { cookies: BLOCK } } };
      writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
      const args = [...ARGUMENTS, ...internet.browserArguments];
      const context = await chromium.launchPersistentContext(profile, { ...WHOLE, args, userAgent });
      const visit = await createVisit(context, internet, id, options);
      visits.push(visit);
      return visit;
    });
    for (const visit of visits) await visit.close();
  },
});
