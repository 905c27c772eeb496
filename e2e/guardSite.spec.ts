import { bannerOf, press } from './faces.js';
import { agree, guarded, leaksOf } from './guard/openGuarded.js';
import { CONTENT, POSTHOG_CONFIG, VENDORS } from './site/page.js';
import type { Visit } from './site/visit.js';
import { expect, test } from './test.js';

/** Sends one request to each, and tells which of them failed. */
const failing = ({ page }: Visit, ...urls: string[]): Promise<string[]> =>
  page.evaluate(async (all) => {
    const failed: string[] = [];
    for (const url of all) await fetch(url, { mode: 'no-cors' }).catch(() => failed.push(url));
    return failed;
  }, urls);

const HOTJAR = 'http://in.hotjar.com/a';
const VIMEO = 'https://player.vimeo.com/video/1';
const OWN = 'http://count.minima.studio/n';

test('a mode that there is not is named once, and stops everything', async ({ visitor }) => {
  const visit = await visitor(guarded({ mode: 'watch' }));
  await visit.goto();
  expect(await failing(visit, HOTJAR)).toEqual([HOTJAR]);
  const complaints = () => visit.complaints.filter((text) => text.includes('data-mode'));
  await expect.poll(complaints).toEqual(['[consent] data-mode: watch; allowed: report, block']);
});

test('as a module it cannot read what the site says of it: that is named once, and everything is stopped', async ({
  visitor,
}) => {
  const page = guarded({ mode: 'report' });
  const visit = await visitor({ ...page, head: page.head!.replace('<script src', '<script type="module" src') });
  await visit.goto();
  const named = '[consent] guard: no classic script: block';
  expect(visit.complaints).toEqual([named]);
  expect(await failing(visit, HOTJAR, '/own')).toEqual([HOTJAR]);
  await agree(visit);
  expect(await failing(visit, HOTJAR)).toEqual([]);
  await visit.settle();
  expect(visit.complaints.filter((text) => /^\[consent\] (?!leak)/.test(text))).toEqual([named]);
  expect(visit.errors).toEqual([]);
});

test('a site adds vendors of its own, gives known ones another purpose, and leaves some alone', async ({ visitor }) => {
  const vendors = JSON.stringify({
    Ours: { purpose: 'analytics', hosts: ['count.minima.studio', 'www.minima.studio/ingest'], keys: ['own_*'] },
    Vimeo: 'marketing analytics',
    Plausible: false,
    Hotjar: { hosts: ['hotjar.example'] },
    'Hotjar surveys': { purpose: false, hosts: ['surveys.hotjar.com'], keys: ['_hjMinimizedPolls'] },
  });
  const visit = await visitor(guarded({ mode: 'block', vendors }));
  await visit.goto();
  const stopped = [OWN, '/ingest/e', VIMEO, HOTJAR, 'http://hotjar.example/'];
  const open = ['/other', 'http://plausible.io/api', 'http://surveys.hotjar.com/'];
  expect(await failing(visit, ...stopped, ...open)).toEqual(stopped);
  await visit.page.evaluate(() => {
    for (const key of ['own_1', 'owner', '_hjMinimizedPolls', '_hjX']) localStorage.setItem(key, '1');
  });
  expect(await visit.stored()).toEqual(['localStorage _hjMinimizedPolls', 'localStorage owner']);
  const { vendor, purpose } = (await leaksOf(visit))[0]!;
  expect([vendor, purpose]).toEqual(['Ours', 'analytics']);
  expect((await leaksOf(visit)).find((leak) => leak.vendor === 'Vimeo')?.purpose).toBe('marketing analytics');
  await visit.page.evaluate(() => window.minimaConsent.decide({ analytics: true }));
  expect(await failing(visit, ...stopped)).toEqual([VIMEO]);
  expect(visit.complaints.filter((text) => text.includes('data-vendors'))).toEqual([]);
});

for (const [title, vendors, word] of [
  ['no JSON', '{', 'data-vendors'],
  ['of a vendor whom nobody knows', '{"Hotjars":"analytics"}', 'Hotjars'],
  ['of no purpose', '{"Ours":{"hosts":["a.example"]}}', 'Ours'],
  ['of hosts that are no list', '{"Ours":{"purpose":"analytics","hosts":5}}', 'Ours'],
  ['of a host that no address has', '{"Ours":{"purpose":"analytics","hosts":"http://a.example"}}', 'Ours'],
  ['of a word that there is not', '{"Ours":{"purpose":"analytics","host":"a.example"}}', 'Ours'],
] as const) {
  test(`what a site says of vendors, if it is ${title}, is named, and opens nothing`, async ({ visitor }) => {
    const visit = await visitor(guarded({ mode: 'block', vendors }));
    await visit.goto();
    expect(await failing(visit, HOTJAR, 'http://a.example/')).toEqual([HOTJAR]);
    const named = () => visit.complaints.filter((text) => text.startsWith('[consent] data-vendors') && text.includes(word));
    await expect.poll(named).toHaveLength(1);
    expect(visit.errors).toEqual([]);
  });
}

test('it asks anew each time: a yes opens, a withdrawal shuts, and without consent.js nothing is ever open', async ({
  visitor,
}) => {
  const visit = await visitor(guarded({ mode: 'block' }));
  await visit.goto();
  expect(await failing(visit, HOTJAR)).toEqual([HOTJAR]);
  await agree(visit);
  expect(await failing(visit, HOTJAR, VIMEO)).toEqual([]);
  await visit.page.evaluate(() => window.minimaConsent.withdraw('analytics'));
  expect(await failing(visit, HOTJAR, VIMEO)).toEqual([HOTJAR]);

  const alone = await visitor(guarded({ mode: 'block' }, { script: '' }));
  await alone.goto();
  expect(await failing(alone, HOTJAR, VIMEO, '/own')).toEqual([HOTJAR, VIMEO]);
});

test('closed, it passes everything through; a second one on the page is named, and does nothing', async ({ visitor }) => {
  const second = '<script src="/cdn/consent.guard.js" data-mode="block"></script>';
  const visit = await visitor(guarded({ mode: 'block' }, { head: second }));
  await visit.goto();
  expect(visit.complaints).toContain('[consent] guard: twice');
  expect(await failing(visit, HOTJAR)).toEqual([HOTJAR]);
  await visit.page.evaluate(() => window.minimaConsentGuard.close());
  expect(await failing(visit, HOTJAR)).toEqual([]);
});

test('what it tells is frozen, told once for each way and place, and bounded', async ({ visitor }) => {
  const visit = await visitor(guarded({}));
  await visit.goto();
  await visit.page.evaluate(() => {
    for (let i = 0; i < 3; i++) new Image().src = `http://in.hotjar.com/same?${i}`;
    for (let i = 0; i < 150; i++) localStorage.setItem(`_hj${i}`, '1');
  });
  const leaks = await leaksOf(visit);
  expect(leaks.filter(({ url }) => url)).toHaveLength(1);
  expect(leaks).toHaveLength(100);
  expect(visit.complaints.filter((text) => text.includes('Hotjar'))).toHaveLength(100);
  expect(await visit.page.evaluate(() => Object.isFrozen(window.leaks?.[0]))).toBe(true);
});

test('our own gates open what they are granted, and elements of the page’s own withholding are theirs', async ({ visitor }) => {
  const tagged = `<iframe data-consent="analytics" data-src="//player.vimeo.com/video/2?a=1&amp;b=2" title="Film"></iframe>
    <script type="text/plain" data-consent="analytics" data-src="http://connect.facebook.net/x"></script>
    <link rel="stylesheet" data-consent="analytics" data-href="HTTP://maps.googleapis.com/a.css">
    <img alt="" data-consent="analytics" data-srcset="http://i.ytimg.com/1.png 1x">`;
  const visit = await visitor({
    ...guarded({ mode: 'block' }, { body: tagged + CONTENT }),
    json: { posthog: { config: POSTHOG_CONFIG } },
    tag: { region: 'DE', ...VENDORS },
  });
  await visit.goto();
  await expect(bannerOf(visit.page)).toBeVisible();
  await visit.settle();
  expect(visit.foreign()).toEqual([]);
  // They are of vendors for marketing, but the page says what they wait for.
  await visit.page.evaluate(() => window.minimaConsent.decide({ analytics: true }));
  await expect.poll(visit.events).toContain('$pageview');
  // Of some of these hosts the browser knows beforehand that they are asked by https.
  const fetched = () => visit.foreign().map(({ url }) => url.href.replace('https:', 'http:'));
  const all = ['player.vimeo.com/video/2?a=1&b=2', 'connect.facebook.net/x', 'maps.googleapis.com/a.css', 'i.ytimg.com/1.png'];
  await expect.poll(fetched).toEqual(expect.arrayContaining(all.map((address) => `http://${address}`)));
  // What is told next comes after them.
  const leak = 'http://i.ytimg.com/style.png';
  await visit.page.evaluate((url) => document.body.style.setProperty('background', `url(${url})`), leak);
  await expect.poll(async () => (await leaksOf(visit)).map(({ kind, url }) => `${kind} ${url}`)).toEqual([`resource ${leak}`]);
  await visit.page.evaluate(() => window.minimaConsent.reset());
  await press(bannerOf(visit.page), 'accept');
  await expect.poll(() => visit.sent().some(({ url }) => url.href.includes('facebook.com/tr'))).toBe(true);
  expect(visit.errors).toEqual([]);
});

test('a vendor of ours that is moved to another purpose runs by that, if the guard is told so; and ads by theirs', async ({
  visitor,
}) => {
  const visit = await visitor({
    ...guarded({ mode: 'block', vendors: '{"Clarity":"marketing"}' }),
    tag: { region: 'DE', clarity: 'abc123', 'clarity-purpose': 'marketing', 'google-ads': 'AW-1' },
  });
  await visit.goto();
  const destination = 'https://www.googletagmanager.com/gtag/destination?id=AW-1&cx=c';
  const seen = () => visit.foreign().map(({ url }) => url.hostname + url.pathname);
  expect(await failing(visit, destination, HOTJAR)).toEqual([destination, HOTJAR]);
  expect(seen()).toEqual([]);
  await visit.page.evaluate(() => window.minimaConsent.decide({ marketing: true, analytics: false }));
  await expect.poll(seen).toEqual(expect.arrayContaining(['www.clarity.ms/tag/abc123', 'www.googletagmanager.com/gtag/js']));
  expect(await failing(visit, destination, HOTJAR)).toEqual([HOTJAR]);
  expect((await leaksOf(visit)).map(({ kind, vendor }) => `${kind} ${vendor}`)).toEqual(['fetch Google Ads', 'fetch Hotjar']);
});

test('of Google’s it stops what goes to google.com of any country, and a container until both purposes are granted', async ({
  visitor,
}) => {
  const visit = await visitor(guarded({ mode: 'block' }));
  await visit.goto();
  const analytics = ['https://www.google.com/g/collect?v=2', 'https://www.google.de/g/collect'];
  const ads = ['https://www.google.com/rmkt/collect/1/', 'https://www.google.co.uk/ads/ga-audiences'];
  const container = 'https://www.googletagmanager.com/gtm.js?id=GTM-FORGOT';
  const all = [...analytics, ...ads, container];
  expect(await failing(visit, ...all)).toEqual(all);
  expect(visit.foreign()).toEqual([]);
  await visit.page.evaluate(() => window.minimaConsent.decide({ analytics: true, marketing: false }));
  expect(await failing(visit, ...all)).toEqual([...ads, container]);
  await agree(visit);
  expect(await failing(visit, ...all)).toEqual([]);
});

test('a Google tag of ours that is named GT- for ads alone is let in with marketing alone', async ({ visitor }) => {
  const visit = await visitor({ ...guarded({ mode: 'block' }), tag: { region: 'DE', control: 'off', 'google-ads': 'GT-ABC' } });
  await visit.goto();
  await visit.page.evaluate(() => window.minimaConsent.decide({ analytics: false, marketing: true }));
  await expect.poll(() => visit.foreign().map(({ url }) => url.pathname + url.search)).toContain('/gtag/js?id=GT-ABC');
});

test('PostHog held to the limits of an exemption is let through, and nobody else', async ({ visitor }) => {
  const visit = await visitor({
    ...guarded({ mode: 'block' }),
    json: { posthog: { config: POSTHOG_CONFIG }, exemptions: ['analytics'] },
    tag: { region: 'FR', 'posthog-key': 'phc_test', 'posthog-host': 'http://eu.i.posthog.com' },
  });
  await visit.goto();
  await expect.poll(visit.events).toContain('$pageview');
  expect(await failing(visit, HOTJAR)).toEqual([HOTJAR]);
});

test('under a strict policy with Trusted Types it needs a nonce, and no policy of its own', async ({ visitor }) => {
  const csp = `default-src 'none'; script-src 'nonce-n'; connect-src *; img-src *; require-trusted-types-for 'script'; trusted-types page`;
  const own = `<script nonce="n">window.page = trustedTypes.createPolicy('page', { createHTML: (t) => t, createScriptURL: (t) => t })</script>`;
  const guard = guarded({ mode: 'block' });
  const visit = await visitor({
    ...guard,
    head: `${guard.head}${own}`.replaceAll('<script>', '<script nonce="n">').replace('src=', 'nonce="n" src='),
    script: '',
    headers: { 'content-security-policy': csp },
  });
  await visit.goto();
  const seen = await visit.page.evaluate(async () => {
    const violations: string[] = [];
    const violated = new Promise((resolve) => {
      document.addEventListener('securitypolicyviolation', (event) => resolve(violations.push(event.effectiveDirective)));
    });
    const policy = Reflect.get(window, 'page');
    const script = document.createElement('script');
    const failed = new Promise((resolve) => {
      script.addEventListener('error', ({ isTrusted }) => resolve(isTrusted));
    });
    script.src = policy.createScriptURL('https://static.hotjar.com/x.js');
    document.head.append(script);
    const [clean, leaky] = [document.createElement('div'), document.createElement('div')];
    clean.innerHTML = policy.createHTML('<b>//x.example</b>');
    leaky.innerHTML = policy.createHTML('<img src="http://in.hotjar.com/tt"><b>b</b>');
    const refused = await Promise.resolve()
      .then(() => {
        leaky.innerHTML = '<b>a text</b>';
      })
      .catch(({ name }: Error) => name);
    await violated;
    return [await failed, clean.innerHTML, leaky.innerHTML, refused, violations];
  });
  expect(seen).toEqual([false, '<b>//x.example</b>', '', 'TypeError', ['require-trusted-types-for']]);
  expect((await leaksOf(visit)).map(({ kind }) => kind)).toEqual(['script', 'img']);
  await visit.settle();
  expect(visit.foreign()).toEqual([]);
});
