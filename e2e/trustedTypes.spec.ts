import { bannerOf, press } from './faces.js';
import { countOf, foreignUrls, GOOGLE_SCRIPT, META_SCRIPT } from './loudness.js';
import { CONTENT } from './site/page.js';
import { ENGINES } from './site/startEngine.js';
import type { Answerer } from './site/types.js';
import type { Visit, VisitOptions } from './site/visit.js';
import { expect, test } from './test.js';

const BODY = `
<script type="text/plain" data-consent="marketing">(window.ran = window.ran || []).push('inline'); document.write('<b id="written">w</b>')</script>
<script type="text/plain" data-consent="marketing" data-src="/external.js"></script>
<iframe data-consent="marketing" data-src="/frame" title="Film"></iframe>
<object data-consent="marketing" data-data="/object" title="Film"></object>
<embed data-consent="marketing" data-src="/embed" type="text/html">`;

const page = (names: string): VisitOptions => ({
  tag: { region: 'DE', 'meta-pixel': '1', 'google-tag': 'G-TEST' },
  headers: { 'content-security-policy': `require-trusted-types-for 'script'; trusted-types ${names}` },
  body: BODY + CONTENT,
});

const open = async (visit: Visit): Promise<void> => {
  visit.on(
    ({ pathname }) => pathname === '/external.js',
    () => ({ body: "(window.ran = window.ran || []).push('external')", headers: { 'content-type': 'text/javascript' } }),
  );
  // Else it would be this page again, with its embeds.
  visit.on(
    ({ pathname }) => /^\/(frame|object|embed)$/.test(pathname),
    () => ({ body: '<p>Film</p>', headers: { 'content-type': 'text/html' } }),
  );
  await visit.goto();
  await press(bannerOf(visit.page), 'accept');
};
const ran = ({ page }: Visit): Promise<string[]> => page.evaluate(() => Reflect.get(window, 'ran') ?? []);

test('where only trusted types may be put into the page, everything opens by one policy', async ({ visitor }) => {
  const visit = await visitor(page('minima-consent'));
  await open(visit);
  await expect.poll(() => ran(visit)).toEqual(['inline', 'external']);
  await expect(visit.page.locator('#written')).toHaveText('w');
  for (const address of [/\/frame$/, /\/object$/, /\/embed$/, META_SCRIPT, GOOGLE_SCRIPT]) {
    await expect.poll(() => countOf(visit, address)).toBe(1);
  }
  expect(visit.errors).toEqual([]);
});

test('where the policy is refused, nothing opens, one report says so, and the page works', async ({ visitor }) => {
  const visit = await visitor(page("'none'"));
  await open(visit);
  await expect(bannerOf(visit.page)).toHaveCount(0);
  await visit.settle();
  expect(await ran(visit)).toEqual([]);
  expect(foreignUrls(visit)).toEqual([]);
  expect(countOf(visit, /\/(frame|object|embed)$/)).toBe(0);
  expect(visit.errors.map(({ message }) => message).filter((message) => message.includes('minima-consent'))).toHaveLength(1);
  await visit.page.getByRole('button', { name: 'Work' }).click();
});

const tagged = (attributes: string, text = ''): string =>
  `<script type="text/plain" data-consent="analytics" ${attributes}>${text}</script>`;

/** Inline scripts of every kind: the last comes late, by a script, and so does what is written. */
const INLINE = `<script>
  ran = [];
  addEventListener('load', () => {
    const late = document.createElement('script');
    late.type = 'text/plain';
    late.dataset.consent = 'analytics';
    late.text = trustedTypes.createPolicy('page', { createScript: (text) => text }).createScript('ran.push("late")');
    document.body.append(late);
  });
</script>
${tagged('', 'ran.push("parsed")')}
${tagged('', `document.write('<script>ran.push("written")<' + '/script>')`)}
${tagged('data-type="module"', 'ran.push("module")')}
${tagged('data-type="module"', 'import "/imported.js"; ran.push("importer")')}
${tagged('data-src="/external.js"')}
<button data-consent-open="preferences">Choices</button>`;

for (const name of ENGINES) {
  test(`where only trusted types may be put into the page, scripts in it run in ${name}`, async ({ engine }) => {
    const browser = await engine(name);
    const answer: Answerer = ({ url: { pathname } }) => {
      const [, name] = /^\/(external|imported)\.js$/.exec(pathname) ?? [];
      return name ? { body: `ran.push("${name}")`, headers: { 'content-type': 'text/javascript' } } : undefined;
    };
    const tab = await browser.open({
      tag: { region: 'DE' },
      headers: page('minima-consent page').headers ?? {},
      body: INLINE,
      answer,
    });
    await tab.goto('/');
    await tab.evaluate(async () => void (await window.minimaConsent.ready));
    await tab.evaluate(() => window.minimaConsent.acceptAll());
    await expect
      .poll(async () => (await tab.evaluate<string[]>(() => Reflect.get(window, 'ran'))).sort())
      .toEqual(['external', 'imported', 'importer', 'late', 'module', 'parsed', 'written']);
    await tab.close();
  });
}
