import { bannerOf, press } from './faces.js';
import { countOf, GOOGLE_SCRIPT } from './loudness.js';
import { CONTENT, VENDORS } from './site/page.js';
import { expect, test } from './test.js';

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
