import { EXPECTATIONS } from './law/expectations.js';
import { prove } from './law/prove.js';
import type { OpenTab } from './site/tab.js';
import { tabOfPage } from './site/tabOfPage.js';
import type { Visit, VisitOptions } from './site/visit.js';
import { test } from './test.js';

/** A time zone and a language that tell nobody where the visitor is. */
const NOWHERE = { timezoneId: 'UTC', locale: 'en' } as const;

const tabOf =
  (visitor: (options: VisitOptions) => Promise<Visit>): OpenTab =>
  async (options) => {
    const { page, sent, close } = await visitor({ ...options, context: NOWHERE });
    return { ...tabOfPage(page), sent, close };
  };

for (const place of Object.keys(EXPECTATIONS)) {
  test(`Chromium keeps to the law of ${place}`, ({ visitor }) => prove(place, false, tabOf(visitor)));
  test(`Chromium with Global Privacy Control keeps to the law of ${place}`, ({ visitor }) =>
    prove(place, true, tabOf(visitor)));
}
