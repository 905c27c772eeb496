import { Key, type WebElement } from 'selenium-webdriver';
import { openProxiedVisit } from './openProxiedVisit.js';
import { startDisplay } from './startDisplay.js';
import type { Site } from './startSite.js';
import { startWebDriver } from './startWebDriver.js';
import type { KeyName, Place, TabBrowser } from './tab.js';
import { ORIGIN } from './visit.js';

/** Keys as WebDriver names them. */
const KEYS: Readonly<Record<KeyName, string>> = { Tab: Key.TAB, Enter: Key.ENTER, Space: Key.SPACE, Escape: Key.ESCAPE };

/** How long to wait for a button, and how long from one look to the next, in milliseconds. */
const PATIENCE = 7_000;
const INTERVAL = 50;

/** Runs in the page: the button, in the place itself or in its shadow tree, once it is to be seen. */
const find = (place: Place, selector: string): Element | null => {
  const host = document.querySelector(place);
  const button = host?.querySelector(selector) ?? host?.shadowRoot?.querySelector(selector);
  return button?.checkVisibility() ? button : null;
};

/**
 * All that the browser learns of the machine: the screen, the proxy, and a place and a language that tell nobody where the
 * visitor is. The proxy is not named in the session's capabilities, for there WebKitGTK takes the one for https to speak
 * TLS itself.
 */
const environment = (display: string, proxy: string): Record<string, string> => {
  const { PATH = '', HOME = '' } = process.env;
  const address = `http://${proxy}`;
  // WebKitWebDriver itself finds the browser on this machine, and not by the proxy.
  const proxies = { http_proxy: address, https_proxy: address, no_proxy: '127.0.0.1,localhost' };
  return { PATH, HOME, DISPLAY: display, GDK_BACKEND: 'x11', TZ: 'Etc/UTC', LC_ALL: 'C.UTF-8', ...proxies };
};

/** Drives the system's WebKitGTK by WebDriver, on a screen of its own; `driver` is the path of WebKitWebDriver. */
export const launchWebKitGtk = async (site: Site, driver: string): Promise<TabBrowser> => {
  const display = await startDisplay();
  /** What ends each tab that is open. */
  const endings = new Set<() => Promise<void>>();

  return {
    // A WebKitWebDriver has one session and no more, so each tab has its own, and with it a browser of its own.
    async open(options) {
      const visit = await openProxiedVisit(site, options);
      const { session, end } = await startWebDriver(driver, environment(display.name, visit.proxy));
      const close = async (): Promise<void> => {
        endings.delete(close);
        await end();
        await visit.close();
      };
      endings.add(close);
      return {
        goto: (path) => session.get(new URL(path, ORIGIN).href),
        async press(place, selector) {
          const look = () => session.executeScript<WebElement | null>(find, place, selector);
          const button = await session.wait(look, PATIENCE, `nothing to press at ${place} ${selector}`, INTERVAL);
          await button?.click();
        },
        key: (name) => session.actions().keyDown(KEYS[name]).keyUp(KEYS[name]).perform(),
        async resize(width, height) {
          const sizeOf = () => session.executeScript<[number, number]>('return [innerWidth, innerHeight]');
          const window = session.manage().window();
          // The window is larger than the page in it by what the browser draws around that.
          const [{ width: outerWidth, height: outerHeight }, [innerWidth, innerHeight]] = [
            await window.getRect(),
            await sizeOf(),
          ];
          await window.setRect({ width: width + outerWidth - innerWidth, height: height + outerHeight - innerHeight });
          // The window of WebKitGTK's MiniBrowser is as wide as its buttons at least.
          const isThere = async () => (await sizeOf())[1] === height && (await sizeOf())[0] >= width;
          await session.wait(isThere, PATIENCE, `no window of ${width} by ${height}`, INTERVAL);
        },
        // As JSON, for WebDriver makes null of undefined.
        async evaluate<Value>(read: () => Value | Promise<Value>) {
          const json = await session.executeScript<string | null>(`return Promise.resolve((${read})()).then(JSON.stringify)`);
          return (json === null ? undefined : JSON.parse(json)) as Value;
        },
        sent: visit.sent,
        async close() {
          await session.quit();
          await close();
        },
      };
    },
    async close() {
      for (const end of endings) await end();
      await display.close();
    },
  };
};
