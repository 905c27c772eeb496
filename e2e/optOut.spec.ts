import { bannerOf, preferencesOf, press, switchOf } from './faces.js';
import { countOf, expectNoBanner, GOOGLE_SCRIPT, META, META_SCRIPT, POSTHOG_SCRIPT, proveLoud, usePage } from './loudness.js';
import { VENDORS } from './site/page.js';
import type { Visit, VisitOptions } from './site/visit.js';
import { expect, test } from './test.js';

const HONORED = 'Opt-Out Request Honored';
const california: VisitOptions = { tag: { region: 'US-CA', ...VENDORS } };
const germany: VisitOptions = { tag: { region: 'DE', ...VENDORS } };

const statusOf = ({ page }: Visit) => page.locator('[data-consent-status]');
const openPreferences = async ({ page }: Visit) => {
  await page.getByRole('button', { name: 'Privacy choices' }).click();
  const preferences = preferencesOf(page);
  await expect(preferences).toBeVisible();
  return preferences;
};

/** What Google was last told of the ad types. */
const adStorage = ({ page }: Visit): Promise<string | undefined> =>
  page.evaluate(() => {
    const commands = [...(window.dataLayer ?? [])].map(
      (entry) => Array.from(entry) as [string, string, Record<string, string>],
    );
    return commands.filter(([command]) => command === 'consent').at(-1)?.[2].ad_storage;
  });

const expectAnalytics = async (visit: Visit): Promise<void> => {
  await expect.poll(() => countOf(visit, POSTHOG_SCRIPT)).toBeGreaterThan(0);
  await expect.poll(() => visit.pass(4000).then(visit.events)).toContain('$pageview');
};

test.describe('California without Global Privacy Control', () => {
  test('C-8: nobody is asked, everything runs, and the way out is shown', async ({ visitor }) => {
    const visit = await visitor({ ...california, clock: true });
    await visit.goto();
    await expectNoBanner(visit);
    await expectAnalytics(visit);
    expect(countOf(visit, META_SCRIPT)).toBe(1);
    expect(await adStorage(visit)).toBe('granted');
    await expect(visit.page.getByRole('link', { name: 'Do Not Sell or Share' })).toBeVisible();
    await expect(statusOf(visit)).not.toContainText(HONORED);
    expect(visit.errors).toEqual([]);
  });

  test('C-9, C-11: the opt-out link stops marketing at once, confirms it, and leaves analytics on', async ({ visitor }) => {
    const visit = await visitor({ ...california, clock: true });
    await visit.goto();
    await expectAnalytics(visit);
    await expect.poll(() => countOf(visit, /facebook\.com\/tr/)).toBe(1);
    await visit.page.getByRole('link', { name: 'Do Not Sell or Share' }).click();
    await expect(preferencesOf(visit.page)).toContainText(HONORED);
    await expect(switchOf(preferencesOf(visit.page), 'marketing')).not.toBeChecked();
    await expect(switchOf(preferencesOf(visit.page), 'analytics')).toBeChecked();
    await visit.page.keyboard.press('Escape');
    await expect(statusOf(visit)).toContainText(HONORED);
    const before = countOf(visit, META);
    for (let i = 0; i < 2; i++) {
      await usePage(visit);
      await visit.pass(5000);
    }
    expect(countOf(visit, META)).toBe(before);
    expect(await adStorage(visit)).toBe('denied');
    expect((await visit.stored()).filter((key) => /_fbp|_gcl/.test(key))).toEqual([]);
    expect(visit.events()).toContain('used');

    await visit.goto('/one');
    await expectNoBanner(visit);
    await usePage(visit);
    await visit.pass(5000);
    expect(countOf(visit, META)).toBe(before);
    await expect(statusOf(visit)).toContainText(HONORED);
  });

  test('the opt-out link works where the page keeps its clicks to itself', async ({ visitor }) => {
    const link = '<a id="kept" href="#choices" data-consent-open="opt-out" hidden>Do Not Sell or Share</a>';
    const visit = await visitor({ ...california, body: `<div onclick="event.stopPropagation()">${link}</div>` });
    await visit.goto();
    await visit.page.locator('#kept').click();
    await expect(preferencesOf(visit.page)).toContainText(HONORED);
    expect(await visit.page.evaluate(() => window.minimaConsent.explain('marketing').reason)).toBe('denied');
  });

  test('a state nobody knows has the link as well', async ({ visitor }) => {
    const visit = await visitor({ tag: { region: 'US' } });
    await visit.goto();
    await expect(visit.page.getByRole('link', { name: 'Do Not Sell or Share' })).toBeVisible();
  });

  test('elsewhere the link stays hidden', async ({ visitor }) => {
    const visit = await visitor(germany);
    await visit.goto();
    await expect(bannerOf(visit.page)).toBeVisible();
    await expect(visit.page.locator('[data-consent-open="opt-out"]')).toBeHidden();
  });
});

test.describe('California with Global Privacy Control', () => {
  test('C-6, C-7: no marketing request is ever made, no window opens, and the page says that the signal is honoured', async ({
    visitor,
  }) => {
    const loud = await visitor({ ...california, clock: true });
    await loud.goto();
    await expect.poll(() => countOf(loud, /facebook\.com\/tr/)).toBe(1);

    const visit = await visitor({ ...california, clock: true, gpc: true });
    await visit.goto();
    expect(await visit.page.evaluate(() => Reflect.get(navigator, 'globalPrivacyControl'))).toBe(true);
    expect(visit.sent()[0]?.headers['sec-gpc']).toBe('1');
    await expectNoBanner(visit);
    await expectAnalytics(visit);
    await usePage(visit);
    await visit.pass(5000);
    expect(countOf(visit, META)).toBe(0);
    expect(await adStorage(visit)).toBe('denied');
    expect((await visit.stored()).filter((key) => /_fbp|_gcl/.test(key))).toEqual([]);
    await expect(statusOf(visit)).toContainText(HONORED);
    await expect(visit.page.getByRole('dialog')).toHaveCount(0);

    const preferences = await openPreferences(visit);
    await expect(preferences).toContainText(HONORED);
    await expect(preferences).toContainText('Global Privacy Control');
    await expect(switchOf(preferences, 'marketing')).not.toBeChecked();
    expect(visit.errors).toEqual([]);
  });

  test('Google is configured without its ad features', async ({ visitor }) => {
    const visit = await visitor({ ...california, gpc: true });
    await visit.goto();
    await expect.poll(() => countOf(visit, GOOGLE_SCRIPT)).toBe(1);
    const commands = await visit.page.evaluate(() =>
      [...(window.dataLayer ?? [])].map((entry) => Array.from(entry) as unknown[]),
    );
    const at = (verb: string): number => commands.findIndex(([command]) => command === verb);
    expect(commands[at('set')]).toEqual(['set', expect.objectContaining({ allow_google_signals: false })]);
    expect(at('config')).toBeGreaterThan(at('set'));
  });

  test('the page says that the signal is honoured where nothing is sold, too', async ({ visitor }) => {
    const visit = await visitor({ tag: { region: 'US-CA' }, json: { purposes: ['analytics'] }, gpc: true });
    await visit.goto();
    await expect(statusOf(visit)).toHaveText(`Analytics on · ${HONORED}`);
    await visit.page.getByRole('button', { name: 'Privacy choices' }).click();
    await expect(preferencesOf(visit.page)).toContainText(HONORED);
  });

  test('the banner says so where it asks for nothing that is sold', async ({ visitor }) => {
    const visit = await visitor({ tag: { region: 'DE' }, json: { purposes: ['analytics'] }, gpc: true });
    await visit.goto();
    await expect(bannerOf(visit.page)).toContainText(HONORED);
  });

  test('when the signal is gone later, marketing stays off', async ({ visitor }) => {
    const first = await visitor({ ...california, gpc: true });
    await first.goto();
    await expect(statusOf(first)).toContainText(HONORED);
    const storageState = await first.context.storageState();

    const visit = await visitor({ ...california, clock: true, context: { storageState } });
    await visit.goto();
    expect(await visit.page.evaluate(() => Reflect.get(navigator, 'globalPrivacyControl'))).not.toBe(true);
    await expectAnalytics(visit);
    await usePage(visit);
    await visit.pass(5000);
    expect(countOf(visit, META)).toBe(0);
    await expect(statusOf(visit)).toContainText(HONORED);
    await expectNoBanner(visit);
  });

  test('a yes given before the signal was there no longer counts', async ({ visitor }) => {
    const first = await visitor(california);
    await first.goto();
    await press(await openPreferences(first), 'accept');
    await expect.poll(() => countOf(first, META_SCRIPT)).toBe(1);
    const storageState = await first.context.storageState();

    const visit = await visitor({ ...california, clock: true, gpc: true, context: { storageState } });
    await visit.goto();
    await expectAnalytics(visit);
    expect(countOf(visit, META)).toBe(0);
    await expectNoBanner(visit);
  });
});

test.describe('Germany with Global Privacy Control', () => {
  test('the banner asks for the rest and says so, and a yes to all leaves marketing off', async ({ visitor }) => {
    await proveLoud(visitor, germany);
    const visit = await visitor({ ...germany, clock: true, gpc: true });
    await visit.goto();
    const banner = bannerOf(visit.page);
    await expect(banner).toContainText('Global Privacy Control');
    await expect(banner).toContainText('leaves off: Marketing');
    await press(banner, 'accept');
    await expectAnalytics(visit);
    await usePage(visit);
    await visit.pass(5000);
    expect(countOf(visit, META)).toBe(0);
    expect(await adStorage(visit)).toBe('denied');
    await visit.goto('/one');
    await expectNoBanner(visit);
    await visit.pass(5000);
    expect(countOf(visit, META)).toBe(0);
  });

  test('preferences name the signal and may override it, and that is kept', async ({ visitor }) => {
    const visit = await visitor({ ...germany, gpc: true });
    await visit.goto();
    await press(bannerOf(visit.page), 'accept');
    await expect(bannerOf(visit.page)).toHaveCount(0);
    const preferences = await openPreferences(visit);
    await expect(preferences).toContainText('overrides Global Privacy Control');
    await expect(switchOf(preferences, 'marketing')).not.toBeChecked();
    expect(countOf(visit, META)).toBe(0);
    await switchOf(preferences, 'marketing').click();
    await press(preferences, 'save');
    await expect.poll(() => countOf(visit, /facebook\.com\/tr/)).toBe(1);
    await visit.page.reload();
    await expectNoBanner(visit);
    await expect.poll(() => countOf(visit, /facebook\.com\/tr/)).toBe(2);
  });

  test('the banner says of each purpose what is so, also while some have been answered elsewhere', async ({ visitor }) => {
    const visit = await visitor({ ...germany, gpc: true });
    await visit.goto();
    await expect(bannerOf(visit.page)).toContainText('leaves off: Marketing');
    await visit.page.evaluate(() => window.minimaConsent.decide({ marketing: true }));
    await expect(bannerOf(visit.page)).not.toContainText('leaves off');
    await expect(bannerOf(visit.page)).not.toContainText('until you refuse');
    await expect(bannerOf(visit.page)).not.toContainText('nothing optional runs');
    await expect(bannerOf(visit.page)).toContainText('for Analytics');
    await press(bannerOf(visit.page), 'accept');
    expect(await visit.page.evaluate(() => window.minimaConsent.explain('marketing').reason)).toBe('override');
  });
});
