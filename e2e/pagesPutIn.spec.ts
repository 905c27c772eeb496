import { readFileSync } from 'node:fs';
import { countOf } from './loudness.js';
import { fromRoot } from './site/files.js';
import { pageHtml } from './site/page.js';
import type { Visit } from './site/visit.js';
import { expect, test } from './test.js';

/*
 * Libraries that put pages in without a load run a tag as often as they would have without us, and let a film play on.
 */
const TURBO = 'node_modules/@hotwired/turbo/dist/turbo.es2017-umd.js';
/** Each with its own word for a script of the body that is to run once; Astro has none, as all do. */
const LIBRARIES: Readonly<Record<string, readonly [file: string, once: string]>> = {
  Turbo: [TURBO, 'data-turbo-eval="false"'],
  Turbolinks: ['node_modules/turbolinks/dist/turbolinks.js', 'data-turbolinks-eval="false"'],
  Livewire: ['e2e/site/livewire.js', 'data-navigate-once'],
  Astro: ['e2e/site/astro.js', ''],
};
/** No page is shown as it was before it comes: what that runs depends on how soon. */
const NO_PREVIEW = ['turbo', 'turbolinks'].map((name) => `<meta name="${name}-cache-control" content="no-preview">`).join('');

const count = (name: string): string => `ran = { ...ran, '${name}': (ran['${name}'] ?? 0) + 1 }`;
const script = (isGated: boolean, name: string, attributes = ''): string => {
  const [gate, src] = isGated ? [' type="text/plain" data-consent="marketing"', 'data-src'] : ['', 'src'];
  return /async|defer/.test(attributes)
    ? `<script${gate} ${attributes} ${src}="/count/${name}.js"></script>`
    : `<script${gate} ${attributes}>${count(name)}</script>`;
};

/** Each kind of tag that such a library treats in a way of its own, in the head and in the body. */
const tagsOf = (isGated: boolean, once: string): readonly [head: string, body: string] => [
  script(isGated, 'head') +
    script(isGated, 'head-again', 'data-astro-rerun') +
    script(isGated, 'head-async', 'async') +
    script(isGated, 'head-deferred', 'defer') +
    script(isGated, 'head-tracked', 'async data-turbo-track="reload" data-turbolinks-track="reload"'),
  script(isGated, 'body') +
    script(isGated, 'body-async', 'async') +
    script(isGated, 'body-once', once) +
    script(isGated, 'body-again', 'data-astro-rerun'),
];

/** Until when a page or a tag takes to come, by its address. */
type Slow = Readonly<Record<string, Promise<void>>>;

const serve = (visit: Visit, [library, once]: readonly [string, string], isGated: boolean, slow: Slow = {}): void => {
  const [head, body] = tagsOf(isGated, once);
  visit.on(
    ({ pathname }) => /^\/(one|two|three)$/.test(pathname),
    async ({ url: { pathname } }) => {
      await slow[pathname];
      return {
        body: pageHtml({
          ...(isGated ? { tag: { region: 'DE' } } : { script: '' }),
          head: `${NO_PREVIEW}<script>window.ran ??= {}; window.begun ??= location.pathname</script><script src="/library.js"></script>${head}`,
          body: `<h1>${pathname}</h1><a href="/one">to one</a> <a href="/two">to two</a> <a href="/three">to three</a>
          <button type="button" data-consent-open="preferences">Privacy choices</button>${body}`,
        }),
        headers: { 'content-type': 'text/html; charset=utf-8' },
      };
    },
  );
  visit.on(
    ({ pathname }) => pathname === '/library.js',
    () => ({ body: readFileSync(fromRoot(library), 'utf8'), headers: { 'content-type': 'text/javascript' } }),
  );
  visit.on(
    ({ pathname }) => pathname.startsWith('/count/'),
    async ({ url: { pathname } }) => {
      await slow[pathname];
      return { body: count(/([\w-]+)\.js$/.exec(pathname)?.[1] ?? ''), headers: { 'content-type': 'text/javascript' } };
    },
  );
};

/** Which tags have run, and how often, on the pages since the last load, which was of the first. */
const ran = (visit: Visit): Promise<unknown> =>
  visit.page.evaluate(() => {
    const { ran, begun } = window as unknown as { ran: Record<string, number>; begun: string };
    return { begun, ...ran };
  });

const goRound = async (visit: Visit): Promise<void> => {
  for (const name of ['two', 'three', 'one', 'two']) {
    await visit.page.getByRole('link', { name: `to ${name}` }).click();
    await expect(visit.page.locator('h1')).toHaveText(`/${name}`);
    await visit.settle();
  }
};

for (const [name, library] of Object.entries(LIBRARIES)) {
  test(`where ${name} puts pages in, each tag runs as often as it would have without us, and none before a yes`, async ({
    visitor,
  }) => {
    const twin = await visitor();
    serve(twin, library, false);
    await twin.goto('/one');
    await goRound(twin);

    const visit = await visitor();
    serve(visit, library, true);
    await visit.goto('/one');
    await visit.page.evaluate(async () => void (await window.minimaConsent.ready));
    expect(await ran(visit)).toEqual({ begun: '/one' });
    await visit.page.evaluate(() => window.minimaConsent.acceptAll());
    await expect.poll(async () => Object.keys((await ran(visit)) as object).length).toBe(10);
    await goRound(visit);
    await expect.poll(() => ran(visit)).toEqual(await ran(twin));
    expect(visit.errors).toEqual([]);
  });
}

for (const [name, library] of Object.entries(LIBRARIES)) {
  test(`where ${name} puts a page in, what a yes has started on the way to it, or has not come yet, runs as often as without us`, async ({
    visitor,
  }) => {
    const twin = await visitor();
    serve(twin, library, false);
    await twin.goto('/one');
    await twin.page.getByRole('link', { name: 'to two' }).click();
    await expect(twin.page.locator('h1')).toHaveText('/two');
    await twin.settle();

    let come = (): void => {};
    const page = new Promise<void>((resolve) => {
      come = resolve;
    });
    let comeTags = (): void => {};
    const tags = new Promise<void>((resolve) => {
      comeTags = resolve;
    });
    const visit = await visitor();
    serve(visit, library, true, { '/two': page, '/count/head-async.js': tags, '/count/head-tracked.js': tags });
    await visit.goto('/one');
    await visit.page.evaluate(async () => void (await window.minimaConsent.ready));
    await visit.page.evaluate(() => document.querySelector<HTMLElement>('a[href="/two"]')!.click());
    await expect.poll(() => countOf(visit, /\/two/)).toBe(1);
    await visit.page.evaluate(() => window.minimaConsent.acceptAll());
    await expect.poll(async () => Object.keys((await ran(visit)) as object).length).toBe(8);
    await expect.poll(() => countOf(visit, /head-(async|tracked)/)).toBe(2);
    come();
    await expect(visit.page.locator('h1')).toHaveText('/two');
    await visit.settle();
    comeTags();
    await expect.poll(() => ran(visit)).toEqual(await ran(twin));
    await visit.settle();
    expect(await ran(visit)).toEqual(await ran(twin));
    expect(visit.errors).toEqual([]);
  });
}

test('a film plays on where Turbo morphs the page that it is in', async ({ visitor }) => {
  const visit = await visitor();
  let times = 0;
  visit.on(
    ({ pathname }) => pathname === '/library.js',
    () => ({ body: readFileSync(fromRoot(TURBO), 'utf8'), headers: { 'content-type': 'text/javascript' } }),
  );
  visit.on(
    ({ pathname }) => pathname === '/film',
    () => ({ body: 'Film', headers: { 'content-type': 'text/html' } }),
  );
  visit.on(
    ({ pathname }) => pathname === '/one',
    () => ({
      body: pageHtml({
        tag: { region: 'DE' },
        head: '<meta name="turbo-refresh-method" content="morph"><script src="/library.js"></script>',
        body: `<h1>${++times}</h1><iframe data-consent="marketing" data-src="/film" title="Film"></iframe>
          <button type="button" data-consent-open="preferences">Privacy choices</button>`,
      }),
      headers: { 'content-type': 'text/html; charset=utf-8' },
    }),
  );
  await visit.goto('/one');
  await visit.page.evaluate(() => window.minimaConsent.ready.then(() => window.minimaConsent.acceptAll()));
  await expect.poll(() => countOf(visit, /film/)).toBe(1);
  const refresh = async (): Promise<void> => {
    const next = `${times + 1}`;
    await visit.page.evaluate(() => {
      const { Turbo } = window as unknown as { Turbo: { visit(href: string, options: object): void } };
      Turbo.visit(location.href, { action: 'replace' });
    });
    await expect(visit.page.locator('h1')).toHaveText(next);
    await visit.settle();
  };
  await refresh();
  await refresh();
  expect(countOf(visit, /film/)).toBe(1);
  await expect(visit.page.getByTitle('Film')).toHaveAttribute('src', '/film');
  await visit.page.evaluate(() => window.minimaConsent.rejectAll());
  await expect(visit.page.getByTitle('Film')).not.toHaveAttribute('src');
  await refresh();
  expect(countOf(visit, /film/)).toBe(1);
});
