import { proveGuard } from './guard/proveGuard.js';
import { ALIKE } from './law/expectations.js';
import { prove, proveAlike } from './law/prove.js';
import type { OpenTab } from './site/tab.js';
import { test as base } from './test.js';

const test = base.extend<{ open: OpenTab }>({
  open: async ({ engine }, use) => use(async ({ gpc, ...page }) => (await engine('Firefox', gpc)).open(page)),
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
