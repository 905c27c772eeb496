import type { Visit } from './site/visit.js';
import { expect, test } from './test.js';

/*
 * Google's snippet in the body of a page that is one app (Turbo, pjax, swup): it runs again with each visit.
 */

const heard = (visit: Visit): string[] =>
  visit.foreign().flatMap(({ url: { searchParams: of } }) => (of.has('tid') ? [`${of.get('tid')} ${of.get('en')}`] : []));
const SNIPPET = `window.dataLayer = window.dataLayer || [];
  function gtag() { dataLayer.push(arguments); }
  gtag('js', new Date());
  gtag('config', 'G-ONE');`;
/** Goes on to another page of the app, whose body has the snippet, too. */
const turn = async (visit: Visit, path: string): Promise<void> => {
  await visit.page.evaluate((path) => history.pushState({}, '', path), path);
  await visit.page.addScriptTag({ content: SNIPPET });
};
const VIEW = 'G-ONE page_view';

for (const { name, region, body, views } of [
  { name: 'before a yes', region: 'DE', body: `<script>${SNIPPET}</script>`, views: 4 },
  { name: 'where nobody is asked', region: 'US-CA', body: `<script>${SNIPPET}</script>`, views: 4 },
  // The first that is met is what the tag's own beginning has counted.
  { name: 'with the second visit first', region: 'DE', body: '', views: 3 },
])
  test(`a snippet that runs with each visit counts each, and what we began once: read ${name}`, async ({ visitor }) => {
    const visit = await visitor({ tag: { region, 'google-tag': 'G-ONE' }, ...(body && { body }) });
    await visit.goto();
    if (region === 'DE') await visit.page.evaluate(() => window.minimaConsent.acceptAll());
    await expect.poll(() => heard(visit)).toEqual([VIEW]);
    await visit.settle();
    for (const path of ['/one', '/two', '/three']) {
      await turn(visit, path);
      await visit.settle();
    }
    expect(heard(visit)).toEqual(Array(views).fill(VIEW));
  });

test('of visits that nobody had answered yet one is counted with the yes', async ({ visitor }) => {
  const visit = await visitor({ tag: { region: 'DE', 'google-tag': 'G-ONE' }, body: `<script>${SNIPPET}</script>` });
  await visit.goto();
  for (const path of ['/one', '/two']) await turn(visit, path);
  await visit.page.evaluate(() => window.minimaConsent.acceptAll());
  await expect.poll(() => heard(visit)).toEqual([VIEW]);
  await turn(visit, '/three');
  await expect.poll(() => heard(visit)).toEqual([VIEW, VIEW]);
  await visit.settle();
  expect(heard(visit)).toEqual([VIEW, VIEW]);
});

for (const [how, above] of [
  ['above the script tag', true],
  ['below it', false],
] as const)
  for (const region of ['US-CA', 'DE'])
    test(`what a snippet ${how} says of a tag counts from its first view on: ${region}`, async ({ visitor }) => {
      const own = (parameters: string): string =>
        `<script>${SNIPPET.replace("'G-ONE')", `'G-ONE', ${parameters})`)} gtag('event', 'own_view');</script>`;
      const see = async (parameters: string): Promise<(string | null)[]> => {
        const tag = { region, 'google-tag': 'G-ONE' };
        const visit = await visitor({ tag, ...(above ? { head: own(parameters) } : { body: own(parameters) }) });
        await visit.goto();
        if (region === 'DE')
          await visit.page.evaluate(() => window.minimaConsent.ready.then(() => window.minimaConsent.acceptAll()));
        await expect.poll(() => heard(visit)).toContain('G-ONE own_view');
        await visit.settle();
        return visit.foreign().flatMap(({ url: { searchParams: of } }) => (of.has('tid') ? [of.get('en'), of.get('uid')] : []));
      };
      expect(await see('{ send_page_view: false }')).toEqual(['own_view', null]);
      expect(await see(`{ user_id: 'u1' }`)).toEqual(['page_view', 'u1', 'own_view', 'u1']);
    });

for (const above of [true, false])
  test(`a container of the page’s own hears what its gtag says ${above ? 'above' : 'below'} the script tag, while our tag is refused`, async ({
    visitor,
  }) => {
    const own = `(window.dataLayer = window.dataLayer || []).push({ 'gtm.start': 1, event: 'gtm.js' });
      document.head.append(Object.assign(document.createElement('script'), { src: 'https://www.googletagmanager.com/gtm.js?id=GTM-OWN' }));`;
    const snippet = `<script>${SNIPPET}</script>`;
    const tagged = `<script type="text/plain" data-consent="marketing">${own}</script>`;
    const visit = await visitor({
      tag: { region: 'DE', 'google-tag': 'G-ONE' },
      ...(above ? { head: snippet, body: tagged } : { body: snippet + tagged }),
    });
    await visit.goto();
    await visit.page.evaluate(() => window.minimaConsent.ready.then(() => window.minimaConsent.decide({ marketing: true })));
    await expect.poll(() => heard(visit)).toContain('GTM-OWN gtm.js');
    await visit.page.evaluate(() => window.gtag?.('event', 'sign_up'));
    await expect.poll(() => heard(visit)).toContain('GTM-OWN sign_up');
    expect(heard(visit).filter((one) => one.startsWith('G-'))).toEqual([]);
  });

test('an id that JSON says of Google beside the attribute is none, and the tag of the attribute runs', async ({ visitor }) => {
  const visit = await visitor({ tag: { region: 'US-CA', 'google-tag': 'G-ONE' }, json: { google: { id: 'G-TWO' } } });
  await visit.goto();
  await expect.poll(() => heard(visit)).toEqual([VIEW]);
  expect(visit.errors).toEqual([]);
});
