import type { Visit, VisitOptions } from './site/visit.js';
import { expect, test } from './test.js';

/*
 * Ids of Google's that the page speaks to, and the site has not named: each stands behind what its kind usually serves.
 */

/** The one snippet that Google gives for two tags; of which the site has named the first. */
const SNIPPET = `<script>
  window.dataLayer = window.dataLayer || [];
  function gtag() { dataLayer.push(arguments); }
  gtag('js', new Date());
  gtag('config', 'G-ONE');
  gtag('config', 'AW-1');
  gtag('config', 'DC-1');
</script>`;
const site = (more: VisitOptions = {}): VisitOptions => ({
  ...more,
  tag: { region: 'DE', 'google-tag': 'G-ONE', ...more.tag },
  head: `<script>window.say = function () { (window.dataLayer = window.dataLayer || []).push(arguments); };</script>`,
});

const decide = (visit: Visit, choice: Readonly<Record<string, boolean>>): Promise<void> =>
  visit.page.evaluate((choice) => window.minimaConsent.decide(choice as never), choice);
const speak = (visit: Visit, way: string, ...words: unknown[]): Promise<void> =>
  visit.page.evaluate(([way, words]) => (Reflect.get(window, way) as (...all: unknown[]) => void)(...words), [
    way,
    words,
  ] as const);
const heard = (visit: Visit): string[] =>
  visit.foreign().flatMap(({ url: { searchParams: of } }) => (of.has('tid') ? [`${of.get('tid')} ${of.get('en')}`] : []));
/** What goes to two hosts at once arrives as it may. */
const hearsAtLast = async (visit: Visit, expected: readonly string[]): Promise<void> => {
  await expect.poll(() => heard(visit)).toHaveLength(expected.length);
  await visit.settle();
  expect(heard(visit).sort()).toEqual([...expected].sort());
};

const unfinished = ({ page }: Visit): Promise<readonly string[]> => page.evaluate(() => window.minimaConsent.state.unfinished);

test('S-R5: the second line of a snippet sends nothing to ads that are refused, on the next page neither', async ({
  visitor,
}) => {
  const visit = await visitor(site({ body: SNIPPET }));
  await visit.goto();
  await decide(visit, { analytics: true, marketing: false });
  await hearsAtLast(visit, ['G-ONE page_view']);
  // There the tag has begun before the snippet is read.
  visit.change({ body: '' });
  await visit.goto('/one');
  await expect.poll(() => heard(visit)).toHaveLength(2);
  await visit.page.addScriptTag({ content: SNIPPET.replace(/<\/?script>/g, '') });
  await hearsAtLast(visit, ['G-ONE page_view', 'G-ONE page_view']);
});

test('G-5: against the signal no line of the page reaches ads', async ({ visitor }) => {
  const visit = await visitor(site({ tag: { region: 'US-CA' }, gpc: true, body: SNIPPET }));
  await visit.goto();
  await expect.poll(() => heard(visit)).toEqual(['G-ONE page_view']);
  for (const way of ['say', 'gtag'])
    await speak(visit, way, 'event', 'conversion', { send_to: ['AW-1/abc', 'DC-1/x/y', 'G-ONE'] });
  await hearsAtLast(visit, ['G-ONE page_view', 'G-ONE conversion', 'G-ONE conversion']);
});

for (const way of ['say', 'gtag'])
  for (const words of [
    ['config', 'AW-1'],
    ['config', 'DC-1'],
    ['config', 'GT-1'],
    ['event', 'conversion', { send_to: 'AW-1/abc' }],
  ])
    test(`S-R5: an id that is not named waits for what it is for, and a no ends that: ${way}(${words[0]}, ${JSON.stringify(words.at(-1))})`, async ({
      visitor,
    }) => {
      const visit = await visitor(site());
      await visit.goto();
      await speak(visit, way, ...words);
      await decide(visit, { analytics: true });
      await expect.poll(() => heard(visit)).toEqual(['G-ONE page_view']);
      await decide(visit, { marketing: false });
      await speak(visit, way, ...words);
      await decide(visit, { marketing: true });
      await speak(visit, 'gtag', 'event', 'then', { send_to: 'G-ONE' });
      await hearsAtLast(visit, ['G-ONE page_view', 'G-ONE then']);
    });

test('with a yes it hears as any, and after a no nothing', async ({ visitor }) => {
  const visit = await visitor(site());
  await visit.goto();
  await decide(visit, { analytics: true });
  await expect.poll(() => heard(visit)).toEqual(['G-ONE page_view']);
  await speak(visit, 'say', 'config', 'AW-1');
  await decide(visit, { marketing: true });
  await speak(visit, 'gtag', 'event', 'both');
  expect(await unfinished(visit)).toEqual([]);
  await decide(visit, { marketing: false });
  // As Google Ads that the site names, it is not stopped for good before a reload.
  expect(await unfinished(visit)).toEqual(['Google Ads']);
  await speak(visit, 'gtag', 'event', 'one');
  await speak(visit, 'say', 'config', 'AW-1');
  await hearsAtLast(visit, ['G-ONE page_view', 'AW-1 page_view', 'G-ONE both', 'AW-1 both', 'G-ONE one']);
});

test('by npm, too, it is told what only a reload stops', async ({ visitor }) => {
  const script = `<script>window.fbq = () => {}</script>
    <script type="application/json" id="settings">{ "region": "DE", "mounted": true, "google": true }</script>
    <script type="module" src="/app/app.js"></script>`;
  const visit = await visitor({ ...site(), script });
  await visit.goto();
  await decide(visit, { analytics: true });
  await expect.poll(() => heard(visit)).toContain('G-TEST page_view');
  await speak(visit, 'gtag', 'event', 'conversion', { send_to: 'DC-9/x/y' });
  await decide(visit, { analytics: false });
  expect(await unfinished(visit)).toEqual([]);
  await decide(visit, { analytics: true, marketing: true });
  await speak(visit, 'gtag', 'event', 'conversion', { send_to: 'DC-9/x/y' });
  await expect.poll(() => heard(visit)).toContain('DC-9 conversion');
  await decide(visit, { marketing: false });
  expect(await unfinished(visit)).toEqual(['google', 'google', 'Google']);
});

test('an event is no id, whatever its name is like', async ({ visitor }) => {
  const visit = await visitor(site());
  await visit.goto();
  await decide(visit, { analytics: true });
  await expect.poll(() => heard(visit)).toEqual(['G-ONE page_view']);
  for (const way of ['say', 'gtag']) await speak(visit, way, 'event', 'up-grade');
  await decide(visit, { marketing: true });
  await decide(visit, { marketing: false });
  await hearsAtLast(visit, ['G-ONE page_view', 'G-ONE up-grade', 'G-ONE up-grade']);
  expect(await visit.page.evaluate(() => Object.keys(window).filter((name) => name.startsWith('ga-disable')))).toEqual([
    'ga-disable-G-ONE',
  ]);
});

test('S-R5: a no while the script is on its way comes before what a page has told it of ads', async ({ visitor }) => {
  const visit = await visitor(site());
  let release = (): void => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  visit.on(
    ({ href }) => /gtag\/js/.test(href),
    async () => void (await held),
  );
  await visit.goto();
  await decide(visit, { analytics: true, marketing: true });
  await expect.poll(() => visit.foreign().length).toBe(1);
  await speak(visit, 'gtag', 'config', 'AW-1');
  await speak(visit, 'gtag', 'event', 'bought', { send_to: 'DC-1/x/y' });
  await speak(visit, 'gtag', 'event', 'seen', { send_to: 'G-ONE' });
  await decide(visit, { marketing: false });
  release();
  await hearsAtLast(visit, ['G-ONE page_view', 'G-ONE seen']);
});
