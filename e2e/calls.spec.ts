import { countOf, GOOGLE_SCRIPT, META_SCRIPT, POSTHOG_SCRIPT } from './loudness.js';
import { VENDORS } from './site/page.js';
import { expect, test } from './test.js';

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
  await visit.page.evaluate(() => {
    window.gtag?.('consent', 'update', { ad_storage: 'granted' });
    window.gtag?.('event', 'again');
  });
  await expect.poll(() => countOf(visit, /en=again/)).toBe(1);
  expect((await visit.stored()).filter((key) => key.includes('_gcl'))).toEqual([]);

  await visit.page.evaluate(() => window.minimaConsent.decide({ marketing: true }));
  await expect.poll(() => countOf(visit, /ev=PageView/)).toBe(1);
  await visit.page.evaluate(() => {
    window.minimaConsent.withdraw('marketing');
    window.fbq?.('consent', 'grant');
    window.fbq?.('track', 'Told');
  });
  await visit.settle();
  expect(countOf(visit, /ev=Told/)).toBe(0);
});

test('what prepares a vendor is said before its page view', async ({ visitor }) => {
  const visit = await visitor({ tag: { region: 'DE', ...VENDORS } });
  visit.on(
    (url) => META_SCRIPT.test(url.href),
    () => ({ body: '' }),
  );
  await visit.goto();
  const commands = await visit.page.evaluate(async () => {
    window.fbq?.('track', 'First');
    window.fbq?.('dataProcessingOptions', ['LDU'], 0, 0);
    window.gtag?.('event', 'first');
    window.gtag?.('set', { currency: 'EUR' });
    window.minimaConsent.acceptAll();
    await new Promise(requestAnimationFrame);
    while (!window.dataLayer?.length || !('queue' in (window.fbq ?? {}))) await new Promise(requestAnimationFrame);
    const queue = Reflect.get(window.fbq ?? {}, 'queue') as string[][];
    return [queue, [...(window.dataLayer as unknown as string[][])]].map((list) =>
      list.map(([command, name]) => `${command} ${name}`),
    );
  });
  expect(commands[0]?.slice(1)).toEqual(['dataProcessingOptions LDU', 'init 123', 'track PageView', 'track First']);
  const names = commands[1]?.map((command) => command.split(' ')[0]) ?? [];
  expect(names.indexOf('set')).toBeLessThan(names.indexOf('config'));
  expect(names.indexOf('config')).toBeLessThan(names.indexOf('event'));
});

test('a yes taken back while a vendor’s script is on its way leaves no vendor behind', async ({ visitor }) => {
  const visit = await visitor({ tag: { region: 'DE', ...VENDORS }, clock: true });
  let release = (): void => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  visit.on(
    (url) => POSTHOG_SCRIPT.test(url.href),
    async () => void (await held),
  );
  await visit.goto();
  await visit.page.evaluate(() => window.minimaConsent.acceptAll());
  await expect.poll(() => countOf(visit, POSTHOG_SCRIPT)).toBe(1);
  await visit.page.evaluate(() => window.minimaConsent.reset());
  release();
  await visit.settle();
  await visit.page.evaluate(() => window.posthog?.capture('undecided'));
  await visit.page.evaluate(() => window.minimaConsent.acceptAll());
  await expect.poll(() => visit.pass(1000).then(visit.events)).toContain('undecided');
});

test('a script that takes longer than five seconds is reported, and welcome when it comes', async ({ visitor }) => {
  const visit = await visitor({ tag: { region: 'DE', ...VENDORS }, clock: true });
  let release = (): void => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  visit.on(
    (url) => POSTHOG_SCRIPT.test(url.href) || META_SCRIPT.test(url.href) || GOOGLE_SCRIPT.test(url.href),
    async () => void (await held),
  );
  await visit.goto();
  await visit.page.evaluate(() => window.minimaConsent.acceptAll());
  for (const script of [POSTHOG_SCRIPT, META_SCRIPT, GOOGLE_SCRIPT]) await expect.poll(() => countOf(visit, script)).toBe(1);
  await visit.pass(6000);
  await expect.poll(() => visit.errors.length).toBe(3);
  release();
  await expect.poll(() => countOf(visit, /ev=PageView/)).toBe(1);
  await expect.poll(() => countOf(visit, /en=page_view/)).toBe(1);
  await expect.poll(() => visit.pass(4000).then(visit.events)).toContain('$pageview');
  await visit.page.evaluate(() => {
    window.minimaConsent.rejectAll();
    window.minimaConsent.acceptAll();
  });
  await visit.settle();
  for (const script of [POSTHOG_SCRIPT, META_SCRIPT, GOOGLE_SCRIPT]) expect(countOf(visit, script)).toBe(1);
});

test('a vendor stands behind the purpose that the site says', async ({ visitor }) => {
  const visit = await visitor({
    tag: { region: 'DE', ...VENDORS, 'google-tag-purpose': 'marketing' },
  });
  await visit.goto();
  await visit.page.evaluate(() => window.minimaConsent.decide({ analytics: true, marketing: false }));
  await expect.poll(() => countOf(visit, POSTHOG_SCRIPT)).toBe(1);
  await visit.settle();
  expect(countOf(visit, GOOGLE_SCRIPT)).toBe(0);
  await visit.page.evaluate(() => window.minimaConsent.decide({ marketing: true }));
  await expect.poll(() => countOf(visit, GOOGLE_SCRIPT)).toBe(1);
});
