import { proveGuard } from './guard/proveGuard.js';
import { ALIKE } from './law/expectations.js';
import { prove, proveAlike } from './law/prove.js';
import { startFirefox } from './site/startFirefox.js';
import type { OpenTab, TabBrowser } from './site/tab.js';
import { test as base } from './test.js';

const test = base.extend<object, { open: OpenTab }>({
  /** Opens a tab in a Firefox that sends Global Privacy Control, or in one that does not. */
  open: [
    async ({ internet }, use) => {
      const browsers = new Map<boolean, Promise<TabBrowser>>();
      const start = (gpc: boolean): Promise<TabBrowser> => {
        const browser = browsers.get(gpc) ?? startFirefox(internet, gpc);
        browsers.set(gpc, browser);
        return browser;
      };
      await use(async ({ gpc, ...page }) => (await start(gpc)).open(page));
      for (const browser of browsers.values()) await (await browser).close();
    },
    { scope: 'worker' },
  ],
});

for (const gpc of [false, true]) {
  test.describe(gpc ? 'Firefox with Global Privacy Control' : 'Firefox', () => {
    // In one worker, which starts each Firefox once.
    test.describe.configure({ mode: 'default' });
    if (!gpc) {
      test('is guarded', ({ open }) => {
        test.slow(); // three pages
        return proveGuard((page) => open({ ...page, gpc }));
      });
    }
    for (const [place, others] of ALIKE) {
      test(`keeps to the law of ${place}`, ({ open }) => prove(place, gpc, open));
      if (!others.length) continue;
      test(`keeps, before a choice, to the law of ${others.join(', ')} as to that of ${place}`, ({ open }) =>
        proveAlike(others, gpc, open));
    }
  });
}
