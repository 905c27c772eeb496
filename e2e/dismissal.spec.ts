import { bannerOf, preferencesOf, press } from './faces.js';
import { CONTENT, VENDORS } from './site/page.js';
import type { Visit, VisitOptions } from './site/visit.js';
import { expect, test } from './test.js';

/* Whatever is done to a banner but answer it is no answer, and keeps nobody from the page. */

const germany: VisitOptions = { tag: { region: 'DE', 'privacy-url': '/privacy', ...VENDORS } };

const reasons = ({ page }: Visit): Promise<string[]> =>
  page.evaluate(() => ['analytics', 'marketing'].map((id) => window.minimaConsent.explain(id).reason));

const ACTS: Readonly<Record<string, (visit: Visit) => Promise<unknown>>> = {
  'scrolls to the end': ({ page }) => page.mouse.wheel(0, 20_000),
  'clicks outside': ({ page }) => page.getByText('Paragraph 2:').click(),
  'uses the page': ({ page }) => page.getByRole('button', { name: 'Work' }).click(),
  'presses Escape': ({ page }) => page.keyboard.press('Escape'),
  'goes to another page': ({ page }) => page.getByRole('link', { name: 'Two' }).click(),
  'goes there and comes back': async ({ page }) => {
    await page.getByRole('link', { name: 'Two' }).click();
    await page.waitForURL(/two/);
    await page.goBack();
  },
  'loads the page again': ({ page }) => page.reload(),
  'opens the preferences and closes them': async ({ page }) => {
    await press(bannerOf(page), 'preferences');
    await preferencesOf(page).getByRole('button', { name: 'Close' }).click();
  },
  'moves a switch in the preferences and leaves them by Escape': async ({ page }) => {
    await press(bannerOf(page), 'preferences');
    await preferencesOf(page).getByRole('switch').first().click();
    await page.keyboard.press('Escape');
  },
  'clicks beside the preferences': async ({ page }) => {
    await press(bannerOf(page), 'preferences');
    await expect(preferencesOf(page)).toBeVisible();
    await page.mouse.click(5, 5);
  },
};

test('S-R11, G-1: a yes is what the same page takes for one', async ({ visitor }) => {
  const visit = await visitor(germany);
  await visit.goto();
  await press(bannerOf(visit.page), 'accept');
  await expect.poll(() => visit.foreign().length).toBeGreaterThan(0);
  expect(await reasons(visit)).toEqual(['granted', 'granted']);
});

for (const [title, act] of Object.entries(ACTS)) {
  test(`S-R11, G-1: nothing is granted, stored or sent for a visitor who ${title}`, async ({ visitor }) => {
    const visit = await visitor({ ...germany, clock: true });
    await visit.goto();
    await expect(bannerOf(visit.page)).toBeVisible();
    await act(visit);
    await visit.page.waitForFunction(() => !!window.minimaConsent?.state);
    await visit.pass(60_000);
    expect(await reasons(visit)).toEqual(['no-decision', 'no-decision']);
    expect(await visit.stored()).toEqual([]);
    expect(visit.foreign()).toEqual([]);
    expect(visit.errors).toEqual([]);
  });
}

test('S-R20: with the banner open the page is scrolled, read, filled in and left as without it', async ({ visitor }) => {
  const visit = await visitor({
    ...germany,
    head: `<script>addEventListener('click', (e) => { if (e.target.id === 'work') window.worked = true })</script>`,
    body: `<input aria-label="Name">${CONTENT}`,
  });
  await visit.goto();
  const { page } = visit;
  await expect(bannerOf(page)).toBeVisible();
  await page.getByRole('textbox').fill('Ada');
  await expect(page.getByRole('textbox')).toHaveValue('Ada');
  await page.getByRole('button', { name: 'Work' }).click();
  expect(await page.evaluate(() => Reflect.get(window, 'worked'))).toBe(true);
  await page.mouse.move(300, 100);
  await page.mouse.wheel(0, 400);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(300);
  const held = await page.evaluate(() => [document.documentElement, document.body].map((e) => getComputedStyle(e).overflow));
  expect(held).toEqual(['visible', 'visible']);
  expect(await page.evaluate(() => document.querySelector('main')?.inert)).toBe(false);
  await expect(bannerOf(page)).toBeVisible();
  await page.mouse.wheel(0, -4000);
  await page.getByRole('link', { name: 'One' }).click();
  await expect(page).toHaveURL(/one/);
});

test('G-12: the X that Italy asks for refuses, and who has saved a selection is not asked on the next pages', async ({
  visitor,
}) => {
  const italy = await visitor({ tag: { ...germany.tag!, region: 'IT' } });
  await italy.goto();
  await bannerOf(italy.page).getByRole('button', { name: 'Close', exact: false }).click();
  await expect(bannerOf(italy.page)).toHaveCount(0);
  expect(await reasons(italy)).toEqual(['denied', 'denied']);

  const visit = await visitor(germany);
  await visit.goto();
  await press(bannerOf(visit.page), 'preferences');
  await press(preferencesOf(visit.page), 'save');
  for (const { page, goto, settle } of [visit, italy]) {
    for (const path of ['/one', '/two', '/']) {
      await goto(path);
      await settle();
      expect(await page.evaluate(() => window.minimaConsent.state.view)).not.toBe('banner');
      await expect(bannerOf(page)).toHaveCount(0);
    }
    expect(await page.evaluate(() => window.minimaConsent.explain('marketing').reason)).toBe('denied');
  }
});

test('G-7: Reject says no more than Accept does, and whoever has refused is not asked again while that counts', async ({
  visitor,
}) => {
  const visit = await visitor({ ...germany, clock: true });
  await visit.goto();
  const words = (action: string) => bannerOf(visit.page).locator(`[data-consent-action="${action}"]`).textContent();
  const [yes, no] = [await words('accept'), await words('reject')];
  expect(yes?.split(' ').length).toBe(no?.split(' ').length);
  expect(await bannerOf(visit.page).textContent()).not.toMatch(
    /sorry|please|sure\?|best experience|unfortunately|miss|love|!/i,
  );
  await press(bannerOf(visit.page), 'reject');
  await expect(bannerOf(visit.page)).toHaveCount(0);
  for (let month = 1; month <= 11; month++) {
    await visit.page.clock.fastForward(30 * 24 * 3600 * 1000);
    await visit.goto('/one');
    await visit.settle();
    await expect(bannerOf(visit.page)).toHaveCount(0);
  }
  expect(visit.foreign()).toEqual([]);
});
