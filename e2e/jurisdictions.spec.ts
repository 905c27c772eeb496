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
  async ({ answer, ...options }) => {
    const { page, sent, close, on } = await visitor({ ...options, context: NOWHERE });
    if (answer) on(() => true, answer);
    return { ...tabOfPage(page), sent, close };
  };

for (const gpc of [false, true]) {
  const browser = gpc ? 'Chromium with Global Privacy Control' : 'Chromium';
  for (const place of Object.keys(EXPECTATIONS)) {
    test(`${browser} keeps to the law of ${place}`, ({ visitor }) => prove(place, gpc, tabOf(visitor)));
  }
}
