import puppeteer from 'puppeteer-core';
import { openProxiedVisit } from './openProxiedVisit.js';
import type { Site } from './startSite.js';
import type { Place, TabBrowser } from './tab.js';
import { ORIGIN } from './visit.js';

/** How Puppeteer's selectors lead from a place to its buttons: into a shadow tree, or not. */
const DEPTH: Readonly<Record<Place, string>> = {
  body: '',
  'minima-consent-banner': '',
  'minima-consent-preferences': '>>>',
};

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
export const launchFirefox = async (site: Site, executablePath: string, gpc: boolean): Promise<TabBrowser> => {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    acceptInsecureCerts: true,
    // What is sent is heard by the site: the browser need not tell of it.
    networkEnabled: false,
    // A place and a language that tell nobody where the visitor is.
    env: { ...process.env, TZ: 'Etc/UTC' },
    extraPrefsFirefox: { ...NOWHERE, 'intl.accept_languages': 'en', ...(gpc && SIGNAL) },
  });

  return {
    async open(options) {
      const visit = await openProxiedVisit(site, options);
      const context = await browser.createBrowserContext({ proxyServer: visit.proxy });
      const page = await context.newPage();
      return {
        goto: async (path) => void (await page.goto(new URL(path, ORIGIN).href)),
        async press(place, selector) {
          // Not by a locator, which takes several times as long to make sure that nothing moves.
          const button = await page.waitForSelector(`${place} ${DEPTH[place]} ${selector}`, { visible: true });
          await button?.click();
        },
        key: (name) => page.keyboard.press(name === 'Space' ? ' ' : name),
        resize: (width, height) => page.setViewport({ width, height }),
        evaluate: async <Value>(read: () => Value | Promise<Value>) => (await page.evaluate(read)) as Value,
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
