import { bannerOf, ownControlOf, preferencesOf, press } from './faces.js';
import { countOf } from './loudness.js';
import { VENDORS } from './site/page.js';
import type { VisitOptions } from './site/visit.js';
import { expect, test } from './test.js';

/*
 * Where the law wants visitors told, and able to refuse (Canada, Mexico, Japan, Australia), a notice tells them once of what runs.
 */

const japan: VisitOptions = { lang: 'en', tag: { region: 'JP', controller: 'Minima', 'privacy-url': '/privacy', ...VENDORS } };

test('a notice names what runs, and refuses it at one click', async ({ visitor }) => {
  const visit = await visitor(japan);
  await visit.goto();
  const notice = bannerOf(visit.page);
  await expect(notice).toContainText('Minima');
  await expect(notice).toContainText('Analytics and Marketing');
  await expect(notice.getByRole('heading')).toHaveText('Privacy choices');
  await expect(notice.getByRole('button')).toHaveText(['Reject all', 'OK', 'Let me choose']);
  await expect.poll(() => countOf(visit, /facebook/)).toBeGreaterThan(0);
  await press(notice, 'reject');
  await expect(notice).toHaveCount(0);
  expect(await visit.page.evaluate(() => window.minimaConsent.allows('analytics'))).toBe(false);
  await visit.goto('/one');
  await expect(ownControlOf(visit.page).or(visit.page.locator('[data-consent-open]').first())).toBeVisible();
  await expect(notice).toHaveCount(0);
});

test('whoever has taken note is not told again, until there is something else to tell', async ({ visitor }) => {
  const visit = await visitor(japan);
  await visit.goto();
  await bannerOf(visit.page).locator('[data-consent-action="acknowledge"]').click();
  await expect(bannerOf(visit.page)).toHaveCount(0);
  const record = await visit.page.evaluate(() => window.minimaConsent.state.record?.choices);
  expect(record).toMatchObject({ analytics: { answer: 'no-decision' }, marketing: { answer: 'no-decision' } });
  expect(await visit.page.evaluate(() => window.minimaConsent.explain('marketing').reason)).toBe('not-refused');
  await visit.goto('/one');
  await visit.page.evaluate(async () => void (await window.minimaConsent.ready));
  expect(await visit.page.evaluate(() => window.minimaConsent.state.view)).toBe('none');
  visit.change({ ...japan, tag: { ...japan.tag, 'policy-version': '2' } });
  await visit.goto('/two');
  await expect(bannerOf(visit.page)).toBeVisible();
});

test('Escape hides a notice for this page only, and says nothing', async ({ visitor }) => {
  const visit = await visitor(japan);
  await visit.goto();
  await expect(bannerOf(visit.page)).toBeVisible();
  await visit.page.keyboard.press('Escape');
  await expect(bannerOf(visit.page)).toHaveCount(0);
  expect(await visit.page.evaluate(() => window.minimaConsent.state.record)).toBeNull();
  await visit.goto('/one');
  await expect(bannerOf(visit.page)).toBeVisible();
});

test('where the signal is sent, a notice tells of what runs in spite of it, and what it keeps off', async ({ visitor }) => {
  const visit = await visitor({ ...japan, gpc: true });
  await visit.goto();
  await expect(bannerOf(visit.page)).toContainText('Analytics');
  await expect(bannerOf(visit.page)).toContainText('Opt-Out Request Honored');
});

test('where it cannot be shown, nothing runs that it would tell of', async ({ visitor }) => {
  const visit = await visitor(japan);
  visit.on(
    ({ pathname }) => pathname.endsWith('/consent.ui.js'),
    () => ({ status: 500 }),
  );
  await visit.goto();
  await expect.poll(() => visit.page.evaluate(() => window.minimaConsent.state.view)).toBe('failed');
  expect(await visit.page.evaluate(() => window.minimaConsent.allows('analytics'))).toBe(false);
});

test('its preferences let everything be chosen one by one', async ({ visitor }) => {
  const visit = await visitor(japan);
  await visit.goto();
  await press(bannerOf(visit.page), 'preferences');
  const dialog = preferencesOf(visit.page);
  await dialog.locator('[data-purpose="marketing"]').click();
  await press(dialog, 'save');
  await expect(bannerOf(visit.page)).toHaveCount(0);
  expect(
    await visit.page.evaluate(() => ['analytics', 'marketing'].map((id) => window.minimaConsent.allows(id as 'analytics'))),
  ).toEqual([true, false]);
});
