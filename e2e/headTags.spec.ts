import { countOf } from './loudness.js';
import { CONTENT } from './site/page.js';
import type { Visit } from './site/visit.js';
import { expect, test } from './test.js';

/*
 * What has run in the head stays what the server sent, for those that compare it with what is to be there; and does not run
 * again where it is copied.
 */

const note = (name: string): string => `(window.ran = window.ran || []).push('${name}')`;
const ran = ({ page }: Visit): Promise<string[]> => page.evaluate(() => Reflect.get(window, 'ran') ?? []);

/** As it is in the page, and as an app has it. */
const TAGS: readonly (readonly [attributes: Readonly<Record<string, string>>, text: string])[] = [
  [{ 'data-src': '/note/external' }, ''],
  [{ 'data-src': '/note/async', async: 'true' }, ''],
  [{ src: '/note/own' }, ''],
  [{}, note('inline')],
  [{ 'data-type': 'module' }, note('module')],
].map(([attributes, text]) => [
  { type: 'text/plain', 'data-consent': 'analytics', 'data-app': '', ...(attributes as object) },
  text as string,
]);
const NAMES = ['async', 'external', 'inline', 'module', 'own'];
const HEAD = TAGS.map(([attributes, text]) => {
  const written = Object.entries(attributes).map(([name, value]) => `${name}="${value}"`);
  return `<script ${written.join(' ')}>${text}</script>`;
}).join('');

const open = async (visit: Visit, arrival: () => unknown = () => undefined): Promise<void> => {
  visit.on(
    ({ pathname }) => pathname.startsWith('/note/'),
    async ({ url }) => {
      await arrival();
      return { body: note(url.pathname.slice('/note/'.length)), headers: { 'content-type': 'text/javascript' } };
    },
  );
  await visit.goto();
  await visit.page.evaluate(() => window.minimaConsent.ready.then(() => window.minimaConsent.acceptAll()));
};

/**
 * What react-helmet, `next/head`, Inertia and Gatsby do with each render: what is not equal to what is to be goes, and comes anew.
 * Unhead leaves that (`isLeft`). https://github.com/staylor/react-helmet-async/blob/main/src/client.ts,
 * https://github.com/vercel/next.js/blob/canary/packages/next/src/client/head-manager.ts
 */
const render = ({ page }: Visit, isLeft = false): Promise<void> =>
  page.evaluate(
    ([tags, isLeft]) => {
      const old = new Set(document.head.querySelectorAll('script[data-app]'));
      const added: Element[] = [];
      for (const [attributes, text] of tags) {
        const next = document.createElement('script');
        for (const [name, value] of Object.entries(attributes)) next.setAttribute(name, value);
        next.textContent = text;
        const same = [...old].find((each) => next.isEqualNode(each));
        if (same) old.delete(same);
        else added.push(next);
      }
      if (!isLeft) for (const each of old) each.remove();
      document.head.append(...added);
    },
    [TAGS, isLeft] as const,
  );

test('where an app compares the head with what is to be there, each tag runs once', async ({ visitor }) => {
  const visit = await visitor({ tag: { region: 'DE' }, head: HEAD, body: CONTENT });
  await open(visit);
  await expect.poll(async () => (await ran(visit)).sort()).toEqual(NAMES);
  for (let i = 0; i < 3; i++) {
    await render(visit);
    await visit.settle();
  }
  expect((await ran(visit)).sort()).toEqual(NAMES);
  expect(visit.errors).toEqual([]);
});

for (const isLeft of [false, true])
  test(`a tag of the head that is on its way while an app puts in its like ${isLeft ? 'beside' : 'for'} it runs once, and after a no with the next yes`, async ({
    visitor,
  }) => {
    let come = (): void => {};
    const arrival = new Promise<void>((resolve) => {
      come = resolve;
    });
    const visit = await visitor({ tag: { region: 'DE' }, head: HEAD, body: CONTENT });
    let isSlow = true;
    await open(visit, () => isSlow && arrival);
    await expect.poll(() => countOf(visit, /\/note\/(external|async)/)).toBe(2);
    await render(visit, isLeft);
    await visit.settle();
    await render(visit);
    await visit.settle();
    expect(countOf(visit, /\/note\/(external|async)/)).toBe(2);
    await visit.page.evaluate(() => window.minimaConsent.rejectAll());
    isSlow = false;
    come();
    await visit.settle();
    expect(await ran(visit)).toEqual([]);
    await visit.page.evaluate(() => window.minimaConsent.acceptAll());
    await expect.poll(async () => (await ran(visit)).sort()).toEqual(NAMES);
    await render(visit);
    await visit.settle();
    expect((await ran(visit)).sort()).toEqual(NAMES);
  });

/** On the twin, where nothing is withheld, none of these runs a script again. */
const COPIES: Readonly<Record<string, () => void>> = {
  'whose markup is put in again': () => {
    document.head.innerHTML += '<meta name="more" content="more">';
  },
  'that is a clone of the one before': () => document.head.replaceWith(document.head.cloneNode(true)),
};

for (const [title, copy] of Object.entries(COPIES)) {
  test(`in a head ${title} no tag runs again, but one that the page makes anew`, async ({ visitor }) => {
    const visit = await visitor({ tag: { region: 'DE' }, head: HEAD, body: CONTENT });
    await open(visit);
    await expect.poll(async () => (await ran(visit)).sort()).toEqual(NAMES);
    await visit.page.evaluate(copy);
    await visit.settle();
    await visit.page.evaluate(
      (html) => document.head.append(document.createRange().createContextualFragment(html)),
      `<script type="text/plain" data-consent="analytics">${note('inline')}</script>`,
    );
    await expect.poll(async () => (await ran(visit)).sort()).toEqual([...NAMES, 'inline'].sort());
    await visit.page.evaluate(() => window.minimaConsent.rejectAll());
    await visit.page.evaluate(() => window.minimaConsent.acceptAll());
    await visit.settle();
    expect((await ran(visit)).sort()).toEqual([...NAMES, 'inline'].sort());
    expect(visit.errors).toEqual([]);
  });
}

test('a tag of the head finds itself by its address as it runs, and among the scripts of the page from then on', async ({
  visitor,
}) => {
  const visit = await visitor({
    tag: { region: 'DE' },
    head: '<script type="text/plain" data-consent="analytics" data-src="/self.js?id=1"></script>',
    body: CONTENT,
  });
  visit.on(
    ({ pathname }) => pathname === '/self.js',
    () => ({
      body: `const { currentScript } = document;
        window.found = [currentScript.src, currentScript.getAttribute('src'), document.querySelector('script[src*="self.js"]').src];`,
      headers: { 'content-type': 'text/javascript' },
    }),
  );
  await open(visit);
  const address = new URL('/self.js?id=1', visit.page.url()).href;
  await expect.poll(() => visit.page.evaluate(() => Reflect.get(window, 'found'))).toEqual([address, '/self.js?id=1', address]);
  const listed = (): Promise<boolean> =>
    visit.page.evaluate(() => [...document.scripts].some(({ src }) => src.includes('self.js')));
  await expect.poll(() => visit.page.locator('script[src*="self.js"]').count()).toBe(0);
  expect(await listed()).toBe(true);
});
