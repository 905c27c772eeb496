import { countOf } from './loudness.js';
import { placeholdersOf, placeOf, withEmbeds } from './site/embeds.js';
import { expect, test } from './test.js';

/*
 * What stands in the place of an embed is there as what it is in opens, closes and enters.
 */

const embed = (name: string, title: string, more = ''): string =>
  `<${name} data-consent="marketing" data-src="https://example.com/${title}" title="${title}" width="400" height="200" ${more}></${name}>`;
const frame = (more = ''): string => embed('iframe', 'Film', more);
const TAG = { region: 'DE', control: 'off' };

test('an embed that is revealed as it is scrolled to has its place there, unmoved', async ({ visitor }) => {
  const head = `<style>.reveal { display: block; border: 0; opacity: 0; transform: translateY(60px) scale(.5); translate: 0 60px; clip-path: inset(0 100% 0 0); transition: .3s }
    .seen { opacity: 1; transform: none; translate: none; clip-path: none } p { height: 1600px }</style>`;
  const reveal = `<script>const io = new IntersectionObserver((all) => all.forEach((one) => one.isIntersecting && one.target.classList.add('seen')));
    document.querySelectorAll('.reveal').forEach((one) => io.observe(one))</script>`;
  const visit = await withEmbeds(visitor, `<p>Above</p><main>${frame('class="reveal"')}</main><p>Below</p>${reveal}`, {
    head,
    tag: TAG,
  });
  await expect(placeholdersOf(visit.page)).toHaveCount(1);
  await visit.page.evaluate(() => window.minimaConsent.rejectAll());
  await visit.page.locator('main').scrollIntoViewIfNeeded();
  await expect(placeholdersOf(visit.page)).toBeVisible();
  const main = (await visit.page.locator('main').boundingBox())!;
  expect(await placeholdersOf(visit.page).boundingBox()).toEqual({ ...main, width: 400, height: 200 });
  await placeOf(visit.page, 'Film').getByRole('button', { name: 'Show once' }).click();
  await expect.poll(() => countOf(visit, /example\.com\/Film/)).toBe(1);
});

test('an embed that is opened by no attribute has its place then: a popover, one that a link leads to, one below a tick', async ({
  visitor,
}) => {
  const head = `<style>.by { display: none } .by:target, :checked ~ .by { display: block }</style>`;
  const embeds = ['Popover', 'Target', 'Tick'].map((title) =>
    embed('iframe', title, title === 'Popover' ? 'id="Popover" popover' : `id="${title}" class="by"`),
  );
  const ways = '<button popovertarget="Popover">Open</button><a href="#Target">Go</a><input type="checkbox" title="Tick me">';
  const visit = await withEmbeds(visitor, ways + embeds.join(''), { head, tag: TAG });
  await expect(placeholdersOf(visit.page)).toHaveCount(3);
  await visit.page.evaluate(() => window.minimaConsent.rejectAll());
  await visit.settle();
  const seen = (title: string) => placeOf(visit.page, title);
  for (const title of ['Popover', 'Target', 'Tick']) await expect(seen(title)).toBeHidden();
  await visit.page.getByTitle('Tick me').check();
  await expect(seen('Tick')).toBeVisible();
  await visit.page.getByRole('link', { name: 'Go', exact: true }).click();
  await expect(seen('Target')).toBeVisible();
  await visit.page.getByRole('button', { name: 'Open' }).click();
  await expect(seen('Popover')).toBeVisible();
  await visit.page.keyboard.press('Escape');
  await expect(seen('Popover')).toBeHidden();
  await visit.page.getByTitle('Tick me').uncheck();
  await expect(seen('Tick')).toBeHidden();
});

const OPENINGS: Readonly<Record<string, (inner: string) => string>> = {
  'a window that grows': (inner) => `<div id="it" class="grows">${inner}</div>`,
  'a menu that unfolds': (inner) => `<div id="it" class="unfolds">${inner}</div>`,
  'a card that turns': (inner) => `<div id="it" class="turns">${inner}</div>`,
  'a span in a tab': (inner) => `<div id="it" class="tab"><span>${inner}</span></div>`,
  'an element of its own in a tab': (inner) => `<div id="it" class="tab"><my-video>${inner}</my-video></div>`,
  'an element without a box in a tab': (inner) =>
    `<div id="it" class="tab"><astro-island style="display:contents">${inner}</astro-island></div>`,
  'a span in what is hidden': (inner) => `<div id="it" hidden data-hides><span>${inner}</span></div>`,
  'a span in a dialog': (inner) => `<dialog id="it"><span>${inner}</span></dialog>`,
  'a span in details': (inner) => `<details id="it"><summary>More</summary><span>${inner}</span></details>`,
  'a span in a box without width': (inner) => `<div id="it" class="thin"><span>${inner}</span></div>`,
  'a tab whose sheet hides it alone': (inner) => `<div id="it" class="alone">${inner}</div>`,
};
const OPENS = `<style>
  .grows { transform: scale(0) } .unfolds { transform: scaleY(0) } .turns { transform: rotateY(90deg) } .tab { display: none }
  .grows.open, .unfolds.open, .turns.open { transform: none } .tab.open { display: block }
  .thin { width: 0; overflow: hidden } .thin.open { width: 400px } .thin iframe { width: 100% }
  .alone iframe { display: none } .alone.open iframe { display: inline }
</style>`;
const open = (): void => {
  const it = document.querySelector<HTMLElement>('#it')!;
  it.hidden = false;
  it.classList.add('open');
  if (it instanceof HTMLDialogElement) it.showModal();
  if (it instanceof HTMLDetailsElement) it.open = true;
};
const close = (): void => {
  const it = document.querySelector<HTMLElement>('#it')!;
  it.hidden = it.hasAttribute('data-hides');
  it.classList.remove('open');
  if (it instanceof HTMLDialogElement) it.close();
  if (it instanceof HTMLDetailsElement) it.open = false;
};
test('what stands in the place of an embed is there, in its size, as long as what it is in is open', async ({ visitor }) => {
  test.slow();
  const bare = await withEmbeds(visitor, '', { script: '<script></script>' });
  const visit = await withEmbeds(visitor, '', { tag: TAG });
  for (const [title, around] of Object.entries(OPENINGS)) {
    for (const style of ['', 'style="display:block;width:auto;height:auto"']) {
      await test.step(`${title} ${style}`, async () => {
        for (const { change, goto } of [bare, visit]) {
          change({ head: OPENS, body: around(frame(style)) });
          await goto();
        }
        await expect(placeholdersOf(visit.page)).toHaveCount(1);
        await visit.settle();
        for (const act of [open, close]) {
          for (const { page } of [bare, visit]) await page.evaluate(act);
          if (act === open) await expect(placeholdersOf(visit.page)).toBeVisible();
          const wanted = await bare.page.locator('iframe').boundingBox();
          await expect.poll(() => placeholdersOf(visit.page).boundingBox()).toEqual(wanted);
        }
      });
    }
  }
});

const ENTRANCES: Readonly<Record<string, string>> = {
  'comes from below': '.enters { animation: up 60s both }',
  'comes from afar': '.enters { animation: zoom 60s both }',
  grows: '.enters { animation: grow 60s both }',
  'comes, and stays by its animation alone': '.enters { opacity: 0; animation: up 60s forwards }',
  'waits to come': '.enters { animation: zoom 1s 60s both }',
};
test('what stands in the place of an embed with an entrance is where the embed will be', async ({ visitor }) => {
  const visit = await withEmbeds(visitor, '', { tag: TAG });
  const keyframes = `@keyframes up { from { opacity: 0; transform: translate3d(0, 100%, 0) } to { opacity: 1; transform: none } }
    @keyframes zoom { from { opacity: 0; transform: scale(.3) } 50% { opacity: 1 } } @keyframes grow { from { width: 0 } to { width: 300px } }`;
  for (const [title, rule] of Object.entries(ENTRANCES)) {
    await test.step(title, async () => {
      visit.change({
        head: `<style>body { margin: 0 } ${keyframes} ${rule}</style>`,
        body: frame('class="enters" style="border:0"'),
      });
      await visit.goto();
      await expect(placeholdersOf(visit.page)).toBeVisible();
      const width = title === 'grows' ? 300 : 400;
      expect(await placeholdersOf(visit.page).boundingBox()).toEqual({ x: 0, y: 0, width, height: 200 });
      await expect(placeholdersOf(visit.page)).toHaveCSS('opacity', '1');
    });
  }
});

test('a thousand embeds in a tab have their places once it is opened, and the page goes on meanwhile', async ({ visitor }) => {
  const films = Array.from({ length: 1000 }, (_, i) => embed('video', `Film ${i}`)).join('');
  const visit = await withEmbeds(visitor, `<div id="it" hidden><span>${films}</span></div>`, { tag: TAG });
  await expect(visit.page.locator('video[data-consent-held]')).toHaveCount(1000, { timeout: 20_000 });
  const beats = await visit.page.evaluate(async () => {
    const hosts = [...document.querySelectorAll('minima-consent-embed')];
    const count = () => hosts.filter((host) => getComputedStyle(host).visibility === 'visible').length;
    document.querySelector<HTMLElement>('#it')!.hidden = false;
    let some = 0;
    for (let n = count(); n < 1000; n = count()) {
      if (n > 0) some++;
      await new Promise((resolve) => setTimeout(resolve));
    }
    return some;
  });
  expect(beats).toBeGreaterThan(5);
});

test('an embed that is changed and taken out at once is nothing to the page', async ({ visitor }) => {
  const visit = await withEmbeds(visitor, frame() + embed('video', 'Clip'), { tag: TAG });
  await expect(placeholdersOf(visit.page)).toHaveCount(2);
  await visit.page.evaluate(() => {
    for (const one of document.querySelectorAll('iframe,video')) {
      one.className = 'closing';
      one.remove();
    }
  });
  await expect(placeholdersOf(visit.page)).toHaveCount(0);
  await visit.settle();
  expect(visit.errors).toEqual([]);
});
