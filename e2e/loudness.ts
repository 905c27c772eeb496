import { bannerOf, press } from './faces.js';
import type { Visit, VisitOptions } from './site/visit.js';
import { expect } from './test.js';

/** The page's own calls to vendors, made as if they were all there. */
declare global {
  interface Window {
    posthog?: { capture(name: string): void };
    fbq?: (...command: unknown[]) => void;
    gtag?: (...command: unknown[]) => void;
    dataLayer?: ArrayLike<unknown>[];
  }
}

type Visitor = (options?: VisitOptions) => Promise<Visit>;

/** Cookies and storage that are ours, and may be there after a decision. */
const OURS = ['cookie minima_consent', 'localStorage minima_consent_receipts'];

export const foreignUrls = (visit: Visit): string[] => visit.foreign().map(({ method, url }) => `${method} ${url.href}`);

export const countOf = (visit: Visit, address: RegExp): number =>
  visit.sent().filter(({ url }) => address.test(url.href)).length;

export const META_SCRIPT = /^https:\/\/connect\.facebook\.net\//;
export const META = /facebook/;
export const GOOGLE_SCRIPT = /^https:\/\/www\.googletagmanager\.com\//;
export const POSTHOG_SCRIPT = /^http:\/\/eu-assets\.i\.posthog\.com\/static\/array\.js$/;

/** The calls that a site's own code makes on a page. */
export const callVendors = (): void => {
  window.posthog?.capture('used');
  window.fbq?.('track', 'Lead');
  window.gtag?.('event', 'used');
  history.pushState({}, '', `${location.pathname}?route=${history.length}`);
  window.posthog?.capture('$pageview');
};

/** What a visitor and the site's own code do on a page: every call that a vendor would love to send. */
export const usePage = async ({ page }: Visit): Promise<void> => {
  await page.mouse.move(200, 60);
  await page.mouse.wheel(0, 900);
  await page.getByRole('button', { name: 'Work' }).click();
  await page.keyboard.press('PageDown');
  await page.evaluate(callVendors);
  await page.getByRole('button', { name: 'Work' }).click();
};

const proofs = new Map<string, Promise<void>>();

const prove = async (visitor: Visitor, options: VisitOptions): Promise<void> => {
  const visit = await visitor({ ...options, clock: true });
  await visit.goto();
  await press(bannerOf(visit.page), 'accept');
  await expect.poll(() => countOf(visit, POSTHOG_SCRIPT)).toBe(1);
  await expect.poll(() => visit.pass(4000).then(visit.events)).toContain('$pageview');
  await expect.poll(() => countOf(visit, /facebook\.com\/tr/)).toBe(1);
  await expect.poll(() => countOf(visit, /google-analytics\.com\/g\/collect/)).toBe(1);
  await visit.close();
};

/**
 * The same set-up is not mute: with a yes, all three vendors are heard. Without this, silence proves nothing. Proven
 * once in each browser and for each set-up.
 */
export const proveLoud = (visitor: Visitor, options: VisitOptions): Promise<void> => {
  const setUp = JSON.stringify(options);
  const proof = proofs.get(setUp) ?? prove(visitor, options);
  proofs.set(setUp, proof);
  return proof;
};

/** Nothing went to anybody else, and nothing is kept on the device but, after a decision, the record. */
export const expectSilence = async (visit: Visit, decided = false): Promise<void> => {
  await visit.settle();
  expect(foreignUrls(visit)).toEqual([]);
  expect((await visit.stored()).filter((key) => !(decided && OURS.includes(key)))).toEqual([]);
};

/** No banner, and none on its way: it was not even fetched. Wants to be asked after the page was told where it is. */
export const expectNoBanner = async (visit: Visit): Promise<void> => {
  const before = countOf(visit, /consent\.ui/);
  await visit.page.evaluate(async () => void (await window.minimaConsent.ready));
  await visit.settle();
  expect(countOf(visit, /consent\.ui/)).toBe(before);
  await expect(bannerOf(visit.page)).toHaveCount(0);
};
