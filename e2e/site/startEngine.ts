import type { Browser } from '@playwright/test';
import { findBrowser } from '../../scripts/findBrowser.mjs';
import { launchWebKit } from './launchWebKit.js';
import { startFirefox } from './startFirefox.js';
import type { Site } from './startSite.js';
import type { TabBrowser } from './tab.js';
import { tabOfPage } from './tabOfPage.js';
import { openVisit } from './visit.js';

/** Opens tabs in a Chromium that has started already, whose internet is the site. */
const openChromium = async (site: Site, browser: Browser): Promise<TabBrowser> => ({
  async open({ answer, ...page }) {
    const visit = await openVisit(browser, site, page);
    if (answer) visit.on(() => true, answer);
    return { ...tabOfPage(visit.page), sent: visit.sent, close: visit.close };
  },
  close: async () => {},
});

/** How to start each engine; Chromium is there already. */
export const ENGINES: Readonly<Record<string, (site: Site, chromium: Browser) => Promise<TabBrowser>>> = {
  Chromium: openChromium,
  Firefox: (site) => startFirefox(site, false),
  WebKit: (site) => launchWebKit(site, findBrowser('webkit')),
};
