import { CONTENT } from './site/page.js';
import { ENGINES } from './site/startEngine.js';
import type { Answerer } from './site/types.js';
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

const DONE = 'fetch("/done")';
/** A script that is put into the page as many libraries do it, and writes. */
const INSERTS = `document.body.append(document.createRange().createContextualFragment('<script>document.write("<b>late</b>"); ${DONE}<\\/script>'))`;
const WIPES = [
  "document.open(); document.write('<i>opened</i>'); document.close()",
  "Document.prototype.write.call(document, '<i>called</i>')",
  "const s = document.createElement('script'); s.text = 'document.write(`<i>inserted</i>`)'; document.head.append(s)",
  `setTimeout(() => { ${INSERTS} })`,
];

/** What the page's own scripts put in to be run at once, in many ways, writes as well; a handler or a timer would wipe the page. */
const PUTS = `const put = (way) => {
    const script = document.createElement('script');
    script.text = 'document.write("<em>' + way + '</em>")';
    if (way === 'fragment') document.body.append(document.createRange().createContextualFragment(script.outerHTML));
    else if (way === 'global') document.head.appendChild(script).remove();
    else document.body[way](script, null);
  }
  for (const way of ['append', 'insertBefore', 'fragment', 'global']) put(way)`;

for (const name of ENGINES) {
  test(`no tag wipes a page in ${name}: one that has been read, one that is being read, one that was put anew`, async ({
    engine,
  }) => {
    const browser = await engine(name);
    const done = (): number => tab.sent().filter(({ url }) => url.pathname === '/done').length;
    let visits = 0;
    const answer: Answerer = async ({ url: { pathname } }) => {
      if (pathname === '/done') return {};
      if (pathname !== '/slow.js') return undefined;
      // The second time the page is read on when all has been written.
      if (visits++) await expect.poll(done).toBe(2);
      return { body: 'document.write("<em>slow</em>")', headers: { 'content-type': 'text/javascript' } };
    };
    const body = `${WIPES.map((code) => tagged('', code)).join('')}
      <script src="/slow.js"></script><script>${PUTS}</script><script>document.write('<em>own</em>'); onload = () => { window.isLoaded = true }</script>${CONTENT}`;
    const tab = await browser.open({ tag: { region: 'DE' }, body, answer });
    /** What is to be seen of the page, and what was written, with what it stands behind. */
    const look = (): Promise<string> =>
      tab.evaluate(() => {
        const written = [...document.querySelectorAll('i, b, em')].map(
          (each) => `${each.previousElementSibling?.localName} ${each.textContent}`,
        );
        return [...written, Reflect.get(window, 'isLoaded'), !!document.getElementById('work')].join();
      });
    const whole =
      'script opened,script called,script inserted,script slow,script append,script insertBefore,script fragment,em global,script own,true,true';
    try {
      await tab.goto('/');
      await tab.evaluate(() => window.minimaConsent.acceptAll());
      await expect.poll(done).toBe(1);
      await expect.poll(look).toBe(whole);
      await tab.goto('/one');
      await expect.poll(look).toBe(whole);
      const isOwn = () => [Node.prototype.appendChild, Element.prototype.append].every((method) => /native/.test(`${method}`));
      expect(await tab.evaluate(isOwn)).toBe(true);
      await tab.evaluate(() => {
        document.documentElement.replaceWith(document.documentElement.cloneNode(true));
        document.write('<b>late</b>');
      });
      expect(await look()).toBe(whole);
      const [heading, writing] = await tab.evaluate(() => {
        document.open();
        document.write('<h1>Another</h1><script>document.write("<em>inner</em>")</script>');
        document.close();
        document.write('<b>late</b>');
        return [document.querySelector('h1')?.textContent, document.querySelector('em')?.textContent];
      });
      expect([heading, writing]).toEqual(['Another', 'inner']);
    } finally {
      await tab.close();
    }
  });
}
