import { bannerOf } from './faces.js';
import { countOf } from './loudness.js';
import { placeholdersOf, placeOf } from './site/embeds.js';
import { CONTENT } from './site/page.js';
import type { Visit, VisitOptions } from './site/visit.js';
import { expect, test } from './test.js';

const page = (body: string, options: VisitOptions = {}): VisitOptions => ({
  tag: { region: 'DE' },
  ...options,
  body: body + CONTENT,
});

const decide = (visit: Visit, marketing: boolean): Promise<void> =>
  visit.page.evaluate((marketing) => window.minimaConsent.decide({ marketing }), marketing);

test('an embed gets its address with a yes, loses it with a withdrawal, and gets it back', async ({ visitor }) => {
  const visit = await visitor(page('<iframe data-consent="marketing" data-src="/frame" title="Video"></iframe>'));
  visit.on(
    (url) => url.pathname === '/frame',
    () => ({ body: '<title>Frame</title>', headers: { 'content-type': 'text/html' } }),
  );
  await visit.goto();
  const frame = visit.page.locator('iframe[data-consent]');
  await expect(frame).not.toHaveAttribute('src');
  await decide(visit, true);
  await expect(frame).toHaveAttribute('src', '/frame');
  await expect.poll(() => countOf(visit, /\/frame$/)).toBe(1);
  await decide(visit, false);
  await expect(frame).not.toHaveAttribute('src');
  await expect.poll(() => visit.page.frames().map((each) => new URL(each.url()).pathname)).not.toContain('/frame');
  await decide(visit, true);
  await expect.poll(() => countOf(visit, /\/frame$/)).toBe(2);
});

test('a copy of an embed that was running, put in after a refusal, loses its address', async ({ visitor }) => {
  const visit = await visitor(
    page('<div id="place"><iframe data-consent="marketing" data-src="/frame" title="Film"></iframe></div>'),
  );
  await visit.goto();
  await decide(visit, true);
  await expect(visit.page.locator('#place iframe')).toHaveAttribute('src', '/frame');
  await visit.page.evaluate(() => Reflect.set(window, 'copy', document.querySelector('#place')?.cloneNode(true)));
  await decide(visit, false);
  await visit.page.evaluate(() => document.body.append(Reflect.get(window, 'copy')));
  await expect(visit.page.locator('iframe[src]')).toHaveCount(0);
});

test('whatever shows a page of somebody else’s is silent after a withdrawal', async ({ visitor }) => {
  const visit = await visitor(
    page(
      [
        'object data-data="/calls"',
        'object type="text/html" data-data="/calls"',
        'embed type="text/html" data-src="/calls"',
        'iframe data-src="/calls"',
      ]
        .map((start) => `<${start} data-consent="marketing" title="Calls"></${start.split(' ')[0]}>`)
        .join(''),
      { clock: true },
    ),
  );
  visit.on(
    (url) => url.pathname === '/calls',
    () => ({ body: '<script>setInterval(() => fetch("/called"), 100)</script>', headers: { 'content-type': 'text/html' } }),
  );
  await visit.goto();
  await expect(bannerOf(visit.page)).toBeVisible();
  await decide(visit, true);
  await expect.poll(() => countOf(visit, /calls$/)).toBe(4);
  await visit.pass(1000);
  await expect.poll(() => countOf(visit, /called/)).toBeGreaterThanOrEqual(4);
  await decide(visit, false);
  await visit.settle();
  const before = countOf(visit, /called/);
  await visit.pass(10_000);
  await visit.settle();
  expect(countOf(visit, /called/)).toBe(before);
});

test('an embed code that is a script waits with its own content in the page; as the text of a frame it has a placeholder', async ({
  visitor,
}) => {
  const code = (attribute: string): string => `<script ${attribute}='https://platform.twitter.com/widgets.js'></script>`;
  const post = '<blockquote class="twitter-tweet">Words of the post</blockquote>';
  const visit = await visitor(page(post + code('type="text/plain" data-consent="marketing" data-src')));
  visit.on(
    ({ hostname }) => hostname === 'platform.twitter.com',
    () => ({ body: 'document.body.append("The post")', headers: { 'content-type': 'text/javascript' } }),
  );
  await visit.goto();
  await visit.settle();
  await expect(visit.page.getByText('Words of the post')).toBeVisible();
  await expect(placeholdersOf(visit.page)).toHaveCount(0);
  const frame = `<iframe data-consent="marketing" data-vendor="X" title="Post" width="500" height="300" data-srcdoc="<body>${code('src')}"></iframe>`;
  visit.change({ body: frame + CONTENT });
  await visit.goto();
  await expect(placeOf(visit.page, 'Post')).toContainText('your browser contacts X');
  await visit.settle();
  expect(countOf(visit, /twitter/)).toBe(0);
  await decide(visit, true);
  await expect(visit.page.frameLocator('iframe').getByText('The post')).toBeVisible();
  await expect(placeholdersOf(visit.page)).toHaveCount(0);
  expect(countOf(visit, /twitter/)).toBe(1);
});
