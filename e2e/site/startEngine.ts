import type { Browser } from '@playwright/test';
import { findBrowser } from '../../scripts/findBrowser.mjs';
import { launchWebKit } from './launchWebKit.js';
import { startFirefox } from './startFirefox.js';
import type { Site } from './startSite.js';
import type { TabBrowser } from './tab.js';
import { tabOfPage } from './tabOfPage.js';
import { openVisit } from './visit.js';

export const ENGINES = ['Chromium', 'Firefox', 'WebKit'] as const;

export type Engine = (typeof ENGINES)[number];

/** Opens tabs in a Chromium that has started already, whose internet is the site. */
const openChromium = (site: Site, browser: Browser): TabBrowser => ({
  async open({ answer, ...page }) {
    const visit = await openVisit(browser, site, page);
    if (answer) visit.on(() => true, answer);
    return { ...tabOfPage(visit.page), sent: visit.sent, close: visit.close };
  },
  close: async () => {},
});

/** Starts an engine whose internet is the site; Chromium is there already. `gpc` is asked of Firefox alone. */
export const startEngine = async (engine: Engine, gpc: boolean, site: Site, chromium: Browser): Promise<TabBrowser> => {
  if (engine === 'Firefox') return startFirefox(site, gpc);
  return engine === 'WebKit' ? launchWebKit(site, findBrowser('webkit')) : openChromium(site, chromium);
};
