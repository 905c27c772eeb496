import { ENGINES } from './site/startEngine.js';
import type { Tab } from './site/tab.js';
import { expect, test } from './test.js';

/*
 * What stands in the place of an embed that the page hides until it has loaded, in what opens and beside what cannot be seen: it
 * is there as soon as it covers nothing.
 */

const FRAME =
  '<iframe data-consent="marketing" data-src="https://example.com/film" title="A film" width="560" height="315"></iframe>';
const TEXT = '<p>Words of an article that goes on and on and on.</p>';
/** In a column that it nearly fills: less would be covered in one that is wide. */
const FADED = 'main { width: 640px } iframe { opacity: 0; display: block; transition: opacity .3s }';
const TAG = { region: 'DE', control: 'off', 'privacy-url': '/privacy' };

interface Shape {
  readonly style?: string;
  readonly body: string;
  /** What opens it, or takes away what is over it. */
  readonly act?: () => void;
}

const APP = '#app { position: relative } #skeleton { position: absolute; inset: 0; background: #eee }';
const SKELETON = `<div id="app"><div id="skeleton">Loading</div>${FRAME}</div>${TEXT.repeat(5)}`;
const over = (style: string, more = ''): string =>
  `<div style="position: relative"><div style="position: absolute; inset: 0; ${style}" ${more}>${TEXT}</div>${FRAME}</div>`;

/** Seen in every engine. */
const EVERYWHERE: Readonly<Record<string, Shape>> = {
  'in an accordion by its greatest height, once it is open': {
    style: '.panel { max-height: 0; overflow: hidden; transition: max-height .2s }',
    body: `<button>One</button><div class="panel">${FRAME}</div><button>Two</button><div class="panel">${TEXT}</div>${TEXT.repeat(12)}`,
    act: () => document.querySelector<HTMLElement>('.panel')?.style.setProperty('max-height', '700px'),
  },
  'below a menu that is closed': {
    body: `<nav style="height: 0; overflow: hidden">${'<a style="display: block; padding: 12px" href="/x">Item</a>'.repeat(8)}</nav>${FRAME}`,
  },
  'beneath a skeleton that is removed': {
    style: APP,
    body: SKELETON,
    act: () => document.querySelector('#skeleton')?.remove(),
  },
};

/** Grounds that the page has drawn beneath its words. */
const ground = (it: string, around = '', inner = 'position: relative'): Shape => ({
  body: `<section style="position: relative; ${around}">${it}<div style="${inner}">${TEXT}${FRAME}</div></section>${TEXT.repeat(5)}`,
});
const UNDER = 'position: absolute; inset: 0; width: 100%; height: 100%; background: #0001';
const PICTURE = 'data:image/svg+xml,<svg xmlns=%22http://www.w3.org/2000/svg%22/>';

const SHAPES: Readonly<Record<string, Shape>> = {
  'in what Bootstrap collapses, once it is open': {
    style: '.collapse:not(.show) { display: none } .collapsing { height: 0; overflow: hidden; transition: height .3s }',
    body: `<h2>One</h2><div class="collapse"><div>${FRAME}</div></div><h2>Two</h2>${TEXT.repeat(12)}`,
    act() {
      const box = document.querySelector<HTMLElement>('.collapse')!;
      box.className = 'collapsing';
      box.style.height = `${box.scrollHeight}px`;
      box.addEventListener('transitionend', () => {
        box.className = 'collapse show';
        box.style.height = '';
      });
    },
  },
  'in rows of a grid that open': {
    style:
      '#rows { display: grid; grid-template-rows: 0fr; transition: grid-template-rows .3s } #rows > div { overflow: hidden } #rows.open { grid-template-rows: 1fr }',
    body: `<button>Q</button><div id="rows"><div>${FRAME}</div></div>${TEXT.repeat(12)}`,
    act: () => document.querySelector('#rows')?.classList.add('open'),
  },
  'in what a script slides down': {
    style: '#slide { display: none }',
    body: `<h2>One</h2><div id="slide">${FRAME}</div><h2>Two</h2>${TEXT.repeat(12)}`,
    act() {
      const box = document.querySelector<HTMLElement>('#slide')!;
      Object.assign(box.style, { display: 'block', overflow: 'hidden', height: '0' });
      const grow = (): void => {
        const height = box.offsetHeight + 20;
        box.style.height = height < box.scrollHeight ? `${height}px` : '';
        if (box.style.height) requestAnimationFrame(grow);
        else box.style.overflow = '';
      };
      grow();
    },
  },
  'in details that open slowly': {
    style: `:root { interpolate-size: allow-keywords } details[open]::details-content { block-size: auto }
      details::details-content { block-size: 0; overflow: hidden; transition: block-size .3s, content-visibility .3s allow-discrete }`,
    body: `<details><summary>One</summary>${FRAME}</details>${TEXT.repeat(12)}`,
    act: () => document.querySelector('details')?.setAttribute('open', ''),
  },
  'at the end of a text that is cut off, once more of it is read': {
    style: '.cut { max-height: 120px; overflow: hidden }',
    body: `<div class="cut">${TEXT.repeat(5)}${FRAME}</div><button>Read more</button>${TEXT.repeat(12)}`,
    act: () => document.querySelector('.cut')?.classList.remove('cut'),
  },
  'beneath a skeleton that is hidden': {
    style: APP,
    body: SKELETON,
    act: () => document.querySelector<HTMLElement>('#skeleton')?.style.setProperty('display', 'none'),
  },
  'below a section that is closed': {
    body: `<button>Q</button><div style="max-height: 0; overflow: hidden">${TEXT.repeat(12)}</div>${FRAME}`,
  },
  'beside a status of no height': {
    body: `<div style="height: 0; overflow: hidden" aria-live="polite">${TEXT.repeat(2)}</div>${FRAME}`,
  },
  'over a ground of its section': ground(`<div style="${UNDER}"></div>`),
  'over a ground by a higher layer': ground(`<span style="${UNDER}"></span>`, '', 'position: relative; z-index: 1'),
  'over a picture beneath its section’s words': ground(`<img alt="" src='${PICTURE}' style="${UNDER}">`),
  'beneath a tooltip that is not visible': { body: over('visibility: hidden; opacity: 0', 'role="tooltip"') },
  'beneath a spinner that is not visible': { body: over('visibility: hidden') },
  'beneath a list that is not visible, put at the end of the page': {
    body: `${FRAME}<div><div style="position: absolute; top: 0; left: 0; width: 700px; height: 500px; visibility: hidden">${TEXT}</div></div>`,
  },
};

/** Whether the first place can be seen where it is, and pressed. */
const isSeen = (tab: Tab): Promise<boolean> =>
  tab.evaluate(() => {
    const host = document.querySelector('minima-consent-embed');
    if (!host?.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
    const { left, top, width } = host.getBoundingClientRect();
    return host.contains(document.elementFromPoint(left + width / 2, top + 60));
  });

/** Waits until the embed has been looked at, and says no. */
const refuse = async (tab: Tab): Promise<void> => {
  await expect.poll(() => tab.evaluate(() => !!document.querySelector('iframe[data-consent-held=""]'))).toBe(true);
  await tab.evaluate(() => window.minimaConsent.rejectAll());
};

for (const name of ENGINES) {
  const shapes = Object.entries({ ...EVERYWHERE, ...(name === 'Chromium' ? SHAPES : {}) });
  for (const [title, { style = '', body, act }] of shapes) {
    test(`in ${name} an embed that the page hides has its place ${title}`, async ({ engine }) => {
      const head = `<style>${FADED} ${style}</style>`;
      const tab = await (await engine(name)).open({ tag: TAG, head, body: `<main><h1>H</h1>${body}</main>` });
      await tab.goto('/');
      await refuse(tab);
      if (act) {
        expect(await isSeen(tab)).toBe(false);
        await tab.evaluate(act);
      }
      await expect.poll(() => isSeen(tab)).toBe(true);
      await tab.close();
    });
  }
}

const PLAY = '<button style="width: 560px; height: 315px">Play</button>';
const LAYERS: Readonly<Record<string, string>> = {
  'in a layer that lets clicks through but for it': `<div style="position: absolute; inset: 0; pointer-events: none">${PLAY.replace('style="', 'style="pointer-events: auto; ')}</div>`,
  'that is visible in what is not': `<div style="visibility: hidden">${PLAY.replace('style="', 'style="visibility: visible; ')}</div>`,
  'that is placed out of what is closed': `<div style="height: 0; overflow: hidden">${PLAY.replace('style="', 'style="position: absolute; ')}</div>`,
};
for (const [title, layer] of Object.entries(LAYERS)) {
  test(`a button over an embed that the page hides, ${title}, can be pressed`, async ({ visitor }) => {
    const frame = FRAME.replace('title', 'style="position: absolute; inset: 0" title');
    const body = `<main><div style="position: relative; width: 560px; height: 315px">${layer}${frame}</div></main>`;
    const visit = await visitor({ tag: TAG, head: `<style>${FADED}</style>`, body });
    await visit.goto();
    await expect(visit.page.locator('iframe')).toHaveAttribute('data-consent-held', '');
    await visit.page.evaluate(() => window.minimaConsent.rejectAll());
    await visit.page.getByRole('button', { name: 'Play' }).click();
    await expect(visit.page.locator('minima-consent-embed')).toBeHidden();
    await visit.page.getByRole('button', { name: 'Play' }).evaluate((button) => button.remove());
    await expect(visit.page.locator('minima-consent-embed')).toBeVisible();
  });
}

/** Counts how often anything is asked for its box, or for its style. */
const COUNT = (): void => {
  const page = window as unknown as { asked: number };
  page.asked = 0;
  const { getComputedStyle } = window;
  const { getBoundingClientRect } = Element.prototype;
  window.getComputedStyle = (...given) => {
    page.asked++;
    return getComputedStyle(...given);
  };
  Element.prototype.getBoundingClientRect = function () {
    page.asked++;
    return getBoundingClientRect.call(this);
  };
};

test('a table of thousands of cells that is not displayed is not asked where an embed beside it is', async ({ visitor }) => {
  const table = `<table>${`<tr>${'<td>1</td>'.repeat(20)}</tr>`.repeat(800)}</table>`;
  const visit = await visitor({
    tag: TAG,
    head: `<style>${FADED}</style><script>(${COUNT})()</script>`,
    body: `<main><div style="display: none">${table}</div><div>${FRAME}</div></main>`,
  });
  await visit.goto();
  await expect(visit.page.locator('minima-consent-embed')).toBeVisible();
  const asked = await visit.page.evaluate(() => (window as unknown as { asked: number }).asked);
  expect(asked).toBeGreaterThan(0);
  expect(asked).toBeLessThan(1000);
});
