import { agree, guarded, leaksOf } from './guard/openGuarded.js';
import type { Visit } from './site/visit.js';
import { expect, test } from './test.js';

const told = async (visit: Visit): Promise<string[]> =>
  (await leaksOf(visit)).map(({ kind, url, key, blocked, source }) => `${kind} ${url ?? key} ${blocked} ${source}`).sort();

/** What a vendor is asked for is answered once `release` is called. */
const hold = (visit: Visit): (() => void) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  visit.on(
    ({ hostname }) => hostname === 'in.hotjar.com',
    async () => {
      await held;
      return { body: '', headers: { 'content-type': 'image/png', 'access-control-allow-origin': '*' } };
    },
  );
  return release;
};

/** Fetched by the browser itself, and answered: what is told next comes after all that was answered before. */
const showLast = ({ page }: Visit): Promise<void> =>
  page.evaluate(() => document.body.style.setProperty('background', 'url(http://script.hotjar.com/last)'));
const LAST = 'resource http://script.hotjar.com/last false ';

test('what the browser fetches by itself is told of afterwards, as nobody’s doing', async ({ visitor }) => {
  const markup = `<img src="http://in.hotjar.com/markup"><style>p { background: url(http://in.hotjar.com/style) }</style>`;
  for (const mode of ['report', 'block']) {
    const visit = await visitor(guarded({ mode }, { body: `<p>Hello</p>${markup}` }));
    await visit.goto();
    const all = ['resource http://in.hotjar.com/markup false ', 'resource http://in.hotjar.com/style false '];
    await expect.poll(() => told(visit)).toEqual(all);
    expect(visit.complaints.filter((text) => text.includes('Hotjar: resource') && !text.endsWith('by ?'))).toEqual([]);
  }
});

test('a key that was written as a property is told of as nobody’s doing', async ({ visitor }) => {
  const visit = await visitor(guarded({}));
  await visit.goto();
  await visit.page.evaluate(async () => {
    Object.assign(localStorage, { _hjUser: '1' });
    await fetch('/probe');
  });
  await expect.poll(() => told(visit)).toEqual(['localStorage _hjUser false ']);
});

test('what began while it was granted is no leak, though it ends after a withdrawal', async ({ visitor }) => {
  const visit = await visitor(guarded({}));
  const release = hold(visit);
  await visit.goto();
  await agree(visit);
  await visit.page.evaluate(() => void fetch('http://in.hotjar.com/granted', { mode: 'no-cors' }));
  await expect.poll(() => visit.foreign()).toHaveLength(1);
  await visit.page.evaluate(() => window.minimaConsent.rejectAll());
  release();
  await expect
    .poll(() => visit.page.evaluate(() => performance.getEntriesByName('http://in.hotjar.com/granted').length))
    .toBe(1);
  await showLast(visit);
  await expect.poll(() => told(visit)).toEqual([LAST]);
});

test('what began before the answer is a leak, though it ends after a yes', async ({ visitor }) => {
  const visit = await visitor(guarded({}, { body: '<p>Hello</p><img src="http://in.hotjar.com/markup" alt="">' }));
  const release = hold(visit);
  await visit.page.goto('http://www.minima.studio/', { waitUntil: 'commit' });
  await visit.page.waitForFunction(() => !!window.minimaConsent?.ready);
  expect(await told(visit)).toEqual([]);
  await agree(visit);
  release();
  await expect.poll(() => told(visit)).toEqual(['resource http://in.hotjar.com/markup false ']);
});

test('what a gate lets in is no leak, be it at the yes or as a visitor comes back, until the consent ends', async ({
  visitor,
}) => {
  const gate = `(window.minimaConsent ||= []).push((consent) => consent.gate('analytics', {
    open() { document.body.style.background = 'url(http://in.hotjar.com/gate)'; } }))`;
  const visit = await visitor(guarded({}, { body: `<p>Hello</p><script>${gate}</script>` }));
  const began = () => visit.page.evaluate(() => performance.getEntriesByName('http://in.hotjar.com/gate').length);
  await visit.goto();
  expect(await told(visit)).toEqual([]);
  await agree(visit);
  await expect.poll(began).toBe(1);
  await visit.goto('/again');
  await expect.poll(began).toBe(1);
  expect(await told(visit)).toEqual([]);
  await visit.page.evaluate(() => window.minimaConsent.destroy());
  await showLast(visit);
  await expect.poll(() => told(visit)).toEqual([LAST]);
});

test('a guard that is closed tells nothing of it', async ({ visitor }) => {
  const visit = await visitor(guarded({}));
  await visit.goto();
  await showLast(visit);
  await expect.poll(() => told(visit)).toEqual([LAST]);
  await visit.page.evaluate(() => {
    window.minimaConsentGuard.close();
    document.body.style.setProperty('background', 'url(http://in.hotjar.com/closed)');
  });
  await expect
    .poll(() => visit.page.evaluate(() => performance.getEntriesByName('http://in.hotjar.com/closed').length))
    .toBe(1);
  await visit.settle();
  expect(await told(visit)).toEqual([LAST]);
});
