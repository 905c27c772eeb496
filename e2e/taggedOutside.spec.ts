import { bannerOf, press } from './faces.js';
import { countOf } from './loudness.js';
import { decide, NOTE, page, ran, serveNotes, tagged } from './notes.js';
import { expect, test } from './test.js';

/*
 * What is out of the page while an answer comes is found as it stands when it is put back.
 */

test('what is out of the page when the yes comes runs once it is put back, and no sooner', async ({ visitor }) => {
  const scripts =
    tagged('data-consent="analytics"', NOTE('inline')) + tagged('data-consent="analytics" data-src="/note/external"');
  const visit = await visitor(page(`<div id="kept">${scripts}</div>${tagged('data-consent="analytics"', NOTE('stayed'))}`));
  serveNotes(visit);
  await visit.goto();
  await visit.page.evaluate(() => {
    const kept = document.getElementById('kept');
    kept?.remove();
    Object.assign(window, { kept });
  });
  await press(bannerOf(visit.page), 'accept');
  await expect.poll(() => ran(visit)).toEqual(['stayed']);
  for (let i = 0; i < 2; i++) {
    await visit.page.evaluate(() => document.body.append(Reflect.get(window, 'kept')));
    await expect.poll(() => ran(visit)).toEqual(['stayed', 'inline', 'external']);
    await visit.page.evaluate(() => Reflect.get(window, 'kept').remove());
  }
  expect(visit.errors).toEqual([]);
});

test('an embed that was out of the page during a withdrawal comes back without its address, and with it after a yes', async ({
  visitor,
}) => {
  const embed = '<div id="kept"><iframe data-consent="marketing" data-src="/frame" title="Film"></iframe></div>';
  const visit = await visitor(page(embed));
  visit.on(
    (url) => url.pathname === '/frame',
    () => ({ body: 'Film' }),
  );
  await visit.goto();
  await decide(visit, { marketing: true });
  await expect.poll(() => countOf(visit, /\/frame$/)).toBe(1);
  const leave = () =>
    visit.page.evaluate(() => {
      const kept = document.getElementById('kept');
      kept?.remove();
      Object.assign(window, { kept });
    });
  const comeBack = () => visit.page.evaluate(() => document.body.append(Reflect.get(window, 'kept')));
  await leave();
  await decide(visit, { marketing: false });
  await comeBack();
  await visit.settle();
  expect(countOf(visit, /\/frame$/)).toBe(1);
  await leave();
  await decide(visit, { marketing: true });
  await comeBack();
  await expect.poll(() => countOf(visit, /\/frame$/)).toBe(2);
});
