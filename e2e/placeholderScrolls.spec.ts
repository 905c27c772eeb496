import { placeholdersOf, withEmbeds } from './site/embeds.js';
import { ENGINES } from './site/startEngine.js';
import type { Tab } from './site/tab.js';
import { expect, test } from './test.js';

/*
 * What is scrolled stays where it is, and goes where it is sent, as embeds find their places.
 */

const embed = (title: string, more = ''): string =>
  `<iframe data-consent="marketing" data-src="https://example.com/${title}" title="${title}" width="400" height="200" ${more}></iframe>`;
const embeds = (count: number, title: string, more = ''): string[] =>
  Array.from({ length: count }, (_, i) => embed(`${title}${i}`, more));
const TAG = { region: 'DE', control: 'off' };

/** Tells by its look that places have been found anew. */
const MARKER = embed('Marker', 'id="marker"');
const markerOf = (tab: Tab): Promise<string> =>
  tab.evaluate(() => getComputedStyle(document.querySelector('#marker')!.previousElementSibling!).borderTopLeftRadius);

/** Waits until all embeds of a page are withheld, and says no. */
const refuse = async (tab: Tab): Promise<void> => {
  const rest = () => tab.evaluate(() => document.querySelectorAll('iframe:not([data-consent-held=""])').length);
  await expect.poll(rest).toBe(0);
  await tab.evaluate(() => window.minimaConsent.rejectAll());
};

/** What has places found anew, and what the marker looks like then. */
const ACTS: readonly (readonly [act: () => void, looks: string])[] = [
  [
    () => {
      // Nothing tells of such a rule but what comes with it.
      document.querySelector<HTMLStyleElement>('style#rules')!.sheet!.insertRule('#marker { border-radius: 1px }');
      dispatchEvent(new Event('resize'));
    },
    '1px',
  ],
  [() => document.body.classList.add('a'), '2px'],
  [() => document.body.classList.add('b'), '3px'],
  [
    () => {
      document.querySelector<HTMLStyleElement>('style#rules')!.sheet!.insertRule('.b #marker#marker { border-radius: 4px }');
      void window.minimaConsent.decide({ analytics: true });
    },
    '4px',
  ],
];
const LOOKS = '<style id="rules"></style><style>.a #marker { border-radius: 2px } .b #marker { border-radius: 3px }</style>';

const ROWS = `<style>iframe { border: 0 } .tall { display: block; width: 100%; height: 500px } .b .tall { height: 501px } #box { container-type: inline-size }
  #row { display: flex; overflow: auto; width: 400px; scroll-snap-type: x mandatory } #row > * { flex: none; scroll-snap-align: start }</style>`;
const SHELL = `<script>customElements.define('app-shell', class extends HTMLElement {
  connectedCallback() { this.attachShadow({ mode: 'open' }).innerHTML = '<main style="overflow:auto;height:100%"><slot></slot></main>'; } });</script>
  <style>app-shell { display: block; height: 400px } .tall { height: 315px } .a .tall { border-radius: 5px } .b .tall { border-radius: 6px }</style>`;

const CONTAINED = [['Chromium', 'box'] as const, ['Firefox', 'box'] as const];
for (const [name, id] of [...ENGINES.map((name) => [name, 'around'] as const), ...CONTAINED]) {
  const where = id === 'box' ? 'rows in a container' : 'rows';
  test(`in ${name} a page and its ${where} stay where they were scrolled to as embeds find their places anew`, async ({
    engine,
  }) => {
    const row = `<div id="${id}"><div id="row">${embeds(8, 'Row').join('')}</div></div>`;
    const tall = embeds(12, 'Film', 'class="tall"').join('<p>Text</p>');
    const tab = await (await engine(name)).open({ tag: TAG, head: ROWS + LOOKS, body: `${row}${tall}${MARKER}` });
    await tab.goto('/');
    await refuse(tab);
    await tab.evaluate(() => {
      document.querySelector('#row')!.scrollLeft = 1600;
      scrollTo(0, 4000);
    });
    const scrolled = () => tab.evaluate(() => `${document.querySelector('#row')!.scrollLeft} ${Math.round(scrollY / 20)}`);
    await expect.poll(scrolled).toBe('1600 200');
    for (const [act, looks] of ACTS) {
      await tab.evaluate(act);
      await expect.poll(() => markerOf(tab)).toBe(looks);
      expect(await scrolled()).toBe('1600 200');
    }
    await tab.close();
  });
}

for (const name of ENGINES) {
  test(`in ${name} what scrolls within a shadow root stays where it was scrolled to as embeds find their places anew`, async ({
    engine,
  }) => {
    const tall = embeds(4, 'Film', 'class="tall"').join('<p>Text</p>'.repeat(9));
    const tab = await (await engine(name)).open({
      ...{ tag: TAG, head: LOOKS },
      body: `<app-shell>${tall}${MARKER}</app-shell>${SHELL}`,
    });
    await tab.goto('/');
    await refuse(tab);
    const scrolled = () => tab.evaluate(() => document.querySelector('app-shell')!.shadowRoot!.firstElementChild!.scrollTop);
    await tab.evaluate(() => document.querySelector('app-shell')!.shadowRoot!.firstElementChild!.scrollTo(0, 1e6));
    const before = await scrolled();
    expect(before).toBeGreaterThan(1000);
    for (const [act, looks] of ACTS) {
      await tab.evaluate(act);
      await expect.poll(() => markerOf(tab)).toBe(looks);
      expect(await scrolled()).toBe(before);
    }
    await tab.close();
  });

  test(`in ${name} a row snaps to what stands in the place of embeds where the page has its embeds snap`, async ({
    engine,
  }) => {
    const head = `<style>#row { display: flex; overflow: auto; width: 400px; scroll-snap-type: x mandatory }
      iframe { flex: none; border: 0; scroll-snap-align: start }</style>`;
    const tab = await (await engine(name)).open({ tag: TAG, head, body: `<div id="row">${embeds(8, 'Row').join('')}</div>` });
    await tab.goto('/');
    await refuse(tab);
    await tab.evaluate(() => document.querySelector('#row')!.scrollTo(1500, 0));
    await expect.poll(() => tab.evaluate(() => document.querySelector('#row')!.scrollLeft)).toBe(1600);
    await tab.close();
  });

  test(`in ${name} a page that is scrolled smoothly past embeds that it hides comes to where it was sent`, async ({
    engine,
  }) => {
    const head = '<style>iframe { display: block; height: 500px; opacity: 0 } p { height: 300px }</style>';
    const tab = await (await engine(name)).open({ tag: TAG, head, body: embeds(12, 'Film').join('<p>Text</p>') });
    await tab.goto('/');
    await refuse(tab);
    await tab.evaluate(() => scrollTo(0, 1e6));
    const last = () =>
      tab.evaluate(() => getComputedStyle([...document.querySelectorAll('minima-consent-embed')].at(-1)!).visibility);
    await expect.poll(last).toBe('visible');
    await tab.evaluate(() => scrollTo({ top: 100, behavior: 'smooth' }));
    await expect.poll(() => tab.evaluate(() => Math.round(scrollY))).toBe(100);
    await tab.close();
  });
}

test('a page with many embeds that it hides finds no places anew as it is scrolled', async ({ visitor }) => {
  const head = '<style>iframe { display: block; height: 300px; opacity: 0 }</style>';
  const visit = await withEmbeds(visitor, embeds(60, 'Film').join('') + MARKER, { head: head + LOOKS, tag: TAG });
  await expect(placeholdersOf(visit.page)).toHaveCount(61);
  await visit.page.evaluate(() => window.minimaConsent.rejectAll());
  await visit.settle();
  const found = await visit.page.evaluateHandle(() => {
    const titles = new Set<string>();
    const options = { subtree: true, attributeFilter: ['data-consent-held'] };
    new MutationObserver((all) => {
      for (const { target } of all) titles.add((target as HTMLElement).title);
    }).observe(document, options);
    return titles;
  });
  await visit.page.evaluate(async () => {
    for (let y = 0; y < 300 * 60; y += 400) {
      scrollTo(0, y);
      await new Promise(requestAnimationFrame);
    }
    document.body.classList.add('a');
  });
  await expect(placeholdersOf(visit.page).last()).toHaveCSS('border-top-left-radius', '2px');
  expect(await found.evaluate((titles) => [...titles])).toEqual(['Marker']);
});
