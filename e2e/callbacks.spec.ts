import { bannerOf, press } from './faces.js';
import { countOf, GOOGLE_SCRIPT } from './loudness.js';
import { CONTENT, VENDORS } from './site/page.js';
import type { Visit, VisitOptions } from './site/visit.js';
import { expect, test } from './test.js';

/*
 * A click of a page's may wait for Google: it goes on whoever hears, at once where nobody does, and once.
 */

/** How a page has it wait: as modules for shops do, and by the very snippet that Google Ads hands out. */
const WAYS = {
  'an entry’s eventCallback': {
    tag: { 'google-tag-manager': 'GTM-BOX' },
    snippet: `window.dataLayer = window.dataLayer || [];
      function order() {
        dataLayer.push({ event: 'ordered', eventCallback: () => { followed++; }, eventTimeout: 2000 });
        return false;
      }`,
    heard: ['GTM-BOX ordered', 'GTM-BOX gtm.js'],
  },
  'a conversion by the snippet’s own gtag': {
    tag: { 'google-ads': 'AW-1' },
    snippet: `window.dataLayer = window.dataLayer || [];
      function gtag() { dataLayer.push(arguments); }
      gtag('js', new Date());
      gtag('config', 'AW-1');
      function order(url) {
        const callback = () => { if (url) followed++; };
        gtag('event', 'ordered', { send_to: 'AW-1/abc', value: 1, event_callback: callback });
        return false;
      }`,
    heard: ['AW-1 page_view', 'AW-1 ordered'],
  },
  'a conversion by our gtag': {
    tag: { 'google-ads': 'AW-1' },
    snippet: `const order = (url) => {
        gtag('event', 'ordered', { send_to: 'AW-1/abc', event_callback: () => { if (url) followed++; } });
        return false;
      };`,
    heard: ['AW-1 page_view', 'AW-1 ordered'],
  },
} as const;

const site = ({ tag, snippet }: { tag: object; snippet: string }, more: VisitOptions = {}, early = ''): VisitOptions => ({
  ...more,
  tag: { region: 'DE', ...tag, ...more.tag },
  body: `<script>window.followed = 0; ${snippet} ${early}</script><a id="order" href="/cart" onclick="return order('/cart')">Order</a>`,
});
const order = ({ page }: Visit): Promise<void> => page.locator('#order').click();
/** How often somebody who waited was let go on, for good. */
const followsAtLast = async (visit: Visit, times: number): Promise<void> => {
  await expect.poll(() => visit.page.evaluate(() => Reflect.get(window, 'followed'))).toBe(times);
  await visit.settle();
  expect(await visit.page.evaluate(() => Reflect.get(window, 'followed'))).toBe(times);
};
/** What Google has heard, but for what it sees itself. */
const heard = (visit: Visit): string[] =>
  visit
    .foreign()
    .flatMap(({ url: { searchParams: of } }) => (of.has('tid') ? `${of.get('tid')} ${of.get('en')}` : []))
    .filter((one) => !one.endsWith('click'));
const accept = ({ page }: Visit): Promise<void> => page.evaluate(() => window.minimaConsent.acceptAll());
const reject = ({ page }: Visit): Promise<void> => page.evaluate(() => window.minimaConsent.rejectAll());

for (const [title, way] of Object.entries(WAYS)) {
  test(`${title} goes on at once before an answer, and a later yes has it counted, not done again`, async ({ visitor }) => {
    const visit = await visitor(site(way));
    await visit.goto();
    await order(visit);
    await followsAtLast(visit, 1);
    expect(visit.foreign()).toEqual([]);
    await accept(visit);
    await expect.poll(() => heard(visit)).toEqual(way.heard);
    await followsAtLast(visit, 1);
    // Now Google calls back.
    await order(visit);
    await followsAtLast(visit, 2);
    expect(heard(visit)).toEqual([...way.heard, way.heard.find((one) => one.endsWith('ordered'))]);
    await reject(visit);
    await order(visit);
    await followsAtLast(visit, 3);
    await accept(visit);
    await followsAtLast(visit, 3);
    expect(visit.errors).toEqual([]);
  });

  test(`${title} goes on after a no, on that page and later ones`, async ({ visitor }) => {
    const visit = await visitor(site(way));
    await visit.goto();
    await reject(visit);
    await order(visit);
    await followsAtLast(visit, 1);
    await visit.goto('/one');
    await order(visit);
    await followsAtLast(visit, 1);
    await accept(visit);
    await expect.poll(() => heard(visit)).toHaveLength(1);
    await followsAtLast(visit, 1);
  });

  test(`${title} goes on against the signal, where nobody is asked`, async ({ visitor }) => {
    const visit = await visitor(site(way, { tag: { region: 'US-CA' }, gpc: true }));
    await visit.goto();
    await order(visit);
    await followsAtLast(visit, 1);
    expect(visit.foreign()).toEqual([]);
  });

  test(`${title} goes on while the script of a yes has not come, and where it never does`, async ({ visitor }) => {
    const visit = await visitor(site(way));
    visit.on(
      ({ href }) => GOOGLE_SCRIPT.test(href),
      () => ({ status: 404 }),
    );
    await visit.goto();
    await accept(visit);
    await expect.poll(() => countOf(visit, GOOGLE_SCRIPT)).toBe(1);
    await order(visit);
    await followsAtLast(visit, 1);
  });
}

const ENTRY = WAYS['an entry’s eventCallback'];

for (const [title, before, options] of [
  ['waits from before there was anybody to go by', 1, site(ENTRY, {}, 'order();')],
  [
    'is in a layer that the page makes then',
    1,
    site(ENTRY, {}, 'onload = () => { dataLayer = [{ event: "seen", eventCallback: () => { followed++; } }]; };'),
  ],
  [
    'is in a layer with another name',
    0,
    site({ ...ENTRY, snippet: ENTRY.snippet.replaceAll('dataLayer', 'shop') }, { tag: { 'google-data-layer': 'shop' } }),
  ],
  [
    'goes through a function of the page’s',
    0,
    site(ENTRY, {}, 'const past = dataLayer.push; dataLayer.push = function (...all) { return past.apply(this, all); };'),
  ],
] as const)
  test(`what ${title} goes on, too`, async ({ visitor }) => {
    const visit = await visitor(options);
    await visit.goto();
    await followsAtLast(visit, before);
    await order(visit);
    await followsAtLast(visit, before + 1);
  });

test('by npm it goes on, too', async ({ visitor }) => {
  const script = `<script>window.fbq = () => {}</script>
    <script type="application/json" id="settings">{ "region": "DE", "mounted": true, "google": true }</script>
    <script type="module" src="/app/app.js"></script>`;
  const visit = await visitor({ ...site(ENTRY), script });
  await visit.goto();
  await order(visit);
  await followsAtLast(visit, 1);
  await accept(visit);
  await expect.poll(() => heard(visit)).toContain('GTM-BOX ordered');
  await followsAtLast(visit, 1);
  await order(visit);
  await followsAtLast(visit, 2);
});

test('what a container of the page’s own answers is not answered twice', async ({ visitor }) => {
  const own = `dataLayer.push({ 'gtm.start': 1, event: 'gtm.js' });
    document.head.append(Object.assign(document.createElement('script'), { src: 'https://www.googletagmanager.com/gtm.js?id=GTM-OWN' }));`;
  const visit = await visitor(site(ENTRY, {}, own));
  await visit.goto();
  await expect.poll(() => heard(visit)).toEqual(['GTM-OWN gtm.js']);
  const answeredBy = await visit.page.evaluate(
    () =>
      new Promise((eventCallback) => {
        (window.dataLayer as unknown as object[]).push({ event: 'asked', eventCallback });
      }),
  );
  expect(answeredBy).toBe('GTM-OWN');
  await order(visit);
  await followsAtLast(visit, 1);
  await accept(visit);
  await expect.poll(() => heard(visit)).toContain('GTM-BOX ordered');
  await followsAtLast(visit, 1);
  await reject(visit);
  await order(visit);
  await followsAtLast(visit, 2);
});

test('a link that waits for its click to be counted is followed, whatever the answer, and once', async ({ visitor }) => {
  const snippet = `<script>
    window.followed = 0;
    const report = () => { gtag('event', 'conversion', { send_to: 'AW-1/abc', event_callback: () => { followed++; } }); };
    const ask = () => { gtag('get', 'G-TEST', 'client_id', () => { followed++; }); };
  </script><button id="order" type="button" onclick="report(); ask()">Order</button>`;
  const visit = await visitor({ tag: { region: 'DE', ...VENDORS }, body: snippet + CONTENT });
  await visit.goto();
  const order = async (): Promise<number> => {
    await visit.page.locator('#order').click();
    return visit.page.evaluate(() => Reflect.get(window, 'followed'));
  };
  expect(await order()).toBe(2);
  await press(bannerOf(visit.page), 'accept');
  await expect.poll(() => countOf(visit, GOOGLE_SCRIPT)).toBe(1);
  await visit.settle();
  expect(await visit.page.evaluate(() => Reflect.get(window, 'followed'))).toBe(2);
  await visit.page.evaluate(() => window.minimaConsent.rejectAll());
  expect(await order()).toBe(4);
  await visit.goto('/one');
  expect(await order()).toBe(2);
});

test('a parameter with the name of what functions have is a parameter', async ({ visitor }) => {
  const visit = await visitor({ tag: { region: 'DE', ...VENDORS } });
  await visit.goto();
  await visit.page.evaluate(() => {
    window.gtag?.('event', 'contact', { call: true, value: 1 });
    window.fbq?.('track', 'Contact', { call: 'yes' });
  });
  await press(bannerOf(visit.page), 'accept');
  await expect.poll(() => countOf(visit, /en=contact/)).toBe(1);
  await expect.poll(() => countOf(visit, /ev=Contact/)).toBe(1);
  expect(visit.errors).toEqual([]);
});
