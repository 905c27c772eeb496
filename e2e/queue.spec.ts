import { bannerOf, preferencesOf, press } from './faces.js';
import { countOf, foreignUrls, GOOGLE_SCRIPT, POSTHOG_SCRIPT } from './loudness.js';
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
    await visit.pass(4000);
    await expect.poll(visit.events).toContain('$pageview');
    // The same call is heard while the yes holds.
    await visit.page.evaluate(() => window.posthog?.capture('before'));
    await visit.pass(4000);
    await expect.poll(visit.events).toContain('before');

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
  await visit.pass(4000);
  await expect.poll(visit.events).toContain('$pageview');
  visit.on(
    (url) => url.hostname === 'eu.i.posthog.com',
    () => ({ status: 503, headers: { 'access-control-allow-origin': '*' } }),
  );
  await visit.page.evaluate(() => window.posthog?.capture('lost'));
  await visit.pass(4000);
  await expect.poll(visit.events).toContain('lost');
  await visit.page.evaluate(() => window.minimaConsent.rejectAll());
  await visit.settle();
  const before = foreignUrls(visit).length;
  await visit.pass(30_000);
  expect(foreignUrls(visit).slice(before)).toEqual([]);
});

/*
 * What a page tells Meta and Google waits for the answer as well: it goes out with a yes, after the page view, and is
 * forgotten with a no, whenever that comes.
 */

for (const [vendor, purpose, heard, tell] of [
  ['Meta', 'marketing', /facebook\.com\/tr.*ev=(\w+)/, (name: string) => window.fbq?.('track', name)],
  ['Google', 'analytics', /google-analytics\.com\/g\/collect.*en=(\w+)/, (name: string) => window.gtag?.('event', name)],
] as const) {
  test(`${vendor} hears what a page said before a yes, nothing of what it said while refused, and what it says after`, async ({
    visitor,
  }) => {
    const visit = await visitor({ tag: { region: 'DE', ...VENDORS } });
    await visit.goto();
    const said = (): (string | undefined)[] => visit.sent().flatMap(({ url }) => heard.exec(url.href)?.[1] ?? []);
    const decide = (yes: boolean): Promise<void> =>
      visit.page.evaluate(([purpose, yes]) => window.minimaConsent.decide({ [purpose]: yes }), [purpose, yes] as const);

    await visit.page.evaluate(tell, 'Undecided');
    await decide(false);
    await visit.page.evaluate(tell, 'Refused');
    await visit.page.evaluate(() => window.minimaConsent.reset());
    await visit.page.evaluate(tell, 'AskedAgain');
    await decide(true);
    await expect.poll(said).toContain('AskedAgain');
    await visit.page.evaluate(tell, 'Granted');
    await expect.poll(said).toContain('Granted');
    await decide(false);
    await visit.page.evaluate(tell, 'Withdrawn');
    await decide(true);
    await visit.page.evaluate(tell, 'GrantedAgain');
    await expect.poll(said).toContain('GrantedAgain');
    const pageView = vendor === 'Meta' ? 'PageView' : 'page_view';
    expect(said()).toEqual([pageView, 'AskedAgain', 'Granted', 'GrantedAgain']);
    expect(visit.errors).toEqual([]);
  });
}

test('Google is heard again after a withdrawal and a new yes, with its script fetched once', async ({ visitor }) => {
  const visit = await visitor({ tag: { region: 'DE', ...VENDORS } });
  await visit.goto();
  const collected = (): number => countOf(visit, /google-analytics\.com\/g\/collect/);
  await visit.page.evaluate(() => window.minimaConsent.decide({ analytics: true }));
  await expect.poll(collected).toBe(1);
  expect(await visit.stored()).toContain('cookie _ga');

  await visit.page.evaluate(() => window.minimaConsent.withdraw('analytics'));
  await visit.page.evaluate(() => window.gtag?.('event', 'refused'));
  await visit.settle();
  expect(collected()).toBe(1);
  expect((await visit.stored()).filter((key) => key.includes('_ga'))).toEqual([]);

  await visit.page.evaluate(() => window.minimaConsent.decide({ analytics: true }));
  await visit.page.evaluate(() => window.gtag?.('event', 'again'));
  await expect.poll(() => countOf(visit, /en=again/)).toBe(1);
  expect(countOf(visit, /en=refused/)).toBe(0);
  expect(await visit.stored()).toContain('cookie _ga');
  expect(countOf(visit, GOOGLE_SCRIPT)).toBe(1);
});

test('a page cannot tell a vendor of consent behind our back', async ({ visitor }) => {
  const visit = await visitor({ tag: { region: 'DE', ...VENDORS } });
  await visit.goto();
  await visit.page.evaluate(() => {
    window.gtag?.('consent', 'update', { ad_storage: 'granted' });
    window.gtag?.('event', 'told');
  });
  await visit.page.evaluate(() => window.minimaConsent.decide({ analytics: true, marketing: false }));
  await expect.poll(() => countOf(visit, /en=told/)).toBe(1);
  expect((await visit.stored()).filter((key) => key.includes('_gcl'))).toEqual([]);
});

test('a page may use all of PostHog before there is any of it', async ({ visitor }) => {
  const visit = await visitor({ tag: { region: 'DE', ...VENDORS } });
  await visit.goto();
  const outcome = await visit.page.evaluate(async () => {
    const posthog = window.posthog as unknown as Record<string, (...args: unknown[]) => (...args: unknown[]) => unknown>;
    for (const name of ['isFeatureEnabled', 'on', 'init', 'debug', 'get_distinct_id']) posthog[name]?.('x');
    posthog.onFeatureFlags?.(() => {})();
    (posthog.people as unknown as typeof posthog).set?.({});
    const flag = posthog.isFeatureEnabled?.('x');
    return [typeof posthog.__loaded, flag, (await (posthog as unknown as Promise<unknown>)) === posthog];
  });
  expect(outcome).toEqual(['undefined', false, true]);
  expect(visit.errors).toEqual([]);
});
