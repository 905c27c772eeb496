import { bannerOf, press } from './faces.js';
import { countOf, proveLoud } from './loudness.js';
import { decide, NOTE, page, ran, serveNotes, tagged } from './notes.js';
import { VENDORS } from './site/page.js';
import { expect, test } from './test.js';

/*
 * Tagged scripts and embeds of a page wait for a yes, and run as their author wrote them.
 */

test('nothing tagged runs, loads or is fetched before a yes', async ({ visitor }) => {
  await proveLoud(visitor, { tag: { region: 'DE', ...VENDORS } });
  const visit = await visitor(
    page(
      tagged('data-consent="analytics"', NOTE('inline')) +
        tagged('data-consent="analytics" data-src="/note/external"') +
        tagged('data-consent="analytics" data-type="module" data-src="/note/module"') +
        '<iframe data-consent="marketing" data-src="/frame" title="Video"></iframe>' +
        '<img data-consent="marketing" data-src="/pixel.gif" data-srcset="/pixel2.gif 2x" alt="">',
      { clock: true },
    ),
  );
  serveNotes(visit);
  await visit.goto();
  await expect(bannerOf(visit.page)).toBeVisible();
  await visit.pass(5000);
  expect(await ran(visit)).toEqual([]);
  expect(countOf(visit, /note|frame|pixel/)).toBe(0);
});

test('each kind of script runs after a yes, in the order of the page', async ({ visitor }) => {
  const visit = await visitor(
    page(
      tagged('data-consent="analytics" data-src="/note/first"') +
        tagged('data-consent="analytics"', NOTE('second')) +
        tagged('data-consent="analytics" data-src="/note/third"') +
        tagged('data-consent="analytics"', NOTE('fourth')) +
        tagged('data-consent="analytics" data-type="module"', `${NOTE('module')}; import.meta.url`),
    ),
  );
  serveNotes(visit);
  let release = (): void => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  visit.on(
    (url) => url.pathname === '/note/first',
    async () => void (await held),
  );
  await visit.goto();
  await press(bannerOf(visit.page), 'accept');
  await visit.settle();
  expect(await ran(visit)).toEqual([]);
  release();
  await expect.poll(() => ran(visit)).toEqual(['first', 'second', 'third', 'fourth', 'module']);
});

test('a script that does not arrive holds up the next for five seconds at most', async ({ visitor }) => {
  const visit = await visitor(
    page(tagged('data-consent="analytics" data-src="/never"') + tagged('data-consent="analytics"', NOTE('next')), {
      clock: true,
    }),
  );
  visit.on(
    (url) => url.pathname === '/never',
    () => new Promise(() => {}),
  );
  await visit.goto();
  await press(bannerOf(visit.page), 'accept');
  await visit.pass(5000);
  await expect.poll(() => ran(visit)).toEqual(['next']);
});

test('a page that watches for what could not be loaded hears of nothing', async ({ visitor }) => {
  const head = `<script>
    window.failed = [];
    addEventListener('error', ({ target }) => failed.push(String(target.outerHTML)), true);
  </script><script src="/missing.js"></script>`;
  const visit = await visitor(page(tagged('data-consent="analytics"', NOTE('inline')), { head }));
  await visit.goto();
  await press(bannerOf(visit.page), 'accept');
  await expect.poll(() => ran(visit)).toEqual(['inline']);
  await expect
    .poll(() => visit.page.evaluate(() => Reflect.get(window, 'failed')))
    .toEqual(['<script src="/missing.js"></script>']);
});

test('an external script behind one that does not arrive runs after five seconds too', async ({ visitor }) => {
  const never = tagged('data-consent="analytics" data-src="/never"');
  const next = tagged('data-consent="analytics" data-src="/note/next"');
  const visit = await visitor(
    page(`${never}${next}<img data-consent="analytics" data-src="/pixel.gif" alt="">`, { clock: true }),
  );
  serveNotes(visit);
  visit.on(
    (url) => url.pathname === '/never',
    () => new Promise(() => {}),
  );
  await visit.goto();
  await press(bannerOf(visit.page), 'accept');
  await visit.pass(1000);
  await expect.poll(() => countOf(visit, /pixel/)).toBe(1);
  expect(await ran(visit)).toEqual([]);
  await visit.pass(5000);
  await expect.poll(() => ran(visit)).toEqual(['next']);
});

test('a script keeps its attributes', async ({ visitor }) => {
  const visit = await visitor(
    page(tagged('data-consent="analytics" data-src="/note/external" id="own" crossorigin="anonymous" data-site="x" defer')),
  );
  serveNotes(visit);
  await visit.goto();
  await press(bannerOf(visit.page), 'accept');
  await expect.poll(() => ran(visit)).toEqual(['external']);
  const script = visit.page.locator('#own');
  await expect(script).toHaveAttribute('crossorigin', 'anonymous');
  await expect(script).toHaveAttribute('data-site', 'x');
  await expect(script).toHaveAttribute('src', '/note/external');
});

test('a script runs exactly once across off and on again', async ({ visitor }) => {
  const visit = await visitor(
    page(tagged('data-consent="analytics"', NOTE('inline')) + tagged('data-consent="analytics" data-src="/note/external"')),
  );
  serveNotes(visit);
  await visit.goto();
  for (const analytics of [true, false, true, false, true]) await decide(visit, { analytics });
  await expect.poll(() => ran(visit)).toEqual(['inline', 'external']);
  await visit.settle();
  // One that was on its way at a no may have been asked for again.
  expect(await ran(visit)).toEqual(['inline', 'external']);
});

test('a script for two purposes waits for both', async ({ visitor }) => {
  const visit = await visitor(page(tagged('data-consent="analytics marketing"', NOTE('both'))));
  await visit.goto();
  await decide(visit, { analytics: true });
  await visit.settle();
  expect(await ran(visit)).toEqual([]);
  await decide(visit, { marketing: true });
  await expect.poll(() => ran(visit)).toEqual(['both']);
});

test('a script that is inserted late runs if it may, and waits if it may not', async ({ visitor }) => {
  const visit = await visitor(page(''));
  await visit.goto();
  await decide(visit, { analytics: true, marketing: false });
  await visit.page.evaluate(() => {
    for (const purpose of ['analytics', 'marketing']) {
      const script = document.createElement('script');
      script.type = 'text/plain';
      script.dataset.consent = purpose;
      script.text = `(window.ran = window.ran || []).push('${purpose}')`;
      document.querySelector('main')?.append(script);
    }
  });
  await expect.poll(() => ran(visit)).toEqual(['analytics']);
  await decide(visit, { marketing: true });
  await expect.poll(() => ran(visit)).toEqual(['analytics', 'marketing']);
});

test('a live script beside data-consent, and a purpose nobody declared, are named on the console', async ({ visitor }) => {
  const visit = await visitor(
    page(
      '<iframe data-consent="marketing" src="about:blank" title="Live"></iframe>' +
        tagged('data-consent="advertising"', NOTE('unknown')),
    ),
  );
  await visit.goto();
  await decide(visit, { analytics: true, marketing: true });
  await visit.settle();
  expect(await ran(visit)).toEqual([]);
  const complaints = () => visit.complaints.join('\n');
  await expect.poll(complaints).toMatch(/"advertising".*analytics, ?marketing/);
  await expect.poll(complaints).toMatch(/<iframe data-consent.*data-src/);
});

test('JSON-LD and scripts of other types are left alone', async ({ visitor }) => {
  const visit = await visitor(
    page('<script type="application/ld+json">{"a":1}</script><script type="text/plain" id="template">hello</script>'),
  );
  await visit.goto();
  await decide(visit, { analytics: true, marketing: true });
  await visit.settle();
  await expect(visit.page.locator('#template')).toHaveAttribute('type', 'text/plain');
  expect(visit.errors).toEqual([]);
});

test('what a tagged script writes into the page lands behind it, in order, and wipes nothing', async ({ visitor }) => {
  const write = "document.write('<b>one</b>'); document.write('<table><tr><td>two'); document.writeln('</td></tr></table>')";
  const visit = await visitor(page(`<div id="place">${tagged('data-consent="analytics"', write)}</div>`));
  await visit.goto();
  await decide(visit, { analytics: true });
  await expect(visit.page.locator('#place td')).toHaveText('two');
  await expect(visit.page.locator('#place b + table')).toHaveCount(1);
  await expect(visit.page.getByRole('button', { name: 'Work' })).toBeVisible();
});
