import type { Page } from '@playwright/test';
import { bannerOf, panelOf, preferencesOf, switchOf } from './faces.js';
import { CONTENT, VENDORS } from './site/page.js';
import type { VisitOptions } from './site/visit.js';
import { expect, test } from './test.js';

const germany: VisitOptions = { tag: { region: 'DE', 'privacy-url': '/privacy', ...VENDORS } };

/** What has the focus, inside shadow roots too: its action, its purpose, or its text. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return '';
    return element.dataset.consentAction ?? element.dataset.purpose ?? element.ariaLabel ?? element.textContent?.trim() ?? '';
  });

/** What each press of Tab comes to. */
const walk = async (page: Page, steps: number, key = 'Tab'): Promise<string[]> => {
  const stops: string[] = [];
  for (let i = 0; i < steps; i++) {
    await page.keyboard.press(key);
    stops.push(await focused(page));
  }
  return stops;
};

test('C-12: Reject is reached in no more stops than Accept and one', async ({ visitor }) => {
  const visit = await visitor(germany);
  await visit.goto();
  await expect(bannerOf(visit.page)).toBeVisible();
  const stops = await walk(visit.page, 5);
  const [accept, reject] = [stops.indexOf('accept'), stops.indexOf('reject')];
  expect(accept).toBeGreaterThanOrEqual(0);
  expect(reject).toBeGreaterThanOrEqual(0);
  expect(reject).toBeLessThanOrEqual(accept + 1);
  // It is first in the page, and not a trap: the page's own links come next.
  expect(stops).toContain('preferences');
  expect(stops.at(-1)).toBe('One');
});

for (const [key, action] of [
  ['Enter', 'reject'],
  ['Space', 'accept'],
] as const) {
  test(`${key} presses ${action}`, async ({ visitor }) => {
    const visit = await visitor(germany);
    await visit.goto();
    await expect(bannerOf(visit.page)).toBeVisible();
    while ((await focused(visit.page)) !== action) await visit.page.keyboard.press('Tab');
    await visit.page.keyboard.press(key);
    await expect(bannerOf(visit.page)).toHaveCount(0);
    expect(await visit.page.evaluate(() => window.minimaConsent.allows('analytics'))).toBe(action === 'accept');
  });
}

test('C-12, A-4: Escape hides the banner for this page and stores nothing', async ({ visitor }) => {
  const visit = await visitor(germany);
  await visit.goto();
  await expect(bannerOf(visit.page)).toBeVisible();
  await visit.page.keyboard.press('Escape');
  await expect(bannerOf(visit.page)).toHaveCount(0);
  await visit.settle();
  expect(await visit.stored()).toEqual([]);
  expect(visit.foreign()).toEqual([]);
  await visit.goto('/one');
  await expect(bannerOf(visit.page)).toBeVisible();
});

test('the preferences keep the focus in, work by keyboard, and give the focus back', async ({ visitor }) => {
  const visit = await visitor(germany);
  await visit.goto();
  await expect(bannerOf(visit.page)).toBeVisible();
  while ((await focused(visit.page)) !== 'preferences') await visit.page.keyboard.press('Tab');
  await visit.page.keyboard.press('Enter');
  const preferences = preferencesOf(visit.page);
  await expect(preferences).toBeVisible();
  expect(await focused(visit.page)).not.toBe('preferences');

  // A modal dialog lets the focus out into the browser's own controls, which is nowhere on the page.
  const stops = await walk(visit.page, 24);
  for (const stop of ['analytics', 'marketing', 'reject', 'accept', 'save']) expect(stops).toContain(stop);
  for (const outside of ['One', 'Work', 'preferences']) expect(stops).not.toContain(outside);

  while ((await focused(visit.page)) !== 'analytics') await visit.page.keyboard.press('Tab');
  await visit.page.keyboard.press('Space');
  await expect(switchOf(preferences, 'analytics')).toBeChecked();
  await expect(switchOf(preferences, 'marketing')).not.toBeChecked();

  await visit.page.keyboard.press('Escape');
  await expect(preferences).toHaveCount(0);
  expect(await focused(visit.page)).toBe('preferences');
  expect(await visit.stored()).toEqual([]);
  await expect(bannerOf(visit.page)).toBeVisible();
});

test("the focus goes back to the page's own control that opened the preferences", async ({ visitor }) => {
  const visit = await visitor({ ...germany, tag: { region: 'US-CA' } });
  await visit.goto();
  const control = visit.page.getByRole('button', { name: 'Privacy choices' });
  await control.focus();
  await visit.page.keyboard.press('Enter');
  await expect(preferencesOf(visit.page)).toBeVisible();
  await visit.page.keyboard.press('Escape');
  await expect(preferencesOf(visit.page)).toHaveCount(0);
  await expect(control).toBeFocused();
});

test('Space works a switch of the panel, and the focus stays on it', async ({ visitor }) => {
  const visit = await visitor({ ...germany, body: `<div data-consent-panel></div>${CONTENT}` });
  await visit.goto();
  const panelSwitch = switchOf(panelOf(visit.page), 'analytics');
  await panelSwitch.focus();
  await visit.page.keyboard.press('Space');
  await expect(panelSwitch).toBeChecked();
  await expect(panelSwitch).toBeFocused();
  await visit.page.keyboard.press('Space');
  await expect(panelSwitch).not.toBeChecked();
});

for (const position of ['bottom', 'corner', 'center']) {
  test(`A-5: nothing that has the focus is covered by the banner, position ${position}`, async ({ visitor }) => {
    const visit = await visitor({ tag: { ...germany.tag, position }, context: { viewport: { width: 800, height: 600 } } });
    await visit.goto();
    const banner = bannerOf(visit.page);
    await expect(banner).toBeVisible();
    const top = (await banner.boundingBox())?.y ?? 0;
    await visit.page.locator('nav a').first().focus();
    const covered: string[] = [];
    let seen = 0;
    for (let i = 0; i < 34; i++) {
      await visit.page.keyboard.press('Tab');
      const bottom = await visit.page.evaluate(() => {
        const focused = document.activeElement;
        const isPage = focused !== document.body && !focused?.closest('minima-consent-banner');
        return isPage ? focused?.getBoundingClientRect().bottom : undefined;
      });
      if (bottom !== undefined) seen++;
      if (bottom !== undefined && bottom > top + 1) covered.push(await focused(visit.page));
    }
    expect(covered).toEqual([]);
    expect(seen).toBeGreaterThan(30);
    // The end of the page can be scrolled out from under it.
    await visit.page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    const footer = await visit.page.locator('footer').boundingBox();
    expect((footer?.y ?? 0) + (footer?.height ?? 0)).toBeLessThanOrEqual(top + 1);
  });
}

test('A-10: what was decided is said to a screen reader', async ({ visitor }) => {
  const visit = await visitor(germany);
  await visit.goto();
  await bannerOf(visit.page).locator('[data-consent-action="reject"]').click();
  await expect(visit.page.getByRole('status').filter({ hasText: 'Your choice is saved.' })).toHaveCount(1);
});

for (const [width, height] of [
  [320, 568],
  [320, 480],
  [640, 360],
] as const) {
  test(`at ${width} × ${height} what has the focus in the banner is not under its buttons`, async ({ visitor }) => {
    const visit = await visitor({ tag: { region: 'DE', lang: 'de', 'privacy-url': '/privacy' } });
    await visit.page.setViewportSize({ width, height });
    await visit.goto();
    const link = bannerOf(visit.page).getByRole('link');
    await expect(link).toBeVisible();
    await visit.page.keyboard.press('Tab');
    await expect(link).toBeFocused();
    const isOnTop = await link.evaluate((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return document.elementFromPoint(left + width / 2, top + height / 2) === element;
    });
    expect(isOnTop).toBe(true);
  });
}

test('the second half of a double click on "Let me choose" decides nothing', async ({ visitor }) => {
  const visit = await visitor(germany);
  await visit.page.setViewportSize({ width: 375, height: 667 });
  await visit.goto();
  const box = await bannerOf(visit.page).locator('[data-consent-action=preferences]').boundingBox();
  const [x, y] = [(box?.x ?? 0) + 60, (box?.y ?? 0) + 20];
  await visit.page.mouse.click(x, y);
  await expect(preferencesOf(visit.page)).toBeVisible();
  await visit.page.mouse.move(x, y);
  await visit.page.mouse.down({ clickCount: 2 });
  await visit.page.mouse.up({ clickCount: 2 });
  await visit.settle();
  await expect(preferencesOf(visit.page)).toBeVisible();
  expect(await visit.stored()).toEqual([]);
});
