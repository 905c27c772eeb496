import type { Visit, VisitOptions } from './site/visit.js';
import { expect, test } from './test.js';

/*
 * Google is told of ads what the visitor said of ads, whatever a container stands behind.
 */

const decide = (visit: Visit, choice: Readonly<Record<string, boolean>>): Promise<void> =>
  visit.page.evaluate((choice) => window.minimaConsent.decide(choice as never), choice);
const hits = (visit: Visit): URLSearchParams[] =>
  visit.foreign().flatMap(({ url: { searchParams } }) => (searchParams.has('tid') ? [searchParams] : []));
const heard = (visit: Visit): string[] => hits(visit).map((hit) => `${hit.get('tid')} ${hit.get('gcd')}`);
const complaints = (visit: Visit): string[] => visit.complaints.filter((said) => said.includes('consentPurposes'));
/** What a page says to Google Ads that its site has not named. */
const convert = (visit: Visit): Promise<void> =>
  visit.page.evaluate(() => {
    window.gtag?.('config', 'AW-9');
    window.gtag?.('event', 'conversion', { send_to: 'AW-9/x' });
  });
const adKeys = async (visit: Visit): Promise<string[]> => (await visit.stored()).filter((key) => key.includes('_gcl'));

const OTHER = ['statistics', 'ads'].map((id) => ({ id, title: id, description: id, sale: id === 'ads' }));
const BOX = { 'google-tag-manager': 'GTM-BOX' };
const TAG = { 'google-tag': 'G-ONE' };
const ANALYTICS = { ...BOX, ...TAG, 'google-tag-manager-purpose': 'analytics' };
const UNSAID = { ...BOX, 'google-tag-manager-purpose': 'statistics' };
const STATISTICS = { ...UNSAID, ...TAG, 'google-tag-purpose': 'statistics' };
const MEANT = { consentPurposes: { analytics: 'statistics', marketing: 'ads' } };

for (const { name, options, choice, expected } of [
  {
    name: 'a yes to analytics, where ads are asked of nowhere',
    options: { tag: { region: 'DE', ...ANALYTICS }, json: { purposes: ['analytics'] } },
    choice: { analytics: true },
    expected: 'prpp',
  },
  {
    name: 'a no to ads by another name, and nothing said of which it is',
    options: { tag: { region: 'DE', ...UNSAID }, json: { purposes: OTHER } },
    choice: { statistics: true, ads: false },
    expected: 'pppp',
  },
  {
    name: 'a no to ads by another name',
    options: { tag: { region: 'DE', ...STATISTICS }, json: { purposes: OTHER, google: MEANT } },
    choice: { statistics: true, ads: false },
    expected: 'qrqq',
  },
  {
    name: 'the signal, where ads are asked of nowhere',
    options: { tag: { region: 'US-CA', ...ANALYTICS }, json: { purposes: ['analytics'] }, gpc: true },
    choice: {},
    expected: 'pvpp',
  },
  {
    name: 'the signal against ads by another name',
    options: {
      tag: { region: 'US-CA', ...ANALYTICS },
      json: { purposes: ['analytics', OTHER[1]], google: { consentPurposes: { marketing: 'ads' } } },
      gpc: true,
    },
    choice: {},
    expected: 'qvqq',
  },
] satisfies { name: string; options: VisitOptions; choice: Record<string, boolean>; expected: string }[])
  test(`a container behind analytics alone says of ads what the visitor does: ${name}`, async ({ visitor }) => {
    const visit = await visitor(options);
    await visit.goto();
    if (!options.gpc) await decide(visit, choice);
    await expect.poll(() => heard(visit)).toContain(`GTM-BOX ${expected}`);
    if ('google-tag' in options.tag) await expect.poll(() => heard(visit)).toContain(`G-ONE ${expected}`);
    await convert(visit);
    await visit.settle();
    for (const hit of hits(visit)) expect([hit.get('ads'), hit.get('signals')]).toEqual([null, '0']);
    expect(heard(visit).join()).not.toContain('AW-9');
    expect(await adKeys(visit)).toEqual([]);
    const isUnsaid = expected === 'pppp';
    expect(complaints(visit)).toHaveLength(isUnsaid ? 1 : 0);
    if (isUnsaid)
      expect(complaints(visit)[0]).toContain(
        'allowed: { analytics, marketing, preferences }, each one of necessary,statistics,ads',
      );
  });

test('where purposes have other names, the site says which is for ads, and a yes to that is one to ads', async ({
  visitor,
}) => {
  const named = { region: 'DE', ...STATISTICS, 'google-tag-manager-purpose': 'statistics ads' };
  const visit = await visitor({ tag: named, json: { purposes: OTHER, google: MEANT } });
  await visit.goto();
  await decide(visit, { statistics: true, ads: false });
  await expect.poll(() => heard(visit)).toEqual(['G-ONE qrqq']);
  await decide(visit, { ads: true });
  await expect.poll(() => heard(visit)).toEqual(['G-ONE qrqq', 'GTM-BOX rrrr']);
  await convert(visit);
  await expect.poll(() => heard(visit)).toContain('AW-9 rrrr');
});

test('of what no purpose is declared for nothing is granted by a full yes', async ({ visitor }) => {
  const visit = await visitor({ tag: { region: 'DE', ...BOX } });
  await visit.goto();
  await visit.page.evaluate(() => window.minimaConsent.acceptAll());
  await expect.poll(() => heard(visit)).toEqual(['GTM-BOX rrrr']);
  const told = await visit.page.evaluate(() => Object.assign({}, ...[...window.dataLayer!].map((entry) => Object(entry)[2])));
  expect(told).toMatchObject({ functionality_storage: 'denied', personalization_storage: 'denied' });
  expect(complaints(visit)).toEqual([]);
});

for (const consentPurposes of ['ads', ['ads'], { marketing: 'adz' }, { marketing: null }, { ads: 'ads' }])
  test(`a mistake in consentPurposes is said once, and grants no ads: ${JSON.stringify(consentPurposes)}`, async ({
    visitor,
  }) => {
    const tag = { region: 'DE', ...STATISTICS };
    const visit = await visitor({ tag, json: { purposes: OTHER, google: { consentPurposes } } });
    await visit.goto();
    await decide(visit, { statistics: true, ads: true });
    await expect.poll(() => heard(visit)).toHaveLength(2);
    for (const hit of hits(visit)) expect(hit.get('ads')).toBe(null);
    expect(complaints(visit)).toEqual([
      `[consent] Google consentPurposes is ${JSON.stringify(consentPurposes)}; allowed: { analytics, marketing, preferences }, each one of necessary,statistics,ads; what it does not say is denied`,
    ]);
    expect(visit.errors).toEqual([]);
  });
