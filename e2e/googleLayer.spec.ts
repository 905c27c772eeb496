import { countOf, GOOGLE_SCRIPT } from './loudness.js';
import type { Visit, VisitOptions } from './site/visit.js';
import { expect, test } from './test.js';

/*
 * The data layer is the page's, Google's and everybody else's: whatever they do with it, each hears what it is to hear, once.
 */

const CONTAINER = /^https:\/\/www\.googletagmanager\.com\/gtm\.js/;
const BOTH = { 'google-tag': 'G-ONE', 'google-ads': 'AW-1' };

/** A page that speaks to Google by pushing, as a function that was taken from a snippet does. */
const site = (tag: Record<string, string>, more: VisitOptions = {}): VisitOptions => ({
  ...more,
  tag: { region: 'DE', ...tag },
  head: `<script>window.say = function () { (window.dataLayer = window.dataLayer || []).push(arguments); };</script>`,
});
/** A container of the page's own, as its snippet puts it there. */
const OWN_CONTAINER = `(window.dataLayer = window.dataLayer || []).push({ 'gtm.start': 1, event: 'gtm.js' });
  document.head.append(Object.assign(document.createElement('script'), {
    src: 'https://www.googletagmanager.com/gtm.js?id=GTM-OWN',
  }));`;
const TAGGED = `<script type="text/plain" data-consent="marketing">${OWN_CONTAINER}</script>`;

const decide = (visit: Visit, choice: Readonly<Record<string, boolean>>): Promise<void> =>
  visit.page.evaluate((choice) => window.minimaConsent.decide(choice as never), choice);
const say = (visit: Visit, ...words: unknown[]): Promise<void> =>
  visit.page.evaluate((words) => (window as unknown as { say(...words: unknown[]): void }).say(...words), words);
const push = (visit: Visit, entry: object): Promise<void> =>
  visit.page.evaluate((entry) => void (window.dataLayer as unknown as object[]).push(entry), entry);
const run = (visit: Visit, content: string): Promise<unknown> => visit.page.addScriptTag({ content });
const hits = (visit: Visit): URLSearchParams[] =>
  visit.foreign().flatMap(({ url: { searchParams } }) => (searchParams.has('tid') ? [searchParams] : []));
const heard = (visit: Visit): string[] => hits(visit).map((hit) => `${hit.get('tid')} ${hit.get('en')}`);
const hearsAtLast = async (visit: Visit, expected: readonly string[]): Promise<void> => {
  await expect.poll(() => heard(visit)).toHaveLength(expected.length);
  await visit.settle();
  expect(heard(visit)).toEqual(expected);
};
/** Lets a script wait. Returns what lets it come. */
const hold = (visit: Visit, script: RegExp): (() => void) => {
  let release = (): void => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  visit.on(
    ({ href }) => script.test(href),
    async () => void (await held),
  );
  return release;
};

for (const [tag, script, first] of [
  [{ 'google-tag': 'G-ONE' }, GOOGLE_SCRIPT, 'G-ONE page_view'],
  [{ 'google-ads': 'AW-1' }, GOOGLE_SCRIPT, 'AW-1 page_view'],
  [{ 'google-tag-manager': 'GTM-BOX' }, CONTAINER, 'GTM-BOX gtm.js'],
] as const) {
  test(`that a page puts the layer in its own place again is nothing: ${first}`, async ({ visitor }) => {
    const visit = await visitor(site(tag));
    const release = hold(visit, script);
    await visit.goto();
    await decide(visit, { analytics: true, marketing: true });
    await expect.poll(() => countOf(visit, script)).toBe(1);
    await run(visit, 'window.dataLayer = window.dataLayer || []; dataLayer = [...dataLayer, { page: "copied" }];');
    release();
    await hearsAtLast(visit, [first]);
    const before = await visit.page.evaluate(() => window.dataLayer?.length ?? 0);
    await run(visit, 'for (let i = 0; i < 40; i++) (window.dataLayer = window.dataLayer || []).push({ value: i });');
    expect(await visit.page.evaluate(() => window.dataLayer?.length)).toBe(before + 40);
    expect(visit.errors).toEqual([]);
  });
}

test('a container of the page’s own that was there first goes on hearing, and hears of our consent', async ({ visitor }) => {
  const visit = await visitor({ ...site({ 'google-tag': 'G-ONE' }), body: `<button type="button">Work</button>${TAGGED}` });
  const release = hold(visit, /gtag\/js/);
  await visit.goto();
  await decide(visit, { marketing: true });
  await expect.poll(() => heard(visit)).toEqual(['GTM-OWN gtm.js']);
  await push(visit, { event: 'one' });
  await decide(visit, { analytics: true });
  await expect.poll(() => countOf(visit, /gtag\/js/)).toBe(1);
  await push(visit, { event: 'two' });
  await hearsAtLast(visit, ['GTM-OWN gtm.js', 'GTM-OWN one', 'GTM-OWN two']);
  expect(hits(visit).map((hit) => hit.get('gcd'))).toEqual(['llll', 'llll', 'rrrr']);
  release();
  await expect.poll(() => heard(visit)).toContain('G-ONE page_view');
  await push(visit, { event: 'three' });
  await decide(visit, { analytics: false });
  await push(visit, { event: 'four' });
  await say(visit, 'event', 'refused', { send_to: 'G-ONE' });
  await hearsAtLast(visit, [
    'GTM-OWN gtm.js',
    'GTM-OWN one',
    'GTM-OWN two',
    'G-ONE page_view',
    'GTM-OWN three',
    'GTM-OWN four',
  ]);
  expect(visit.errors).toEqual([]);
});

test('one that comes after ours finds what was said of consent in front, and hears on its own', async ({ visitor }) => {
  const visit = await visitor(site({ 'google-tag': 'G-ONE' }));
  await visit.goto();
  await decide(visit, { analytics: true, marketing: false });
  await hearsAtLast(visit, ['G-ONE page_view']);
  await run(visit, OWN_CONTAINER);
  await expect.poll(() => heard(visit)).toContain('GTM-OWN gtm.js');
  await run(visit, 'window.dataLayer = window.dataLayer || []; dataLayer.push({ event: "one" });');
  await decide(visit, { analytics: false });
  await push(visit, { event: 'two' });
  await say(visit, 'event', 'refused', { send_to: 'G-ONE' });
  await hearsAtLast(visit, ['G-ONE page_view', 'GTM-OWN gtm.js', 'GTM-OWN one', 'GTM-OWN two']);
  expect(hits(visit)[1]?.get('gcd')).toBe('qrqq');
});

test('what a page has said before it is heard once: by who was there, and by who comes', async ({ visitor }) => {
  const visit = await visitor({ ...site({ 'google-tag': 'G-ONE' }), body: TAGGED });
  await visit.goto();
  await decide(visit, { marketing: true });
  await expect.poll(() => heard(visit)).toEqual(['GTM-OWN gtm.js']);
  await say(visit, 'event', 'early');
  await decide(visit, { analytics: true });
  await hearsAtLast(visit, ['GTM-OWN gtm.js', 'GTM-OWN early', 'G-ONE page_view', 'G-ONE early']);
});

test('S-R5: what is pushed goes as far as what is called: no tag that is refused hears of it', async ({ visitor }) => {
  const visit = await visitor(site(BOTH));
  await visit.goto();
  await decide(visit, { analytics: true, marketing: false });
  await hearsAtLast(visit, ['G-ONE page_view']);
  await say(visit, 'event', 'conversion', { send_to: ['AW-1/abc', 'G-ONE'] });
  await say(visit, 'event', 'lost', { send_to: 'AW-1' });
  await decide(visit, { marketing: true });
  await expect.poll(() => heard(visit)).toContain('AW-1 page_view');
  await say(visit, 'event', 'both');
  await expect.poll(() => heard(visit)).toContain('AW-1 both');
  await decide(visit, { marketing: false });
  await say(visit, 'event', 'one');
  await hearsAtLast(visit, ['G-ONE page_view', 'G-ONE conversion', 'AW-1 page_view', 'G-ONE both', 'AW-1 both', 'G-ONE one']);
});

test('a snippet that runs after its tag has begun counts nothing again, and what it configures holds', async ({ visitor }) => {
  const visit = await visitor(site(BOTH));
  await visit.goto();
  await decide(visit, { analytics: true });
  await hearsAtLast(visit, ['G-ONE page_view']);
  const snippet = `window.dataLayer = window.dataLayer || [];
    function gtag() { dataLayer.push(arguments); }
    gtag('js', new Date());
    gtag('config', 'G-ONE', { user_id: 'one' });
    gtag('config', 'AW-1');`;
  await run(visit, snippet);
  await decide(visit, { marketing: true });
  await hearsAtLast(visit, ['G-ONE page_view', 'AW-1 page_view']);
  const configured = await visit.page.evaluate(() =>
    [...(window.dataLayer ?? [])].map((entry) => Array.from(entry) as unknown[]).filter(([verb]) => verb === 'config'),
  );
  expect(configured[1]).toEqual(['config', 'G-ONE', { user_id: 'one', send_page_view: false }]);
  // So does a page of one document count the next view.
  await say(visit, 'config', 'G-ONE', { page_path: '/next' });
  await hearsAtLast(visit, ['G-ONE page_view', 'AW-1 page_view', 'G-ONE page_view']);
});

for (const line of [
  `say('set', 'allow_google_signals', true)`,
  `gtag('set', { allow_google_signals: true, currency: 'EUR' })`,
  `gtag('config', 'G-ONE', { allow_google_signals: true })`,
]) {
  test(`against the signal no line of the page allows what the signal forbids: ${line}`, async ({ visitor }) => {
    const visit = await visitor({ ...site({ ...BOTH, region: 'US-CA' }, { gpc: true }), body: `<script>${line}</script>` });
    await visit.goto();
    await hearsAtLast(visit, ['G-ONE page_view']);
    await run(visit, line);
    await say(visit, 'event', 'then', { allow_google_signals: true });
    await expect.poll(() => heard(visit)).toContain('G-ONE then');
    for (const hit of hits(visit)) expect(hit.get('signals')).toBe('0');
    const allowed = await visit.page.evaluate(() =>
      JSON.stringify([...(window.dataLayer ?? [])].map((entry) => Array.from(entry))).includes('"allow_google_signals":true'),
    );
    expect(allowed).toBe(false);
  });
}
