import { pageHtml } from './site/page.js';
import { ENGINES } from './site/startEngine.js';
import type { Tab } from './site/tab.js';
import type { Answerer } from './site/types.js';
import { expect, test } from './test.js';

/*
 * What a browser remembers of the frames of a page that was left, and brings back by itself.
 */

const ADDRESS = 'http://www.youtube.com/embed/a';
const FRAMES: Readonly<Record<string, string>> = {
  iframe: `<iframe data-consent="marketing" data-src="${ADDRESS}" title="Film"></iframe>`,
  'iframe with a name': `<iframe name="film" data-consent="marketing" data-src="${ADDRESS}" title="Film"></iframe>`,
  object: `<object data-consent="marketing" type="text/html" data-data="${ADDRESS}" title="Film"></object>`,
  embed: `<embed data-consent="marketing" type="text/html" data-src="${ADDRESS}" title="Film">`,
};
const PATHS = Object.keys(FRAMES).map((name) => `/${name.replace(/ /g, '-')}`);
const tag = { region: 'DE' };
const WAY = '<button type="button" data-consent-open="preferences">Privacy choices</button>';
// No browser keeps such a page whole; what it remembers of it is all that it has.
const HEADERS = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };
const HEAD = '<script>addEventListener("unload", () => {})</script>';

const answer: Answerer = ({ url: { hostname, pathname } }) => {
  if (hostname === 'www.youtube.com') return { body: '<title>Film</title>Film', headers: HEADERS };
  if (pathname === '/other') return { body: pageHtml({ tag, body: `<h1>/other</h1>${WAY}` }), headers: HEADERS };
  const frame = Object.values(FRAMES)[PATHS.indexOf(pathname)];
  return frame
    ? { body: pageHtml({ tag, head: HEAD, body: `<h1>${pathname}</h1>${frame}${WAY}` }), headers: HEADERS }
    : undefined;
};

const films = (tab: Tab): number => tab.sent().filter(({ url }) => url.hostname === 'www.youtube.com').length;
const titleOf = (tab: Tab): Promise<string | null | undefined> =>
  tab.evaluate(() => document.querySelector('h1')?.textContent).catch(() => '');

/** The page has come and stands still: its frames too, for it waits for those. */
const expectPage = async (tab: Tab, path: string): Promise<void> => {
  await expect.poll(() => titleOf(tab)).toBe(path);
  await expect.poll(() => tab.evaluate(() => document.readyState)).toBe('complete');
  await tab.evaluate(async () => void (await window.minimaConsent.ready));
};
const expectHeld = (tab: Tab): Promise<void> =>
  expect.poll(() => tab.evaluate(() => document.querySelectorAll('minima-consent-embed').length)).toBe(1);
const back = async (tab: Tab, path: string): Promise<void> => {
  await tab.goto('/other');
  await tab.evaluate(() => window.minimaConsent.ready.then(() => window.minimaConsent.rejectAll()));
  await tab.evaluate(() => void setTimeout(() => history.back()));
  await expectPage(tab, path);
};

for (const name of ENGINES) {
  test(`in ${name} no frame of a page comes back with it, by the Back button or by a reload, without a yes`, async ({
    engine,
  }) => {
    test.setTimeout(60_000);
    const browser = await engine(name);
    for (const path of PATHS) {
      const tab = await browser.open({ answer });
      await tab.goto(path);
      await tab.evaluate(() => window.minimaConsent.ready.then(() => window.minimaConsent.acceptAll()));
      await expect.poll(() => films(tab), { message: path }).toBe(1);
      await expectPage(tab, path);
      await back(tab, path);
      await expectHeld(tab);
      expect.soft(films(tab), `${path} and Back`).toBe(1);

      await tab.press('body', 'minima-consent-embed button:nth-of-type(1)');
      await expect.poll(() => films(tab), { message: path }).toBe(2);
      await expectPage(tab, path);
      await tab.evaluate(() => {
        Reflect.set(document, 'isFirst', true);
        setTimeout(() => location.reload());
      });
      await expect.poll(() => tab.evaluate(() => Reflect.get(document, 'isFirst')).catch(() => true)).toBeUndefined();
      await expectPage(tab, path);
      await expectHeld(tab);
      expect.soft(films(tab), `${path}, shown once, and a reload`).toBe(2);
      await tab.close();
    }
  });
}

/** Frames of one page, in every neighbourhood: those for `a` stay allowed, those for `m` are taken back, `own` are the page's. */
const NEIGHBOURS = ['a own', 'a own a', 'm own moved', 'a m moved', 'a a own'];
/** A frame of the page's own that goes on to another address: then no browser keeps the page. */
const MOVED = 'setTimeout(() => document.getElementById("moved")?.contentWindow.location.replace("/frame/on"), 50)';
const frameOf = (kind: string, i: number): string => {
  if (kind === 'moved') return '<iframe id="moved" src="/frame/moved" title="on"></iframe>';
  const purpose = { a: 'analytics', m: 'marketing' }[kind];
  const address = purpose ? `data-consent="${purpose}" data-src` : 'src';
  return `<iframe ${address}="/frame/${kind}${i}" title="${kind}${i}"></iframe>`;
};
const neighbours: Answerer = ({ url: { pathname, search } }) => {
  if (pathname.startsWith('/frame/')) return { body: pathname.slice('/frame/'.length), headers: HEADERS };
  if (pathname === '/other') return { body: pageHtml({ tag, body: `<h1>/other</h1>${WAY}` }), headers: HEADERS };
  if (pathname !== '/neighbours') return undefined;
  const frames = decodeURIComponent(search.slice(1)).split(' ').map(frameOf).join('');
  return {
    body: pageHtml({ tag, head: HEAD, body: `<h1>${pathname}</h1>${frames}${WAY}<script>${MOVED}</script>` }),
    headers: HEADERS,
  };
};

/** WebKit keeps more of a page that came by http. */
const SECURE = 'https://www.minima.studio';

/** What each frame shows, by its title. */
const shown = (tab: Tab): Promise<string[]> =>
  tab.evaluate(() =>
    [...document.querySelectorAll('iframe')].map(
      (frame) => `${frame.title} ${frame.contentDocument?.body?.textContent?.trim()}`,
    ),
  );

for (const name of ENGINES) {
  test(`in ${name} each frame of a page that is come back to shows its own address, and one that was refused is nowhere`, async ({
    engine,
  }) => {
    test.setTimeout(60_000);
    const browser = await engine(name);
    for (const list of NEIGHBOURS) {
      const tab = await browser.open({ answer: neighbours });
      const titles = list.split(' ').map((kind, i) => (kind === 'moved' ? 'on' : `${kind}${i}`));
      await tab.goto(`${SECURE}/neighbours?${encodeURIComponent(list)}`);
      // The page's own frames first: docs/embeds.md says what becomes of one that goes on later.
      const own = titles.map((title) => `${title} ${/^[am]/.test(title) ? '' : title}`);
      await expect.poll(() => shown(tab), { message: list }).toEqual(own);
      await tab.evaluate(() => window.minimaConsent.ready.then(() => window.minimaConsent.acceptAll()));
      await expect.poll(() => shown(tab), { message: list }).toEqual(titles.map((title) => `${title} ${title}`));
      await tab.goto(`${SECURE}/other`);
      await tab.evaluate(() => window.minimaConsent.ready.then(() => window.minimaConsent.withdraw('marketing')));
      const before = tab.sent().length;
      await tab.evaluate(() => void setTimeout(() => history.back()));
      await expectPage(tab, '/neighbours');
      await expect
        .poll(() => shown(tab), { message: `${list} and Back` })
        .toEqual(titles.map((title) => `${title} ${title.startsWith('m') ? '' : title}`));
      const asked = tab
        .sent()
        .slice(before)
        .map(({ url }) => url.pathname);
      expect(asked.filter((path) => path.startsWith('/frame/m') && path !== '/frame/moved')).toEqual([]);
      await tab.close();
    }
  });
}

test('a no to very many frames costs no step of the Back button’s', async ({ visitor }) => {
  const COUNT = 24;
  const frames = FRAMES.iframe!.repeat(COUNT);
  const visit = await visitor({ tag });
  visit.on(
    ({ hostname }) => hostname === 'www.youtube.com',
    () => ({ body: 'Film', headers: HEADERS }),
  );
  visit.on(
    ({ pathname }) => pathname === '/many',
    () => ({ body: pageHtml({ tag, body: `<h1>/many</h1>${frames}${WAY}` }), headers: HEADERS }),
  );
  await visit.goto('/one');
  await visit.goto('/many');
  const showing = visit.page.locator('iframe[src]');
  const steps = (): Promise<number> => visit.page.evaluate(() => history.length);
  const before = await steps();
  for (let time = 1; time <= 2; time++) {
    await visit.page.evaluate(() => window.minimaConsent.ready.then(() => window.minimaConsent.acceptAll()));
    await expect.poll(() => visit.foreign().length, { timeout: 20_000 }).toBe(COUNT * time);
    await visit.page.evaluate(() => window.minimaConsent.rejectAll());
    await expect(showing).toHaveCount(0, { timeout: 20_000 });
  }
  await visit.settle();
  expect(await steps()).toBe(before);
  await visit.page.goBack();
  await expect(visit.page).toHaveURL(/one$/);
});
