import { webkit } from '@playwright/test';
import { launchWebKitGtk } from './launchWebKitGtk.js';
import { openProxiedVisit } from './openProxiedVisit.js';
import type { Site } from './startSite.js';
import type { TabBrowser } from './tab.js';
import { tabOfPage } from './tabOfPage.js';

/** Drives the WebKit that Playwright downloads. */
const launchDownloaded = async (site: Site): Promise<TabBrowser> => {
  const browser = await webkit.launch();
  return {
    async open(options) {
      const visit = await openProxiedVisit(site, options);
      const context = await browser.newContext({
        proxy: { server: `http://${visit.proxy}` },
        ignoreHTTPSErrors: true,
        // A place and a language that tell nobody where the visitor is.
        timezoneId: 'Etc/UTC',
        locale: 'en',
      });
      return {
        ...tabOfPage(await context.newPage()),
        sent: visit.sent,
        async close() {
          await context.close();
          await visit.close();
        },
      };
    },
    close: () => browser.close(),
  };
};

/**
 * Starts a WebKit whose internet is the site. `driver` is the path of a WebKitWebDriver; without one, the WebKit that
 * Playwright has downloaded is driven. WebKit has no Global Privacy Control.
 */
export const launchWebKit = (site: Site, driver?: string): Promise<TabBrowser> =>
  driver ? launchWebKitGtk(site, driver) : launchDownloaded(site);
