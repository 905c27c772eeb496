import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, test as base, chromium } from '@playwright/test';
import { type Site, startSite } from './site/startSite.js';
import { createVisit, nextVisit, openVisit, type Visit, type VisitOptions } from './site/visit.js';

export { expect } from '@playwright/test';

interface Shared {
  site: Site;
  /** Opens a visit; it is closed with the test. */
  visitor: (options?: VisitOptions) => Promise<Visit>;

  /** Opens a visit in a browser that takes no cookies and no storage. */
  blockedVisitor: (options?: VisitOptions) => Promise<Visit>;
}

interface Tools {
  /** Launches a browser with arguments of its own on this worker's internet. */
  launch: (...args: string[]) => Promise<Browser>;
  /** A browser that sends Global Privacy Control. */
  gpcBrowser: () => Promise<Browser>;
  internet: Site;
}

const ARGUMENTS = ['--no-sandbox', '--disable-background-networking'];

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
      await use(async (...args) => {
        const all = [...ARGUMENTS, ...internet.browserArguments, ...args];
        const browser = await chromium.launch({ ...launchOptions, args: all });
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
      await use(() => (browser ??= launch('--enable-features=GlobalPrivacyControlForce')));
    },
    { scope: 'worker' },
  ],

  site: ({ internet }, use) => use(internet),

  visitor: async ({ browser, gpcBrowser, internet }, use) => {
    const visits: Visit[] = [];
    await use(async (options) => {
      const visit = await openVisit(options?.gpc ? await gpcBrowser() : browser, internet, options);
      visits.push(visit);
      return visit;
    });
    for (const visit of visits) await visit.close();
  },

  blockedVisitor: async ({ internet, launchOptions }, use, info) => {
    const visits: Visit[] = [];
    await use(async (options = {}) => {
      const { id, userAgent } = nextVisit();
      const profile = info.outputPath(`profile-${id}`);
      mkdirSync(join(profile, 'Default'), { recursive: true });
      const BLOCK = 2;
      const preferences = { profile: { default_content_setting_values: { cookies: BLOCK } } };
      writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
      const args = [...ARGUMENTS, ...internet.browserArguments];
      const context = await chromium.launchPersistentContext(profile, { ...launchOptions, args, userAgent });
      const visit = await createVisit(context, internet, id, options);
      visits.push(visit);
      return visit;
    });
    for (const visit of visits) await visit.close();
  },
});
