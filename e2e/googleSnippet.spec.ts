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
