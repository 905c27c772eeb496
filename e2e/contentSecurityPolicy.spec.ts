import { bannerOf, panelOf, preferencesOf, press, switchOf } from './faces.js';
import { countOf, GOOGLE_SCRIPT, META_SCRIPT, POSTHOG_SCRIPT } from './loudness.js';
import { CONTENT, VENDORS } from './site/page.js';
import { expect, test } from './test.js';

const NONCE = 'bm9uY2U';
const POSTHOG = 'http://eu.i.posthog.com http://eu-assets.i.posthog.com';

const POLICIES: Readonly<Record<string, { policy: string; nonce?: string }>> = {
  "default-src 'self' and the vendors' hosts": {
    policy: [
      "default-src 'self'",
      `script-src 'self' ${POSTHOG} https://connect.facebook.net https://www.googletagmanager.com`,
      `connect-src 'self' ${POSTHOG} https://region1.google-analytics.com`,
      "img-src 'self' https://www.facebook.com",
      "worker-src 'self' blob:",
    ].join('; '),
  },
  'a nonce alone': {
    policy: `script-src 'nonce-${NONCE}'; style-src 'self'; object-src 'none'; base-uri 'none'`,
    nonce: NONCE,
  },
  "a nonce and 'strict-dynamic'": {
    policy: `script-src 'nonce-${NONCE}' 'strict-dynamic'; style-src 'self'; object-src 'none'; base-uri 'none'`,
    nonce: NONCE,
  },
};

/** Tagged scripts: one without a nonce, which gets ours, and one from the site itself. */
const TAGGED = `
<script type="text/plain" data-consent="marketing" data-src="/tagged.js"></script>
<div data-consent-panel></div>`;

for (const [title, { policy, nonce }] of Object.entries(POLICIES)) {
  test(`under ${title} every layer shows and a yes opens every gate, without a violation`, async ({ visitor }) => {
    const visit = await visitor({
      tag: { region: 'DE', lang: 'de', ...VENDORS },
      headers: { 'content-security-policy': policy },
      body: TAGGED + CONTENT,
      ...(nonce && { nonce }),
    });
    visit.on(
      (url) => url.pathname === '/tagged.js',
      () => ({ body: 'window.tagged = true', headers: { 'content-type': 'text/javascript' } }),
    );
    await visit.page.addInitScript(() => {
      const violations: string[] = [];
      Object.assign(window, { violations });
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile }) => {
        violations.push(`${effectiveDirective} ${blockedURI} ${sourceFile}`);
      });
    });
    await visit.goto();
    await expect(bannerOf(visit.page)).toContainText('Alle akzeptieren');
    // The sheet is in force, which an inline one would not be.
    await expect(bannerOf(visit.page)).toHaveCSS('position', 'fixed');
    await expect(switchOf(panelOf(visit.page), 'marketing')).toBeVisible();
    await press(bannerOf(visit.page), 'preferences');
    await expect(preferencesOf(visit.page)).toBeVisible();
    await press(preferencesOf(visit.page), 'accept');
    for (const script of [POSTHOG_SCRIPT, META_SCRIPT, GOOGLE_SCRIPT]) await expect.poll(() => countOf(visit, script)).toBe(1);
    await expect.poll(visit.events).toContain('$pageview');
    await expect.poll(() => visit.page.evaluate(() => Reflect.get(window, 'tagged'))).toBe(true);
    await expect.poll(() => countOf(visit, /lazy-recorder\.js/)).toBe(1);
    await visit.settle();
    expect(await visit.page.evaluate(() => Reflect.get(window, 'violations'))).toEqual([]);
    expect(visit.errors).toEqual([]);
  });
}
