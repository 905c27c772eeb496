import { createHash } from 'node:crypto';
import { CONTENT } from './site/page.js';
import type { Visit, VisitOptions } from './site/visit.js';
import { expect, test } from './test.js';

const note = (name: string): string => `(window.ran = window.ran || []).push('${name}')`;
const ran = ({ page }: Visit): Promise<string[]> => page.evaluate(() => Reflect.get(window, 'ran') ?? []);
const tagged = (text: string, attributes = ''): string =>
  `<script type="text/plain" data-consent="analytics" ${attributes}>${text}</script>`;
const external = (name: string, attributes = ''): string => tagged('', `data-src="/note/${name}" ${attributes}`);
const MODULE = 'data-type="module"';

/** A page whose scripts note their names; what has `hung` in its name does not come. */
const open = async (
  visitor: (options: VisitOptions) => Promise<Visit>,
  scripts: readonly string[],
  options: VisitOptions = {},
): Promise<Visit> => {
  const visit = await visitor({ tag: { region: 'DE' }, body: scripts.join('') + CONTENT, clock: true, ...options });
  visit.on(
    ({ pathname }) => pathname.startsWith('/note/'),
    async ({ url }) => {
      if (url.pathname.includes('hung')) await new Promise(() => {});
      return { body: note(url.pathname.slice('/note/'.length)), headers: { 'content-type': 'text/javascript' } };
    },
  );
  await visit.goto();
  await visit.page.evaluate(async () => void (await window.minimaConsent.ready));
  await visit.page.evaluate(() => window.minimaConsent.acceptAll());
  return visit;
};

test('a module in the page whose import does not come keeps the next for five seconds, and none for ever', async ({
  visitor,
}) => {
  const visit = await open(visitor, [
    tagged(`import '/note/first'; ${note('second')}`, MODULE),
    tagged(note('third'), MODULE),
    tagged(`import '/note/hung'; ${note('never')}`, MODULE),
    tagged(note('module'), MODULE),
    external('deferred', 'defer'),
    external('external module', MODULE),
    tagged(`import '/note/imported'; ${note('importer')}`, MODULE),
  ]);
  await expect.poll(() => ran(visit)).toEqual(['first', 'second', 'third']);
  await visit.pass(1000);
  expect(await ran(visit)).toHaveLength(3);
  await visit.pass(4500);
  await expect
    .poll(async () => (await ran(visit)).slice(3))
    .toEqual(['module', 'deferred', 'external%20module', 'imported', 'importer']);
  // What comes later does not wait for it either.
  await visit.page.evaluate(
    (html) => document.body.append(document.createRange().createContextualFragment(html)),
    external('late') + tagged(note('last')),
  );
  await expect.poll(async () => (await ran(visit)).slice(8)).toEqual(['late', 'last']);
});

test('a script that is slow keeps its place, whatever hung elsewhere', async ({ visitor }) => {
  const visit = await visitor({
    tag: { region: 'DE' },
    body:
      [tagged('', 'data-src="http://hangs.example.com/note/hung"'), external('slow'), tagged(note('uses it'))].join('') +
      CONTENT,
    clock: true,
  });
  let release = (): void => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  visit.on(
    ({ pathname }) => pathname.startsWith('/note/'),
    async ({ url }) => {
      await (url.pathname.includes('hung') ? new Promise(() => {}) : held);
      return { body: note(url.pathname.slice('/note/'.length)), headers: { 'content-type': 'text/javascript' } };
    },
  );
  await visit.goto();
  await visit.page.evaluate(() => window.minimaConsent.acceptAll());
  await visit.pass(5500);
  await expect.poll(() => visit.sent().filter(({ url }) => url.pathname === '/note/slow').length).toBe(1);
  await visit.pass(3000);
  release();
  await expect.poll(() => ran(visit)).toEqual(['slow', 'uses it']);
});

test('under a policy of hashes a module in the page keeps nobody, and what comes late keeps its order', async ({ visitor }) => {
  const text = `import '/note/imported'; ${note('module')}`;
  const hash = createHash('sha256').update(text).digest('base64');
  const visit = await open(
    visitor,
    [
      tagged(text, MODULE),
      external('next', 'defer'),
      external('last', 'defer'),
      tagged(text, MODULE),
      external('end', 'defer'),
    ],
    { headers: { 'content-security-policy': `script-src 'self' 'sha256-${hash}'` } },
  );
  // No time passes on the page's clock.
  await expect.poll(async () => (await ran(visit)).filter((name) => !/mod|imp/.test(name))).toEqual(['next', 'last', 'end']);
  await expect
    .poll(async () => (await ran(visit)).filter((name) => /mod|imp/.test(name)))
    .toEqual(['imported', 'module', 'module']);
  // Ours was refused once, and not tried again.
  expect(visit.complaints.filter((complaint) => complaint.includes('Content Security Policy')).length).toBeLessThan(2);
});

test('several that hang keep the next for little longer than one', async ({ visitor }) => {
  const visit = await open(visitor, [external('hung-1'), external('hung-2'), external('hung-3'), tagged(note('next'))]);
  await visit.pass(4000);
  expect(await ran(visit)).toEqual([]);
  await visit.pass(3500);
  await expect.poll(() => ran(visit)).toEqual(['next']);
});
