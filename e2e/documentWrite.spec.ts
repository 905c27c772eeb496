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

test('a script that a tag puts into the page cannot wipe it either', async ({ visitor }) => {
  const insert = `const s = document.createElement('script'); s.text = 'document.write("<b>late</b>"); window.late = 1'; document.head.append(s)`;
  const visit = await visitor({ tag: { region: 'DE' }, body: tagged('', insert) + CONTENT });
  await open(visit);
  await expect.poll(() => visit.page.evaluate(() => Reflect.get(window, 'late'))).toBe(1);
  await expectWhole(visit);
  expect(visit.complaints.join()).toContain('document.write');
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
