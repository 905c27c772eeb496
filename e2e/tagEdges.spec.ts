import { countOf } from './loudness.js';
import { CONTENT } from './site/page.js';
import type { Visit, VisitOptions } from './site/visit.js';
import { expect, test } from './test.js';

/*
 * Tags at the edges: what hangs, what is changed, moved, copied and replaced while it waits, and who writes.
 */

const note = (name: string): string => `(window.ran = window.ran || []).push('${name}')`;
const ran = ({ page }: Visit): Promise<string[]> => page.evaluate(() => Reflect.get(window, 'ran') ?? []);
const tagged = (text: string, attributes = '', purposes = 'analytics'): string =>
  `<script type="text/plain" data-consent="${purposes}" ${attributes}>${text}</script>`;
const external = (name: string, attributes = ''): string => tagged('', `data-src="/note/${name}" ${attributes}`);
const frame = (purposes: string): string => `<iframe data-consent="${purposes}" data-src="/frame" title="Film"></iframe>`;

const decide = (visit: Visit, choice: Record<string, boolean>): Promise<void> =>
  visit.page.evaluate((choice) => window.minimaConsent.decide(choice), choice);

/** A page whose scripts note their names; those in `held` come when they are let go. */
const open = async (
  visitor: (options: VisitOptions) => Promise<Visit>,
  body: string,
  { held = {}, ...options }: VisitOptions & { held?: Readonly<Record<string, Promise<void>>> } = {},
): Promise<Visit> => {
  const visit = await visitor({ tag: { region: 'DE' }, ...options, body: body + CONTENT });
  visit.on(
    ({ pathname }) => pathname.startsWith('/note/'),
    async ({ url }) => {
      const name = url.pathname.slice('/note/'.length);
      await held[name];
      return { body: note(name), headers: { 'content-type': 'text/javascript', 'access-control-allow-origin': '*' } };
    },
  );
  visit.on(
    ({ pathname }) => pathname === '/frame',
    () => ({ body: '<p>Film</p>', headers: { 'content-type': 'text/html' } }),
  );
  await visit.goto();
  await visit.page.evaluate(async () => void (await window.minimaConsent.ready));
  return visit;
};

const hold = (): { held: Promise<void>; release: () => void } => {
  let release = (): void => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  return { held, release };
};

test('what hangs, fails or waits for nobody keeps nobody for more than five seconds, and is welcome later, once', async ({
  visitor,
}) => {
  const { held, release } = hold();
  const body = [
    external('first'),
    external('hung'),
    external('async', 'async'),
    external('second'),
    tagged(note('inline')),
    tagged(note('module'), 'data-type="module"'),
    tagged('', 'data-src="/note/gone" data-type="text/vbscript"'),
    tagged('', 'data-src="/note/old" nomodule'),
    external('third'),
  ].join('');
  const visit = await open(visitor, body, { held: { hung: held }, clock: true });
  await decide(visit, { analytics: true });
  await expect.poll(() => ran(visit)).toEqual(expect.arrayContaining(['async', 'first']));
  // No longer than it takes: the page's clock must not run ahead of what has been asked for, which has its own patience.
  const isAsked = (): boolean => visit.sent().some(({ url }) => url.pathname === '/note/second');
  await visit.pass(4500);
  expect(isAsked()).toBe(false);
  for (let waited = 4500; !isAsked() && waited < 5500; waited += 100) await visit.pass(100);
  await expect.poll(async () => (await ran(visit)).length).toBe(6);
  const inOrder = (await ran(visit)).filter((name) => name !== 'async');
  expect(inOrder).toEqual(['first', 'second', 'inline', 'third', 'module']);
  release();
  await expect.poll(async () => (await ran(visit)).at(-1)).toBe('hung');
  await visit.pass(6000);
  expect(await ran(visit)).toHaveLength(7);
  // The order of those that come now is the page's again.
  const late = [
    tagged(`import '/note/imported'; ${note('module 2')}`, 'data-type="module"'),
    tagged(note('module 3'), 'data-type="module"'),
  ].join('');
  await visit.page.evaluate((html) => document.body.append(document.createRange().createContextualFragment(html)), late);
  await expect.poll(async () => (await ran(visit)).slice(7)).toEqual(['imported', 'module 2', 'module 3']);
  expect(visit.errors).toEqual([]);
});

const WAYS: Readonly<Record<string, (html: string) => void>> = {
  innerHTML: (html) => {
    document.querySelector('main')!.innerHTML = html;
  },
  insertAdjacentHTML: (html) => document.body.insertAdjacentHTML('afterbegin', html),
  'a body in place of the body': (html) => {
    const body = document.createElement('body');
    body.append(document.createRange().createContextualFragment(html));
    document.body = body;
  },
  'the body’s innerHTML': (html) => {
    document.body.innerHTML = html;
  },
  'a frame’s document': (html) => {
    const frame = document.body.appendChild(document.createElement('iframe'));
    const own = frame.contentDocument!;
    for (const element of new DOMParser().parseFromString(html, 'text/html').querySelectorAll('[data-consent]')) {
      const made = own.createElement(element.localName);
      for (const { name, value } of element.attributes) made.setAttribute(name, value);
      made.textContent = element.textContent;
      document.body.append(document.adoptNode(made));
    }
  },
};
for (const [title, insert] of Object.entries(WAYS)) {
  for (const isEarly of [true, false]) {
    test(`what comes by ${title} ${isEarly ? 'before' : 'after'} the yes runs once`, async ({ visitor }) => {
      const visit = await open(visitor, '');
      const html = `<div>${tagged(note('inline'))}${external('external')}</div>${frame('analytics')}`;
      if (!isEarly) await decide(visit, { analytics: true });
      await visit.page.evaluate(insert, html);
      await visit.settle();
      if (isEarly) {
        expect(await ran(visit)).toEqual([]);
        expect(countOf(visit, /frame|note/)).toBe(0);
        await decide(visit, { analytics: true });
      }
      await expect.poll(() => ran(visit)).toEqual(['inline', 'external']);
      await expect.poll(() => countOf(visit, /frame$/)).toBe(1);
      await decide(visit, { analytics: false });
      await decide(visit, { analytics: true });
      await expect.poll(() => countOf(visit, /frame$/)).toBe(2);
      expect(await ran(visit)).toEqual(['inline', 'external']);
      expect(visit.errors).toEqual([]);
    });
  }
}

test('an element whose data-consent changes answers to what it says now', async ({ visitor }) => {
  const visit = await open(visitor, `${tagged(note('script'), 'id="s"', 'marketing')}${frame('analytics')}`);
  const say = (selector: string, purposes: string): Promise<void> =>
    visit.page.evaluate(
      ([selector, purposes]) => document.querySelector(selector!)!.setAttribute('data-consent', purposes!),
      [selector, purposes],
    );
  const film = visit.page.locator('iframe');
  await decide(visit, { analytics: true });
  await expect.poll(() => countOf(visit, /frame$/)).toBe(1);
  for (const [i, purposes] of ['marketing', '', 'no-such', 'analytics marketing'].entries()) {
    await say('iframe', purposes);
    await expect(film).not.toHaveAttribute('src');
    await say('iframe', 'analytics');
    await expect.poll(() => countOf(visit, /frame$/)).toBe(i + 2);
  }
  // The same purpose in other words is no reason to load it anew.
  await say('iframe', ' analytics ');
  await say('iframe', 'analytics analytics');
  // What comes next has its turn after that.
  await visit.page.evaluate(() => {
    document.body.insertAdjacentHTML('beforeend', '<img data-consent="analytics" data-src="/pixel.gif" alt="">');
  });
  await expect.poll(() => countOf(visit, /pixel/)).toBe(1);
  await visit.settle();
  expect(countOf(visit, /frame$/)).toBe(5);
  expect(await ran(visit)).toEqual([]);
  await say('#s', 'analytics');
  await expect.poll(() => ran(visit)).toEqual(['script']);
  await say('#s', 'marketing');
  await decide(visit, { marketing: true });
  await visit.settle();
  expect(await ran(visit)).toEqual(['script']);
  expect(visit.errors).toEqual([]);
});

test('an element that gets its data-consent later is withheld, on a page that has no other and changes in nothing else', async ({
  visitor,
}) => {
  const visit = await open(visitor, `<script type="text/plain" id="s">${note('script')}</script>`);
  await visit.page.evaluate(() => window.minimaConsent.acceptAll());
  await visit.settle();
  expect(await ran(visit)).toEqual([]);
  await visit.page.evaluate(() => document.getElementById('s')!.setAttribute('data-consent', 'analytics'));
  await expect.poll(() => ran(visit)).toEqual(['script']);
});

test('a form whose fields are called as what an element can do hides nothing', async ({ visitor }) => {
  const visit = await open(visitor, tagged(note('first')));
  await decide(visit, { analytics: true });
  await expect.poll(() => ran(visit)).toEqual(['first']);
  const forms = ['matches', 'querySelectorAll', 'nodeType'].map(
    (name) => `<form><input name="${name}">${tagged(note(name))}</form>`,
  );
  await visit.page.evaluate(WAYS.innerHTML!, forms.join('') + tagged(note('last')));
  await expect.poll(() => ran(visit)).toEqual(['first', 'matches', 'querySelectorAll', 'nodeType', 'last']);
  expect(visit.errors).toEqual([]);
});

test('what needs two purposes goes with either of them', async ({ visitor }) => {
  const visit = await open(visitor, `${frame('analytics marketing')}${tagged(note('both'), '', 'marketing\n\tanalytics')}`);
  const film = visit.page.locator('iframe');
  for (const purpose of ['analytics', 'marketing']) {
    await decide(visit, { analytics: true, marketing: true });
    await expect(film).toHaveAttribute('src', '/frame');
    await decide(visit, { [purpose]: false });
    await expect(film).not.toHaveAttribute('src');
  }
  await expect.poll(() => ran(visit)).toEqual(['both']);
});

test('a page that moves its tags about as they come gets each of them once', async ({ visitor }) => {
  const COUNT = 100;
  const tags = Array.from({ length: COUNT }, (_, i) => tagged(note(`${i}`))).join('');
  const head = `<script>
    new MutationObserver(() => {
      const all = document.querySelectorAll('[data-consent]');
      if ((window.moves = (window.moves || 0) + 1) < 200) for (const one of [...all].slice(0, 5)) document.body.append(one);
    }).observe(document, { childList: true, subtree: true, attributes: true });
  </script>`;
  const visit = await open(visitor, tags, { head });
  await decide(visit, { analytics: true });
  await expect.poll(async () => (await ran(visit)).length).toBe(COUNT);
  await expect.poll(() => visit.page.evaluate(() => Reflect.get(window, 'moves'))).toBeGreaterThan(20);
  await visit.settle();
  expect(new Set(await ran(visit)).size).toBe(COUNT);
  expect(await ran(visit)).toHaveLength(COUNT);
});

test('a nonce that only the property tells lets a script run, and what it writes, under a policy that wants it', async ({
  visitor,
}) => {
  const write = `document.write('<script>${note('written').replaceAll("'", '`')}<' + '/script>'); ${note('inline')}`;
  const own = 'nonce="bm9uY2U"';
  // Our own files are allowed by their address: they have no nonce that a tag could get instead.
  const headers = { 'content-security-policy': "script-src 'nonce-bm9uY2U' http://www.minima.studio/cdn/" };
  const body = `${tagged(write, own)}${external('external', own)}`;
  const visit = await open(visitor, body, { headers });
  await visit.page.evaluate(WAYS.innerHTML!, external('copied', own));
  await decide(visit, { analytics: true });
  await expect.poll(() => ran(visit)).toEqual(['inline', 'written', 'external', 'copied']);
  expect(visit.complaints.join()).not.toContain('Content Security Policy');
});

test('where the page has a policy of our name and duplicates are not allowed, nothing opens, and one report says so', async ({
  visitor,
}) => {
  const head = "<script>trustedTypes.createPolicy('minima-consent', {})</script>";
  const csp = "require-trusted-types-for 'script'; trusted-types minima-consent";
  const body = tagged(note('inline')) + frame('analytics');
  for (const allowed of [false, true]) {
    const headers = { 'content-security-policy': allowed ? `${csp} 'allow-duplicates'` : csp };
    const visit = await open(visitor, body, { head, headers });
    await decide(visit, { analytics: true });
    await expect.poll(async () => (allowed ? (await ran(visit)).length : visit.errors.length)).toBe(1);
    await visit.settle();
    expect(await ran(visit)).toEqual(allowed ? ['inline'] : []);
    expect(countOf(visit, /frame$/)).toBe(allowed ? 1 : 0);
    expect(visit.errors).toHaveLength(allowed ? 0 : 1);
  }
});
