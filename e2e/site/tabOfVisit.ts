import type { OpenTab } from './tab.js';
import { tabOfPage } from './tabOfPage.js';
import type { Visit, VisitOptions } from './visit.js';

/** A time zone and a language that tell nobody where the visitor is. */
const NOWHERE = { timezoneId: 'UTC', locale: 'en' } as const;

/** A visit in Chromium, as a tab like those of other browsers. */
export const tabOfVisit =
  (visitor: (options: VisitOptions) => Promise<Visit>): OpenTab =>
  async ({ answer, ...options }) => {
    const { page, sent, close, on } = await visitor({ ...options, context: NOWHERE });
    if (answer) on(() => true, answer);
    return { ...tabOfPage(page), sent, close };
  };
