import { bannerOf, ownControlOf, panelOf, preferencesOf, press, switchOf } from './faces.js';
import type { Visit, VisitOptions } from './site/visit.js';
import { expect, test } from './test.js';

/* From every page, at any time, a choice is seen and changed. */

const BODY = '<main><h1>Page</h1><p>Text</p></main>';
const germany: VisitOptions = { tag: { region: 'DE' }, body: BODY };

for (const [width, height] of [
  [320, 568],
  [1280, 800],
] as const) {
  for (const answer of ['accept', 'reject'] as const) {
    test(`S-R21, E-K, A-9: after ${answer} the way back is on every page, at the same place, ${width} wide`, async ({
      visitor,
    }) => {
      const visit = await visitor({ ...germany, context: { viewport: { width, height } } });
      await visit.goto();
      await press(bannerOf(visit.page), answer);
      const places: unknown[] = [];
      for (const path of ['/', '/one', '/two']) {
        await visit.goto(path);
        await expect(ownControlOf(visit.page)).toBeInViewport({ ratio: 1 });
        places.push(await ownControlOf(visit.page).boundingBox());
      }
      expect(places[1]).toEqual(places[0]);
      expect(places[2]).toEqual(places[0]);
      await ownControlOf(visit.page).click();
      await expect(switchOf(preferencesOf(visit.page), 'analytics')).toBeChecked({ checked: answer === 'accept' });
    });
  }
}

test('C-8: in California every page has the way out: the page’s own, or “Your Privacy Choices” with its icon', async ({
  visitor,
}) => {
  const link =
    '<footer><a href="#choices" data-consent-open="opt-out" hidden>Do Not Sell or Share My Personal Information</a></footer>';
  for (const body of [BODY, BODY + link]) {
    const visit = await visitor({ tag: { region: 'US-CA' }, body });
    for (const path of ['/', '/one', '/two']) {
      await visit.goto(path);
      if (body === BODY) await expect(ownControlOf(visit.page)).toHaveText('Your Privacy Choices');
      if (body === BODY) await expect(ownControlOf(visit.page).locator('svg')).toBeVisible();
      else await expect(visit.page.getByRole('link', { name: 'Do Not Sell or Share' })).toBeVisible();
    }
  }
});

/** How often the visitor has clicked since the page was loaded. */
const clicksOf = ({ page }: Visit): Promise<number> => page.evaluate(() => Reflect.get(window, 'clicks') ?? 0);
const COUNT = "<script>addEventListener('click', () => { window.clicks = (window.clicks ?? 0) + 1 }, true)</script>";

test('G-4: a yes is taken back with as few clicks as it is given, from any page', async ({ visitor }) => {
  const visit = await visitor({ ...germany, head: COUNT });
  await visit.goto();
  await press(bannerOf(visit.page), 'reject');
  const clicks: number[] = [];
  for (const answer of ['accept', 'reject'] as const) {
    await visit.goto('/one');
    await ownControlOf(visit.page).click();
    await press(preferencesOf(visit.page), answer);
    await expect(preferencesOf(visit.page)).toHaveCount(0);
    expect(await visit.page.evaluate(() => window.minimaConsent.allows('analytics'))).toBe(answer === 'accept');
    clicks.push(await clicksOf(visit));
  }
  expect(clicks).toEqual([2, 2]);

  const panel = await visitor({ ...germany, head: COUNT, body: `${BODY}<div data-consent-panel></div>` });
  await panel.goto();
  for (const [count, isOn] of [
    [1, true],
    [2, false],
  ] as const) {
    await switchOf(panelOf(panel.page), 'analytics').click();
    expect(await panel.page.evaluate(() => window.minimaConsent.allows('analytics'))).toBe(isOn);
    expect(await clicksOf(panel)).toBe(count);
  }
});

test('C-9: the site’s own code hears of an opt-out, so that it reaches more than this browser’s cookies', async ({
  visitor,
}) => {
  const tell = `(window.minimaConsent ||= []).push((consent) => consent.subscribe(() => {
    if (consent.state.verdicts.marketing?.state === 'denied') navigator.sendBeacon('/opt-out') }))`;
  const link = '<a href="#choices" data-consent-open="opt-out" hidden>Do Not Sell or Share My Personal Information</a>';
  const visit = await visitor({ tag: { region: 'US-CA' }, head: `<script>${tell}</script>`, body: BODY + link });
  const told = (): number => visit.sent().filter(({ url }) => url.pathname === '/opt-out').length;
  await visit.goto();
  await expect(visit.page.getByRole('link')).toBeVisible();
  await visit.settle();
  expect(told()).toBe(0);
  await visit.page.getByRole('link').click();
  await expect.poll(told).toBeGreaterThan(0);
});

type Way = 'preferences' | 'panel' | 'banner';

/** Answers as a visitor does who tries each switch first. */
const answer = async (visit: Visit, way: Way, answers: Readonly<Record<string, boolean>>): Promise<void> => {
  const face = { preferences: preferencesOf, panel: panelOf, banner: bannerOf }[way](visit.page);
  if (way === 'banner') return press(face, answers.analytics ? 'accept' : 'reject');
  if (way === 'preferences') await press(bannerOf(visit.page), 'preferences');
  for (const [purpose, isOn] of Object.entries(answers)) {
    await switchOf(face, purpose).click();
    if (!isOn) await switchOf(face, purpose).click();
    await expect(switchOf(face, purpose)).toBeChecked({ checked: isOn });
  }
  if (way === 'preferences') await press(face, 'save');
};

for (const [analytics, marketing, ...ways] of [
  [false, false, 'preferences', 'panel', 'banner'],
  [false, true, 'preferences', 'panel'],
  [true, false, 'preferences', 'panel'],
  [true, true, 'preferences', 'panel', 'banner'],
] as const) {
  test(`S-R15: what is stored is what was clicked: analytics ${analytics}, marketing ${marketing}`, async ({ visitor }) => {
    for (const way of ways) {
      const options = { ...germany, body: `${BODY}<div data-consent-panel></div>` };
      const visit = await visitor(options);
      await visit.goto();
      await answer(visit, way, { analytics, marketing });
      // Another browser, which has nothing but what was stored.
      const next = await visitor({ ...options, context: { storageState: await visit.context.storageState() } });
      await next.goto();
      for (const [purpose, isOn] of Object.entries({ analytics, marketing })) {
        await expect(switchOf(panelOf(next.page), purpose)).toBeChecked({ checked: isOn });
        const { granted, reason } = await next.page.evaluate((id) => window.minimaConsent.explain(id), purpose);
        expect(granted).toBe(isOn);
        expect(reason).toMatch(isOn ? /^granted$/ : /^(denied|withdrawn)$/);
      }
      await expect(bannerOf(next.page)).toHaveCount(0);
    }
  });
}
