import { proveLooks } from './looks/proveLooks.js';
import { tabOfVisit } from './site/tabOfVisit.js';
import { test } from './test.js';

test('banner and preferences look the same on every page in Chromium', ({ visitor }) => {
  test.slow(); // a page for each style sheet
  return proveLooks(tabOfVisit(visitor));
});

for (const name of ['Firefox', 'WebKit'] as const) {
  test(`banner and preferences look the same on every page in ${name}`, async ({ engine }) => {
    test.slow();
    const browser = await engine(name);
    await proveLooks((options) => browser.open(options));
  });
}
