import { bannerOf, press } from './faces.js';
import { countOf, foreignUrls, POSTHOG_SCRIPT, usePage } from './loudness.js';
import { VENDORS } from './site/page.js';
import { expect, test } from './test.js';

test('a page that comes back from the back/forward cache follows what was decided meanwhile', async ({ visitor }) => {
  const visit = await visitor({ tag: { region: 'DE', ...VENDORS }, whole: true });
  await visit.page.addInitScript(() => {
    addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted }));
  });
  await visit.goto();
  await press(bannerOf(visit.page), 'accept');
  await expect.poll(() => countOf(visit, POSTHOG_SCRIPT)).toBe(1);
  await expect.poll(visit.events).toContain('$pageview');
  await visit.goto('/one');
  await visit.page.evaluate(() => window.minimaConsent.rejectAll());
  await visit.settle();
  const before = foreignUrls(visit).length;
  await visit.page.goBack({ waitUntil: 'commit' });
  await expect.poll(() => visit.page.evaluate(() => Reflect.get(window, 'persisted'))).toBe(true);
  await expect.poll(() => visit.page.evaluate(() => window.minimaConsent.allows('analytics'))).toBe(false);
  await usePage(visit);
  await visit.settle();
  expect(foreignUrls(visit).slice(before)).toEqual([]);
});
