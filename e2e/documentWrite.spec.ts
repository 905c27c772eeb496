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
