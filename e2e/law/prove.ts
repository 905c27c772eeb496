import type { State } from '../../src/types.js';
import { callVendors } from '../loudness.js';
import { ownPage, POSTHOG_CONFIG, VENDORS } from '../site/page.js';
import type { OpenTab, Tab, TabOptions } from '../site/tab.js';
import { expect, test } from '../test.js';
import { EXPECTATIONS, type Expectation, type Finding, type Vendor } from './expectations.js';
import { adStorage, hasBanner, hasSaleLink, kept, requested, saysHonored, settle, stateOf, told } from './observe.js';

const ALL: readonly Vendor[] = ['PostHog', 'Meta', 'Google'];
const RECORD = 'minima_consent';

/** What the law wants of one place under one setting of the signal. */
interface Case extends Omit<Expectation, 'plain' | 'signal'>, Finding {
  readonly place: string;
  /** Whether the browser sends Global Privacy Control. */
  readonly isSent: boolean;
}

/**
 * A page in the place; of `ZZ` it says nothing. PostHog says at once what it has to say, and does without its recorder and
 * other parts, which would only take time.
 */
const pageIn = ({ place, isSent }: Case): TabOptions => ({
  tag: { ...VENDORS, ...(place !== 'ZZ' && { region: place }) },
  json: { posthog: { config: { ...POSTHOG_CONFIG, request_batching: false, disable_external_dependency_loading: true } } },
  gpc: isSent,
});

/** Does what every vendor would love to hear of, on this page and on the next. */
const wander = async (tab: Tab): Promise<void> => {
  await tab.evaluate(callVendors);
  await settle(tab);
  await tab.goto('/one');
  await tab.press('body', '#work');
  await tab.evaluate(callVendors);
  await settle(tab);
};

const openPreferences = (tab: Tab): Promise<void> => tab.press('body', '[data-consent-open="preferences"]');

/** Answers where the visitor is asked or told, and in the preferences where nobody is. */
const answer = async (tab: Tab, action: 'accept' | 'reject', { asked, face }: Case): Promise<void> => {
  // A notice asks for no yes.
  const inBanner = asked && (action === 'reject' || face === 'banner');
  if (!inBanner) await openPreferences(tab);
  await tab.press(inBanner ? 'minima-consent-banner' : 'minima-consent-preferences', `[data-consent-action="${action}"]`);
};

/** Of analytics, and of marketing. */
const statesOf = async (tab: Tab): Promise<unknown[]> => {
  const { analytics, marketing } = (await stateOf(tab)).verdicts;
  return [analytics?.state, marketing?.state];
};

/** From now on these vendors are heard, on this page or the next, and nobody else is asked for anything. */
const expectRunning = async (tab: Tab, vendors: readonly Vendor[]): Promise<void> => {
  await settle(tab);
  const start = tab.sent().length;
  await wander(tab);
  await expect.poll(() => told(tab.sent().slice(start))).toEqual(vendors);
  expect(requested(tab.sent().slice(start))).toEqual(vendors);
  const ads = vendors.includes('Meta') ? 'granted' : 'denied';
  // The next page has its own tag, which may still be on its way.
  await expect.poll(() => adStorage(tab)).toBe(vendors.includes('Google') ? ads : undefined);
};

const expectFirstSight = async (tab: Tab, { place, isSent, ...wanted }: Case): Promise<void> => {
  const start = tab.sent().length;
  const sent = () => tab.sent().slice(start);
  await tab.goto('/');
  expect(await tab.evaluate(() => Reflect.get(navigator, 'globalPrivacyControl') === true)).toBe(isSent);
  expect(sent()[0]?.headers['sec-gpc']).toBe(isSent ? '1' : undefined);

  const { face, gpcBinding, saleLink } = wanted;
  const { policy, record, region, signals } = await stateOf(tab);
  expect(region).toMatchObject({ region: place, confidence: place === 'ZZ' ? 'none' : 'high' });
  expect(policy).toMatchObject({ region: place, face, gpcBinding, saleLink });
  expect(signals.gpc).toBe(isSent);
  expect(await statesOf(tab)).toEqual([wanted.analytics, wanted.marketing]);
  // A signal that binds is written down, to outlast it (11 CCR 7025(c)(5)); else nothing is, before a choice.
  const isKept = isSent && gpcBinding;
  expect(record?.choices.marketing?.answer).toBe(isKept ? 'gpc' : undefined);

  await settle(tab);
  await expect.poll(() => hasBanner(tab)).toBe(wanted.asked);
  // No banner, and none on its way: it was not even fetched.
  const banner = sent().filter(({ url }) => url.pathname.endsWith('/consent.ui.js'));
  expect(banner).toHaveLength(wanted.asked ? 1 : 0);
  expect(await hasSaleLink(tab)).toBe(saleLink);
  await expect.poll(() => saysHonored(tab)).toBe(isSent);

  await expect.poll(() => told(sent())).toEqual(wanted.before);
  await wander(tab);
  expect(requested(sent())).toEqual(wanted.before);
  if (!wanted.before.length) expect(await kept(tab)).toEqual(isKept ? [RECORD] : []);
};

/** The link ends what is a sale at once and says so; counting goes on. */
const expectSaleRefused = async (tab: Tab): Promise<void> => {
  await tab.press('body', '[data-consent-open="opt-out"]');
  await expect.poll(() => statesOf(tab)).toEqual(['granted', 'denied']);
  await expect.poll(() => saysHonored(tab)).toBe(true);
  await expectRunning(tab, ['PostHog', 'Google']);
};

/** After a no to everything nobody hears anything, nothing is kept but the answer, and nobody asks again. */
const expectSilence = async (tab: Tab, { isSent, saleLink }: Case): Promise<void> => {
  await expect.poll(() => statesOf(tab)).toEqual(['denied', 'denied']);
  await expect.poll(() => kept(tab)).toEqual([RECORD]);
  await expect.poll(() => saysHonored(tab)).toBe(isSent || saleLink);
  await settle(tab);
  const start = tab.sent().length;
  await wander(tab);
  expect(requested(tab.sent().slice(start))).toEqual([]);
  expect(await hasBanner(tab)).toBe(false);
  expect(await kept(tab)).toEqual([RECORD]);
};

const expectAccepted = async (tab: Tab, { accepted, isSent }: Case): Promise<void> => {
  const state = (vendor: Vendor): State => (accepted.includes(vendor) ? 'granted' : 'denied');
  await expect.poll(() => statesOf(tab)).toEqual([state('PostHog'), state('Meta')]);
  await expectRunning(tab, accepted);
  expect(await hasBanner(tab)).toBe(false);
  await expect.poll(() => saysHonored(tab)).toBe(isSent);
};

/** By name, one by one, and in full view of the signal, a visitor may allow what it denies (11 CCR 7025(c)(3)). */
const expectOverride = async (tab: Tab): Promise<void> => {
  await openPreferences(tab);
  for (const [purpose, verdict] of Object.entries((await stateOf(tab)).verdicts)) {
    if (!verdict.granted) await tab.press('minima-consent-preferences', `[data-purpose="${purpose}"]`);
  }
  await tab.press('minima-consent-preferences', '[data-consent-action="save"]');
  await expect.poll(() => statesOf(tab)).toEqual(['granted', 'granted']);
  expect((await stateOf(tab)).verdicts.marketing?.reason).toBe('override');
  await expectRunning(tab, ALL);
  await expect.poll(() => saysHonored(tab)).toBe(false);
};

const caseOf = (place: string, isSent: boolean): Case => {
  const { plain, signal, ...law } = EXPECTATIONS[place]!;
  return { ...law, ...(isSent ? signal : plain), place, isSent };
};

/** Makes the visitor one who has not been here before, of whom only the record is kept. */
const forget = async (tab: Tab): Promise<void> => {
  await tab.evaluate(() => {
    // biome-ignore lint/suspicious/noDocumentCookie: every browser of the tests has this
    for (const domain of ['', '; domain=minima.studio']) document.cookie = `minima_consent=; max-age=0; path=/${domain}`;
  });
  expect(await kept(tab)).toEqual([]);
};

/**
 * Measures a browser by what the law of a place wants, with or without its own Global Privacy Control. Whoever is silent
 * here is heard here too: everybody after a yes to all, or after a yes in spite of the signal.
 */
export const prove = async (place: string, isSent: boolean, open: OpenTab): Promise<void> => {
  const wanted = caseOf(place, isSent);
  const tab = await open(pageIn(wanted));

  await test.step('before any choice, and after a no', async () => {
    await expectFirstSight(tab, wanted);
    if (wanted.saleLink) await expectSaleRefused(tab);
    await answer(tab, 'reject', wanted);
    await expectSilence(tab, wanted);
  });

  await test.step('after a yes to all', async () => {
    if (wanted.asked) {
      await forget(tab);
      await tab.goto('/');
    }
    await answer(tab, 'accept', wanted);
    await expectAccepted(tab, wanted);
    if (isSent) await expectOverride(tab);
  });
  await tab.close();
};

/**
 * Measures a browser by what laws want before a choice, in one tab: for laws that are alike, of which one is measured in
 * full. Where several are alike nothing is kept before a choice, which is seen each time.
 */
export const proveAlike = async (places: readonly string[], isSent: boolean, open: OpenTab): Promise<void> => {
  let page = {};
  const tab = await open({ gpc: isSent, answer: (sent) => ownPage(sent, page) });
  for (const wanted of places.map((place) => caseOf(place, isSent))) {
    await test.step(wanted.place, async () => {
      page = pageIn(wanted);
      await expectFirstSight(tab, wanted);
    });
  }
  await tab.close();
};
