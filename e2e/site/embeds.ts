import type { Locator, Page } from '@playwright/test';
import type { Visit, VisitOptions } from './visit.js';

/** What stands in the place of embeds. */
export const placeholdersOf = (page: Page): Locator => page.locator('minima-consent-embed');

/** The place of the embed with this title. */
export const placeOf = (page: Page, title: string): Locator => page.getByRole('group', { name: title });

export const EMBED_HOSTS = /youtube|vimeo|spotify|example\.com/;

/** A page with embeds, and somebody who answers for them. Whatever they are asked is an embed that can be focused. */
export const withEmbeds = async (
  visitor: (options?: VisitOptions) => Promise<Visit>,
  body: string,
  options: VisitOptions = {},
): Promise<Visit> => {
  const visit = await visitor({ tag: { region: 'DE', 'privacy-url': '/privacy' }, ...options, body });
  visit.on(
    ({ hostname }) => EMBED_HOSTS.test(hostname),
    () => ({ body: '<title>Film</title><button>Play</button>', headers: { 'content-type': 'text/html' } }),
  );
  await visit.goto();
  return visit;
};

/** A film of somebody else's, withheld. */
export const film = (title: string, more = ''): string =>
  `<iframe data-consent="marketing" data-src="https://example.com/${title}" title="${title}" width="400" height="300" ${more}></iframe>`;
