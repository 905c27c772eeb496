import { ENGINES } from './site/startEngine.js';
import type { Tab } from './site/tab.js';
import { expect, test } from './test.js';

/*
 * What stands in the place of an embed that the page hides until it has loaded or been scrolled to: it is there meanwhile, for
 * nothing else is.
 */

const frame = (more = 'width="400" height="200"'): string =>
  `<iframe data-consent="marketing" data-src="https://example.com/film" title="A film about our studio" ${more}></iframe>`;
const TEXT = `<p>${'Words of an article that goes on. '.repeat(60)}</p>`;
const FADED = 'iframe { opacity: 0; transition: opacity .3s }';
/** With a link, the text is longer than a small place. */
const TAG = { region: 'DE', control: 'off', 'privacy-url': '/privacy' };

interface Shape {
  readonly style: string;
  readonly body: string;
  /** What a visitor does to see it. */
  readonly act?: () => void | Promise<void>;
}

/** Scrolls until a part of the first embed is in view that has less than half of its height, slowly. */
const scrollSlowly = async (): Promise<void> => {
  const { top } = document.querySelector('minima-consent-embed')!.getBoundingClientRect();
  const from = top + scrollY - innerHeight - 10;
  for (let by = 0; by < 90; by += 3) {
    scrollTo(0, from + by);
    await new Promise(requestAnimationFrame);
  }
};

const SHAPES: Readonly<Record<string, Shape>> = {
  'of the size of a frame that says nothing of it': { style: FADED, body: frame('') },
  'of the size of a card, not visible': {
    style: 'iframe { visibility: hidden }',
    body: frame('width="240" height="135"'),
  },
  'in the small cards of a gallery': {
    style: `${FADED} #cards { display: grid; grid-template-columns: repeat(4, 246px) } iframe { width: 246px; height: 139px }`,
    body: `<div id="cards">${`<div>${frame()}</div>`.repeat(8)}</div>`,
  },
  'higher than two windows, that is scrolled to slowly': {
    style: `${FADED} iframe { display: block; height: 1800px } div { height: 1500px }`,
    body: `<div>Above</div>${frame()}<div>Below</div>`,
    act: scrollSlowly,
  },
  'in a figure that floats': {
    style: `${FADED} figure { float: right; margin: 0 0 20px 20px }`,
    body: `<figure>${frame()}</figure>${TEXT}${TEXT}`,
  },
  'that floats': { style: `${FADED} iframe { float: left }`, body: `${frame()}${TEXT}${TEXT}` },
  'in a window that is opened over the page': {
    style: `${FADED} #shade { position: fixed; inset: 0; background: #000a; z-index: 40 }
      #modal { position: fixed; inset: 0; z-index: 50 } #modal > div { background: #fff; width: 500px; margin: 30px auto; padding: 20px }
      body:not(.open) :is(#modal, #shade) { display: none }`,
    body: `${TEXT.repeat(3)}<div id="modal"><div>${frame()}</div></div><div id="shade"></div>`,
    act: () => document.body.classList.add('open'),
  },
  'with its own border, in a box of sixteen by nine': {
    style: `${FADED} #around { width: 600px } #ratio { position: relative; padding-bottom: 56.25%; height: 0 }
      iframe { position: absolute; top: 0; left: 0; width: 100%; height: 100% }`,
    body: `<div id="around"><div id="ratio">${frame('')}</div></div>`,
  },
};

/** How each place is seen, said once where all are alike. */
const facesOf = (tab: Tab): Promise<string> =>
  tab.evaluate(() => {
    const faces = [...document.querySelectorAll('minima-consent-embed')].map((host) => {
      const { visibility, opacity } = getComputedStyle(host);
      return `${visibility} ${opacity}`;
    });
    return [...new Set(faces)].join(', ');
  });

/** Waits until all embeds of a page are withheld, and says no. */
const refuse = async (tab: Tab): Promise<void> => {
  const rest = () => tab.evaluate(() => document.querySelectorAll('iframe:not([data-consent-held=""])').length);
  await expect.poll(rest).toBe(0);
  await tab.evaluate(() => window.minimaConsent.rejectAll());
};

for (const name of ENGINES) {
  for (const [title, { style, body, act }] of Object.entries(SHAPES)) {
    test(`in ${name} an embed ${title} has its place while the page hides it`, async ({ engine }) => {
      const tab = await (await engine(name)).open({ tag: TAG, head: `<style>${style}</style>`, body });
      await tab.goto('/');
      await refuse(tab);
      if (act) await tab.evaluate(act);
      await expect.poll(() => facesOf(tab)).toBe('visible 1');
      await tab.close();
    });
  }

  test(`in ${name} an embed that the page hides keeps its place as it is scrolled out beneath a header that sticks`, async ({
    engine,
  }) => {
    const style = `${FADED} header { position: sticky; top: 0; height: 60px; background: #ccc } iframe { height: 500px } .late iframe { border-radius: 9px }`;
    const body = `<header>Header</header>${TEXT}${frame()}${TEXT.repeat(9)}`;
    const tab = await (await engine(name)).open({ tag: TAG, head: `<style>${style}</style>`, body });
    await tab.goto('/');
    await refuse(tab);
    await tab.evaluate(() => {
      const { top } = document.querySelector('minima-consent-embed')!.getBoundingClientRect();
      scrollTo(0, top + scrollY + 260);
      document.body.classList.add('late');
    });
    const corner = () =>
      tab.evaluate(() => getComputedStyle(document.querySelector('minima-consent-embed')!).borderTopLeftRadius);
    await expect.poll(corner).toBe('9px');
    expect(await facesOf(tab)).toBe('visible 1');
    await tab.close();
  });
}
