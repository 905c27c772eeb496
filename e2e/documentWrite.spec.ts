import { CONTENT } from './site/page.js';
import type { Visit } from './site/visit.js';
import { expect, test } from './test.js';

const tagged = (attributes: string, text = ''): string =>
  `<div id="place"><script type="text/plain" data-consent="analytics" ${attributes}>${text}</script></div>`;

const open = async (visit: Visit, scripts: Readonly<Record<string, string>> = {}): Promise<void> => {
  visit.on(
    ({ pathname }) => pathname in scripts,
    ({ url }) => ({ body: scripts[url.pathname] ?? '', headers: { 'content-type': 'text/javascript' } }),
  );
  await visit.goto();
  await visit.page.evaluate(() => window.minimaConsent.acceptAll());
};
const expectWhole = async ({ page }: Visit): Promise<void> => {
  await expect(page.getByRole('button', { name: 'Work' })).toBeVisible();
};

test('a script from elsewhere writes behind itself as well', async ({ visitor }) => {
  const visit = await visitor({ tag: { region: 'DE' }, body: tagged('data-src="/writes.js"') + CONTENT });
  await open(visit, { '/writes.js': "document.write('<p>one'); document.writeln('</p><p>two</p>')" });
  await expect(visit.page.locator('#place script + p + p')).toHaveText('two');
  await expectWhole(visit);
});

test('a script that is written runs', async ({ visitor }) => {
  const write = `document.write('<script>window.inner = 1<' + '/script><script src="/inner.js"><' + '/script>')`;
  const visit = await visitor({ tag: { region: 'DE' }, body: tagged('', write) + CONTENT });
  await open(visit, { '/inner.js': 'window.outer = 2' });
  await expect
    .poll(() => visit.page.evaluate(() => [Reflect.get(window, 'inner'), Reflect.get(window, 'outer')]))
    .toEqual([1, 2]);
  await expectWhole(visit);
});

test('what is written later, by nobody who can be told, is refused with a report and wipes nothing', async ({ visitor }) => {
  const write = "setTimeout(() => { document.write('<b>late</b>'); window.late = 1; })";
  const visit = await visitor({ tag: { region: 'DE' }, body: tagged('', write) + CONTENT });
  await open(visit);
  await expect.poll(() => visit.page.evaluate(() => Reflect.get(window, 'late'))).toBe(1);
  await expectWhole(visit);
  expect(visit.complaints.join()).toContain('document.write');
});

test('a page may still open itself and write anew', async ({ visitor }) => {
  const visit = await visitor({ tag: { region: 'DE' }, body: tagged('', 'window.ran = 1') + CONTENT });
  await open(visit);
  await expect.poll(() => visit.page.evaluate(() => Reflect.get(window, 'ran'))).toBe(1);
  await visit.page.evaluate(() => {
    document.open();
    document.write('<h1>Another page</h1>');
    document.close();
  });
  await expect(visit.page.locator('h1')).toHaveText('Another page');
});

test('what is written may write in its turn, and the next in order waits for it', async ({ visitor }) => {
  const end = "<' + '/script>";
  const write = `document.write('<script src="/inner.js">${end}<i>a</i><script>document.write("<u>b</u>")${end}<s>c</s>')`;
  const next = '<script type="text/plain" data-consent="analytics">window.seen = window.inner</script>';
  const visit = await visitor({ tag: { region: 'DE' }, body: tagged('', write) + next + CONTENT });
  await open(visit, { '/inner.js': "window.inner = 1; document.write('<b>d</b>')" });
  await expect(visit.page.locator('#place script + b + i + script + u + s')).toHaveText('c');
  await expect.poll(() => visit.page.evaluate(() => Reflect.get(window, 'seen'))).toBe(1);
  await expectWhole(visit);
  expect(visit.errors).toEqual([]);
});

test('what a script writes that a tag puts into the page lands behind the tag, too', async ({ visitor }) => {
  const insert = `const s = document.createElement('script'); s.text = 'document.write("<b>inner</b>")'; document.head.append(s)`;
  const visit = await visitor({ tag: { region: 'DE' }, body: tagged('', insert) + CONTENT });
  await open(visit);
  await expect(visit.page.locator('#place script + b')).toHaveText('inner');
  await expectWhole(visit);
});

test('a tag that takes itself out of the page loses nothing of what it writes', async ({ visitor }) => {
  const write = "document.write('<b>one</b>'); document.currentScript.remove(); document.write('<i>two</i>')";
  const body = `${tagged('', write)}<section>${tagged('data-src="/writes.js"')}</section>${CONTENT}`;
  const visit = await visitor({ tag: { region: 'DE' }, body });
  await open(visit, { '/writes.js': "document.currentScript.remove(); document.write('<u>three</u>')" });
  await expect(visit.page.locator('#place > b:first-child + i')).toHaveText('two');
  await expect(visit.page.locator('section > #place > u:only-child')).toHaveText('three');
  expect(visit.errors).toEqual([]);
});

test('what a tag in the head writes is at the beginning of the page, in order, unless it belongs into a head', async ({
  visitor,
}) => {
  const write = (name: string): string =>
    `<script type="text/plain" data-consent="analytics">document.write('<meta name="${name}"><div class="ad">${name}</div>')</script>`;
  const visit = await visitor({ tag: { region: 'DE' }, head: write('one') + write('two'), body: CONTENT });
  await open(visit);
  await expect(visit.page.locator('body > .ad:first-child')).toHaveText('one');
  await expect(visit.page.locator('body > .ad:first-child + .ad')).toHaveText('two');
  await expect(visit.page.locator('head > meta:is([name=one], [name=two])')).toHaveCount(2);
});

test('a script that is written with a purpose of its own waits for that, and runs once', async ({ visitor }) => {
  const end = "<' + '/script>";
  const write = `document.write('<script data-consent="marketing" data-src="/mark.js">${end}<script src="/count.js">${end}')`;
  const visit = await visitor({ tag: { region: 'DE' }, body: tagged('', write) + CONTENT });
  visit.on(
    ({ pathname }) => /^\/(mark|count)\.js$/.test(pathname),
    () => ({ body: '(window.ran ??= []).push(document.currentScript.src)', headers: { 'content-type': 'text/javascript' } }),
  );
  await visit.goto();
  const decide = (choice: Readonly<Record<string, boolean>>): Promise<unknown> =>
    visit.page.evaluate((choice) => window.minimaConsent.decide(choice), choice);
  const ran = (): Promise<unknown> => visit.page.evaluate(() => Reflect.get(window, 'ran'));
  const [marked, counted] = ['/mark.js', '/count.js'].map((path) => new URL(path, visit.page.url()).href);
  await decide({ analytics: true });
  await expect.poll(ran).toEqual([counted]);
  await decide({ marketing: true });
  await expect.poll(ran).toEqual([counted, marked]);
  await visit.settle();
  expect(await ran()).toEqual([counted, marked]);
});

test('what is written waits, once the yes is taken back, for the next, even what is on its way', async ({ visitor }) => {
  const end = "<' + '/script>";
  const write = `document.write('<script src="/held.js">${end}<script src="/tracker.js">${end}<script>fetch("/beacon")${end}')`;
  const visit = await visitor({ tag: { region: 'DE' }, body: tagged('', write) + CONTENT });
  const asked = (): string[] =>
    visit.sent().flatMap(({ url: { pathname } }) => (/held|tracker|pixel|beacon/.test(pathname) ? [pathname] : []));
  let release = (): void => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  visit.on(
    ({ pathname }) => pathname === '/held.js',
    async () => {
      await held;
      return { body: `document.write('<img src="/pixel.gif">')`, headers: { 'content-type': 'text/javascript' } };
    },
  );
  await open(visit, { '/tracker.js': '' });
  await expect.poll(asked).toEqual(['/held.js']);
  await visit.page.evaluate(() => window.minimaConsent.rejectAll());
  release();
  await expect(visit.page.locator('#place script[data-consent][src="/tracker.js"]')).toHaveCount(1);
  await visit.settle();
  expect(asked()).toEqual(['/held.js']);
  await visit.page.evaluate(() => window.minimaConsent.acceptAll());
  await expect.poll(asked).toEqual(['/held.js', '/held.js', '/pixel.gif', '/tracker.js', '/beacon']);
});

test("a handler in the page's own markup may still write anew, when a visitor presses it", async ({ visitor }) => {
  const thanks = `<script>const thanks = () => { document.write('<h1>Thanks'); document.write(' a lot</h1>'); document.close() }</script>`;
  const visit = await visitor({
    tag: { region: 'DE' },
    body: `${thanks}<button id="own" onclick="thanks()">Own</button>${tagged('', 'window.ran = 1')}${CONTENT}`,
  });
  await open(visit);
  await expect.poll(() => visit.page.evaluate(() => Reflect.get(window, 'ran'))).toBe(1);
  await visit.page.click('#own');
  await expect(visit.page.locator('h1')).toHaveText('Thanks a lot');
});

test('on a page that is still being read, a tag that was allowed before wipes nothing, and the page itself may write', async ({
  visitor,
}) => {
  const write = "setTimeout(() => { document.write('<b>late</b>'); window.late = 1; })";
  const visit = await visitor({
    tag: { region: 'DE' },
    body: `${tagged('', write)}<script src="/slow.js"></script><script>document.write('<em>own</em>')</script>${CONTENT}`,
  });
  visit.on(
    ({ pathname }) => pathname === '/slow.js',
    async () => {
      // The page is read on when the tag has written, and the first time at once.
      if (asked++) await expect.poll(() => visit.complaints.join()).toContain('document.write');
      return { headers: { 'content-type': 'text/javascript' } };
    },
  );
  let asked = 0;
  await open(visit);
  await visit.goto('/one');
  await expectWhole(visit);
  await expect(visit.page.locator('em')).toHaveText('own');
});
