import { bannerOf, preferencesOf, press } from './faces.js';
import { countOf, expectNoBanner } from './loudness.js';
import { VENDORS } from './site/page.js';
import type { Visit, VisitOptions } from './site/visit.js';
import { expect, test } from './test.js';

/*
 * An answer counts for what was asked (GDPR art. 4(11)): what has changed since is asked for again, and the layers say what.
 */

const PURPOSES = ['analytics', 'marketing', { id: 'chat', title: 'Chat', description: 'Talk to us.' }] as const;

const site = (tag: Record<string, string>, purposes: readonly unknown[] = PURPOSES): VisitOptions => ({
  tag: { region: 'DE', 'policy-version': '1', ...tag },
  json: { purposes },
});

const reasonsOf = ({ page }: Visit): Promise<string[]> =>
  page.evaluate(async () => {
    await window.minimaConsent.ready;
    return Object.values(window.minimaConsent.state.verdicts).map(({ reason }) => reason);
  });

test('a new policy asks for every yes again and says so, and questions no refusal', async ({ visitor }) => {
  const visit = await visitor(site({}));
  await visit.goto();
  await visit.page.evaluate(() => window.minimaConsent.decide({ analytics: true, marketing: false, chat: true }));
  visit.change(site({ 'policy-version': '2' }));
  await visit.goto('/one');
  expect(await reasonsOf(visit)).toEqual(['necessary', 'outdated', 'denied', 'outdated']);
  await expect(bannerOf(visit.page)).toContainText('Changed since your last choice: Analytics and Chat.');
  await press(bannerOf(visit.page), 'accept');
  expect(await reasonsOf(visit)).toEqual(['necessary', 'granted', 'denied', 'granted']);
});

for (const [what, tag, purposes, reasons, named] of [
  [
    'description',
    {},
    ['analytics', 'marketing', { id: 'chat', title: 'Chat', description: 'Talk to us, and we keep it.' }],
    ['necessary', 'granted', 'granted', 'outdated'],
    'Chat',
  ],
  [
    'vendor',
    {},
    [{ id: 'analytics', vendors: [{ name: 'Somebody new' }] }, 'marketing', PURPOSES[2]],
    ['necessary', 'outdated', 'granted', 'granted'],
    'Analytics',
  ],
  ['vendor on the script tag', VENDORS, PURPOSES, ['necessary', 'outdated', 'outdated', 'granted'], 'Analytics and Marketing'],
  [
    'vendor of one purpose on the script tag',
    { 'meta-pixel': '1' },
    PURPOSES,
    ['necessary', 'granted', 'outdated', 'granted'],
    'Marketing',
  ],
] as const) {
  test(`with another ${what} only what that is about is asked again, and both layers name it`, async ({ visitor }) => {
    const visit = await visitor(site({}));
    await visit.goto();
    await press(bannerOf(visit.page), 'accept');
    visit.change(site(tag, purposes));
    await visit.goto('/one');
    expect(await reasonsOf(visit)).toEqual(reasons);
    const text = `Changed since your last choice: ${named}.`;
    await expect(bannerOf(visit.page)).toContainText(text);
    await press(bannerOf(visit.page), 'preferences');
    await expect(preferencesOf(visit.page)).toContainText(text);
  });
}

test('an update that changes nothing of the site’s own asks nobody, in another language either', async ({ visitor }) => {
  const visit = await visitor(site({ ...VENDORS }));
  await visit.goto();
  await press(bannerOf(visit.page), 'accept');
  visit.change(site({ ...VENDORS, lang: 'de', position: 'corner', 'privacy-url': '/privacy' }, [...PURPOSES]));
  await visit.goto('/one');
  await expectNoBanner(visit);
});

test('the dialog names the law of the place, in the language of the page', async ({ visitor }) => {
  for (const [region, lang, text] of [
    ['DE', 'en', 'The law that applies here: TDDDG.'],
    ['DE', 'de', 'Das Recht, das hier gilt: TDDDG.'],
    ['BR', 'pt-BR', 'A lei que vale aqui: LGPD.'],
    ['US-CA', 'en', 'The law that applies here: CCPA.'],
  ] as const) {
    const visit = await visitor({ tag: { region, lang } });
    await visit.goto();
    await visit.page.evaluate(async () => {
      await window.minimaConsent.ready;
      window.minimaConsent.open('preferences');
    });
    await expect(preferencesOf(visit.page)).toContainText(text);
    const sentence = await visit.page.evaluate(() => window.minimaConsent.explain('analytics').text());
    expect(sentence).toContain(`(${region}). Region: ${region}, from option.`);
    await visit.close();
  }
});

test('a site whose pages have different vendors asks once for each, and a yes goes on counting in another tab', async ({
  visitor,
}) => {
  const { 'posthog-key': key, 'posthog-host': host, ...others } = VENDORS;
  const posthog = { 'posthog-key': key, 'posthog-host': host };
  const visit = await visitor(site(posthog));
  await visit.goto('/app');
  await press(bannerOf(visit.page), 'accept');
  visit.change(site(VENDORS));
  const tab = await visit.context.newPage();
  await tab.goto(new URL('/marketing', visit.page.url()).href);
  await expect(bannerOf(tab)).toContainText('Changed since your last choice: Analytics and Marketing.');
  await press(bannerOf(tab), 'accept');
  await expect(bannerOf(tab)).toHaveCount(0);
  await visit.page.bringToFront();
  await expect.poll(() => visit.page.evaluate(() => window.minimaConsent.explain('analytics').reason)).toBe('granted');
  const pages = [posthog, VENDORS, others, {}, VENDORS, posthog];
  for (const [i, tag] of pages.entries()) {
    visit.change(site(tag));
    await visit.goto(`/${i}`);
    expect(await reasonsOf(visit)).toEqual(['necessary', 'granted', 'granted', 'granted']);
    await expectNoBanner(visit);
  }
});

test('a vendor that moves to another purpose is asked about there', async ({ visitor }) => {
  const tag = { 'meta-pixel': '1', 'google-tag': 'G-TEST' };
  const visit = await visitor(site(tag, ['analytics', 'marketing']));
  await visit.goto();
  await visit.page.evaluate(() => window.minimaConsent.decide({ analytics: false, marketing: true }));
  await expect.poll(() => countOf(visit, /facebook\.com\/tr/)).toBe(1);
  const before = visit.foreign().length;
  visit.change({ ...site(tag), json: { purposes: ['analytics', 'marketing'], googleTagPurpose: 'marketing' } });
  await visit.goto('/one');
  expect(await reasonsOf(visit)).toEqual(['necessary', 'denied', 'outdated']);
  await visit.settle();
  expect(visit.foreign().slice(before)).toEqual([]);
});
