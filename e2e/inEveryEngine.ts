import type { OpenTab } from './site/tab.js';
import { tabOfVisit } from './site/tabOfVisit.js';
import { test } from './test.js';

/** A test for each engine that people's browsers have, which may open a page for each of many cases. */
export const inEveryEngine = (title: string, prove: (open: OpenTab) => Promise<void>): void => {
  test(`${title} in Chromium`, ({ visitor }) => {
    test.slow();
    return prove(tabOfVisit(visitor));
  });
  for (const name of ['Firefox', 'WebKit'] as const) {
    test(`${title} in ${name}`, async ({ engine }) => {
      test.slow();
      const browser = await engine(name);
      await prove((options) => browser.open(options));
    });
  }
};
