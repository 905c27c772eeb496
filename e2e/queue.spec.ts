import { bannerOf, preferencesOf, press } from './faces.js';
import { countOf, foreignUrls, POSTHOG_SCRIPT } from './loudness.js';
import { VENDORS } from './site/page.js';
import { expect, test } from './test.js';

/*
 * PostHog gathers events for three seconds and sends what is left when a page is left. What was gathered before a
 * withdrawal must not go out after it: by the timer, by a retry, or by a beacon from the page that is being left.
 */

for (const [title, leave] of [
  ['by its timer', false],
  ['when the page is left', true],
] as const) {
  test(`what PostHog has gathered before a withdrawal is not sent after it, ${title}`, async ({ visitor }) => {
    const visit = await visitor({ tag: { region: 'DE', ...VENDORS }, clock: true });
    await visit.goto();
    await press(bannerOf(visit.page), 'accept');
    await expect.poll(() => countOf(visit, POSTHOG_SCRIPT)).toBe(1);
    await expect.poll(() => visit.pass(4000).then(visit.events)).toContain('$pageview');
    // The same call is heard while the yes holds.
    await visit.page.evaluate(() => window.posthog?.capture('before'));
    await expect.poll(() => visit.pass(4000).then(visit.events)).toContain('before');

    await visit.page.getByRole('button', { name: 'Privacy choices' }).click();
    await expect(preferencesOf(visit.page)).toBeVisible();
    await visit.pass(4000);
    const before = foreignUrls(visit).length;
    await visit.page.evaluate(() => {
      window.posthog?.capture('gathered');
      window.minimaConsent.rejectAll();
    });
    if (leave) await visit.goto('/one');
    await visit.pass(10_000);
    expect(visit.events()).not.toContain('gathered');
    expect(foreignUrls(visit).slice(before)).toEqual([]);
  });
}

test('what PostHog could not send before a withdrawal is not tried again after it', async ({ visitor }) => {
  const visit = await visitor({ tag: { region: 'DE', ...VENDORS }, clock: true });
  await visit.goto();
  await press(bannerOf(visit.page), 'accept');
  await expect.poll(() => countOf(visit, POSTHOG_SCRIPT)).toBe(1);
  await expect.poll(() => visit.pass(4000).then(visit.events)).toContain('$pageview');
  visit.on(
    (url) => url.hostname === 'eu.i.posthog.com',
    () => ({ status: 503, headers: { 'access-control-allow-origin': '*' } }),
  );
  await visit.page.evaluate(() => window.posthog?.capture('lost'));
  await expect.poll(() => visit.pass(4000).then(visit.events)).toContain('lost');
  await visit.page.evaluate(() => window.minimaConsent.rejectAll());
  await visit.settle();
  const before = foreignUrls(visit).length;
  await visit.pass(30_000);
  expect(foreignUrls(visit).slice(before)).toEqual([]);
});

for (const isLate of [false, true]) {
  test(`what the project switches on ${isLate ? 'is not fetched when that is told after a withdrawal' : 'is fetched while there is a yes'}`, async ({
    visitor,
  }) => {
    const visit = await visitor({ tag: { region: 'DE', ...VENDORS } });
    let tell = (): void => {};
    const told = new Promise<void>((resolve) => {
      tell = resolve;
    });
    const isConfig = ({ pathname }: URL): boolean => /^\/array\/.*\/config$/.test(pathname);
    visit.on(isConfig, async () => {
      await told;
      return {
        body: JSON.stringify({ surveys: true, captureDeadClicks: true, autocaptureExceptions: true, heatmaps: true }),
        headers: { 'content-type': 'application/json', 'access-control-allow-origin': '*' },
      };
    });
    await visit.goto();
    await press(bannerOf(visit.page), 'accept');
    await expect.poll(() => visit.sent().some(({ url }) => isConfig(url))).toBe(true);
    if (isLate) await visit.page.evaluate(() => window.minimaConsent.rejectAll());
    await visit.settle();
    const before = foreignUrls(visit).length;
    const heard = visit.page.waitForResponse((response) => isConfig(new URL(response.url())));
    tell();
    await (await heard).finished();
    const PARTS = /static\/.*(surveys|dead-clicks|exception)/;
    if (!isLate) return void (await expect.poll(() => countOf(visit, PARTS)).toBeGreaterThan(1));
    await visit.settle();
    expect(foreignUrls(visit).slice(before)).toEqual([]);
  });
}
