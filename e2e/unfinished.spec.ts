import { bannerOf, panelOf, preferencesOf, press, switchOf } from './faces.js';
import { countOf } from './loudness.js';
import type { Visit, VisitOptions } from './site/visit.js';
import { expect, test } from './test.js';

/*
 * What some vendors have begun only a reload of the page can end: the visitor is told, and asked.
 */

const X_SCRIPT = /ads-twitter\.com\/uwt\.js/;

const site: VisitOptions = {
  tag: { region: 'DE', 'x-pixel': 'o1abc', 'tiktok-pixel': 'C1ABC' },
  body: '<main><h1>Studio</h1><div data-consent-panel></div></main>',
};

/** A page on which X has run, and is refused again with the keyboard. */
const withdraw = async (visit: Visit): Promise<void> => {
  await visit.goto();
  await press(bannerOf(visit.page), 'accept');
  await expect.poll(() => countOf(visit, X_SCRIPT)).toBe(1);
  await visit.page.evaluate(() => Reflect.set(window, 'isFirst', true));
  await switchOf(panelOf(visit.page), 'marketing').focus();
  await visit.page.keyboard.press('Space');
  await expect.poll(() => visit.page.evaluate(() => window.minimaConsent.allows('marketing'))).toBe(false);
};
const isFirst = ({ page }: Visit): Promise<boolean> => page.evaluate(() => Reflect.get(window, 'isFirst') === true);

test('panel and preferences name who only a reload stops; none comes unasked, and one by the button ends it', async ({
  visitor,
}) => {
  const visit = await visitor(site);
  await withdraw(visit);
  const line = 'X can only be stopped completely by loading this page again.';
  await expect(panelOf(visit.page).getByRole('status').filter({ hasText: line })).toBeVisible();
  expect(await visit.page.evaluate(() => window.minimaConsent.state.unfinished)).toEqual(['x']);

  await visit.page.evaluate(() => window.minimaConsent.open('preferences'));
  await expect(preferencesOf(visit.page)).toContainText(line);
  await visit.settle();
  expect(await isFirst(visit)).toBe(true);

  const button = preferencesOf(visit.page).getByRole('button', { name: 'Reload now' });
  for (let i = 0; i < 20 && !(await button.evaluate((it) => it.matches(':focus'))); i++) await visit.page.keyboard.press('Tab');
  await expect(button).toBeFocused();
  const loaded = visit.page.waitForEvent('load');
  await visit.page.keyboard.press('Enter');
  await loaded;
  expect(await isFirst(visit)).toBe(false);
  await expect(switchOf(panelOf(visit.page), 'marketing')).toBeVisible();
  await expect(panelOf(visit.page)).not.toContainText('can only be stopped');
  expect(await visit.page.evaluate(() => window.minimaConsent.state.unfinished)).toEqual([]);
  expect(countOf(visit, X_SCRIPT)).toBe(1);
});

test('it is no longer said once the visitor has agreed again', async ({ visitor }) => {
  const visit = await visitor(site);
  await withdraw(visit);
  await expect(panelOf(visit.page)).toContainText('can only be stopped');
  await visit.page.keyboard.press('Space');
  await expect(panelOf(visit.page)).not.toContainText('can only be stopped');
  expect(await isFirst(visit)).toBe(true);
});

test('of Google’s tags those are named that were taken back', async ({ visitor }) => {
  const visit = await visitor({ ...site, tag: { region: 'DE', 'google-tag': 'G-ONE', 'google-ads': 'AW-1' } });
  await visit.goto();
  await press(bannerOf(visit.page), 'accept');
  await expect.poll(() => countOf(visit, /gtag\/js/)).toBe(1);
  await visit.page.evaluate(() => window.minimaConsent.withdraw('marketing'));
  const line = panelOf(visit.page).getByRole('status').filter({ hasText: 'can only be stopped' });
  await expect(line).toContainText('Google Ads can only be stopped completely by loading this page again.');
  await expect(line).not.toContainText('Analytics');
});

const acme =
  '<script type="text/plain" data-consent="marketing" data-vendor="Acme Ads">window.ran = (window.ran ?? 0) + 1</script>';
const tags: VisitOptions = {
  tag: { region: 'DE' },
  body: `<main><h1>Studio</h1><div data-consent-panel></div></main>${acme}${acme}
    <script type="text/plain" data-consent="analytics marketing">window.both = true</script>
    <script type="text/plain" data-consent="analytics" data-vendor="Other">window.other = true</script>`,
};

test('a script of the page that has run is named by its vendor or its purposes, one that has not is not', async ({
  visitor,
}) => {
  const visit = await visitor(tags);
  const unfinished = () => visit.page.evaluate(() => window.minimaConsent.state.unfinished);
  await visit.goto();
  await visit.page.evaluate(() => window.minimaConsent.decide({ marketing: true, analytics: false }));
  await expect.poll(() => visit.page.evaluate(() => Reflect.get(window, 'ran'))).toBe(2);
  expect(await unfinished()).toEqual([]);
  await visit.page.evaluate(() => window.minimaConsent.withdraw('marketing'));
  expect(await unfinished()).toEqual(['Acme Ads']);
  await expect(panelOf(visit.page)).toContainText('Acme Ads can only be stopped completely by loading this page again.');

  await visit.page.evaluate(() => window.minimaConsent.acceptAll());
  await expect.poll(() => visit.page.evaluate(() => Reflect.get(window, 'both'))).toBe(true);
  await expect(panelOf(visit.page)).not.toContainText('can only be stopped');
  await visit.page.evaluate(() => window.minimaConsent.withdraw('marketing'));
  expect(await unfinished()).toEqual(['Acme Ads', 'analytics marketing']);
  await expect(panelOf(visit.page)).toContainText('Acme Ads and Marketing can only be stopped completely');
  expect(await visit.page.evaluate(() => Reflect.get(window, 'ran'))).toBe(2);
});

test('the details of the vendors open and close by keyboard', async ({ visitor }) => {
  const visit = await visitor(site);
  await visit.goto();
  const details = panelOf(visit.page).locator('details', { hasText: 'TikTok' });
  const cookie = details.getByText('_ttp', { exact: false });
  await expect(details).toBeVisible();
  await expect(cookie).toBeHidden();
  await switchOf(panelOf(visit.page), 'marketing').focus();
  await visit.page.keyboard.press('Tab');
  await expect(details.locator('summary')).toBeFocused();
  await visit.page.keyboard.press('Enter');
  await expect(cookie).toBeVisible();
  await visit.page.keyboard.press('Tab');
  await expect(
    details.getByRole('link', { name: 'X', exact: true }).or(details.getByRole('link', { name: 'TikTok' })),
  ).toHaveCount(2);
  await expect(details.getByRole('link').first()).toBeFocused();
  await visit.page.keyboard.press('Shift+Tab');
  await visit.page.keyboard.press('Space');
  await expect(cookie).toBeHidden();
});
