import puppeteer from 'puppeteer-core';
import { openProxy } from './openProxy.js';
import { ownPage, type PageOptions } from './page.js';
import type { Site } from './startSite.js';
import type { Place, Tab } from './tab.js';
import { nextVisit, ORIGIN } from './visit.js';

/** How Puppeteer's selectors lead from a place to its buttons: into a shadow tree, or not. */
const DEPTH: Readonly<Record<Place, string>> = {
  body: '',
  'minima-consent-banner': '',
  'minima-consent-preferences': '>>>',
};

export interface Firefox {
  open(page: PageOptions): Promise<Tab>;
  close(): Promise<void>;
}

/** What Firefox itself asks for unbidden goes nowhere: to a port where nobody listens. */
const NOWHERE = {
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 9,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 9,
};

/** What "Tell websites not to sell or share my data" in its settings switches on. */
const SIGNAL = {
  'privacy.globalprivacycontrol.enabled': true,
  'privacy.globalprivacycontrol.functionality.enabled': true,
};

/** Starts a Firefox whose internet is the site, with or without its own Global Privacy Control; driven by WebDriver BiDi. */
export const launchFirefox = async (site: Site, executablePath: string, gpc: boolean): Promise<Firefox> => {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    acceptInsecureCerts: true,
    // A place and a language that tell nobody where the visitor is.
    env: { ...process.env, TZ: 'Etc/UTC' },
    extraPrefsFirefox: { ...NOWHERE, 'intl.accept_languages': 'en', ...(gpc && SIGNAL) },
  });

  return {
    async open(options) {
      const { id } = nextVisit();
      const start = site.sent.length;
      site.visits.set(id, (sent) => ownPage(sent, options));
      const proxy = await openProxy(site, id);
      const context = await browser.createBrowserContext({ proxyServer: proxy.address });
      const page = await context.newPage();
      return {
        goto: async (path) => void (await page.goto(new URL(path, ORIGIN).href)),
        async press(place, selector) {
          // Not by a locator, which takes several times as long to make sure that nothing moves.
          const button = await page.waitForSelector(`${place} ${DEPTH[place]} ${selector}`, { visible: true });
          await button?.click();
        },
        evaluate: async <Value>(read: () => Value | Promise<Value>) => (await page.evaluate(read)) as Value,
        sent: () => site.sent.slice(start).filter(({ visit }) => visit === id),
        async close() {
          await context.close();
          await proxy.close();
        },
      };
    },
    close: () => browser.close(),
  };
};
