import { settle } from '../law/observe.js';
import { pageHtml } from '../site/page.js';
import type { Tab, TabBrowser } from '../site/tab.js';
import type { Answer, Answerer } from '../site/types.js';
import { expect } from '../test.js';
import { gate } from './gate.js';
import { codeOf, SHAPES } from './shapes.js';

/** In milliseconds: how long what is slow takes to come. */
const SLOW = 150;
/** In milliseconds: how long the reading of a page pauses. */
const PAUSE = 500;
/** In milliseconds: how long a page may take where nothing hangs, on a machine that has other things to do. */
const PATIENCE = 15_000;

const IMAGE = Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=', 'base64');
/** A hundredth of a second of silence: 8000 samples a second, one byte each (http://soundfile.sapp.org/doc/WaveFormat/). */
const SOUND = Buffer.concat([
  Buffer.from('UklGRnQAAABXQVZFZm10IBAAAAABAAEAQB8AAEAfAAABAAgAZGF0YVAAAAA=', 'base64'),
  Buffer.alloc(80, 128),
]);

const of = (type: string, body: Answer['body'] = ''): Answer => ({
  body,
  headers: {
    'content-type': type,
    'access-control-allow-origin': 'http://www.minima.studio',
    'access-control-allow-credentials': 'true',
    'cache-control': 'no-store',
  },
});
const script = (code: string): Answer => of('text/javascript; charset=utf-8', code);

/** What is at `/twin/<kind>/<name>`, `/gated/<kind>/<name>` and `/restored/<kind>/<name>`. */
const KINDS: Readonly<Record<string, (name: string) => Answer | Promise<Answer>>> = {
  js: (name) => script(codeOf(name)),
  slow: async (name) => {
    await new Promise((resolve) => setTimeout(resolve, SLOW));
    return script(codeOf(name));
  },
  pause: async () => {
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    return script('');
  },
  throws: (name) => script(`${codeOf(name)}; throw new Error("${name}")`),
  syntax: (name) => script(`${codeOf(name)} (not JavaScript`),
  mapped: () => script('export {}'),
  missing: () => ({ ...of('text/html', 'missing'), status: 404 }),
  frame: (name) => of('text/html', `<title>${name}</title>`),
  img: () => of('image/gif', IMAGE),
  css: () => of('text/css', ':root { --known: 1 }'),
  sound: () => of('audio/wav', SOUND),
};

/** Notes what ran, in order, and whether it found itself; what was heard of loads and failures; and what nobody caught. */
const HEAD = `<script>
  window.ran = []; window.said = []; window.failed = [];
  window.note = (name) => {
    const { src, textContent } = document.currentScript ?? {};
    ran.push(name + (document.currentScript ? (src || textContent).includes(name) ? '' : ' as another' : ' as nobody'));
  };
  window.heard = (what) => said.push(what);
  addEventListener('error', ({ message }) => message && failed.push(message.replace(/ at .*/, '')));
  window.insertLate = (isWithheld) => {
    const { contentDocument } = document.body.appendChild(document.createElement('iframe'));
    for (const template of document.querySelectorAll('template[data-insert]')) {
      const part = document.importNode(template.content, true).firstElementChild;
      const by = template.dataset.insert;
      if (by === 'adopted') {
        // Made in the template's own document, which is another.
        const own = template.content.firstElementChild;
        document.adoptNode(own);
        template.after(own);
      } else if (by === 'framed') {
        // Made in a frame, by that frame's own classes.
        template.after(document.adoptNode(contentDocument.importNode(template.content, true).firstElementChild));
      } else if (by === 'innerHTML' && isWithheld) {
        // Nothing of which would run on the twin.
        template.insertAdjacentHTML('afterend', template.innerHTML);
      } else {
        template.after(part);
        if (by === 'moved') document.body.prepend(part);
      }
    }
  };
</script>
<script type="importmap">{ "imports": { "mapped": "~/mapped/module" } }</script>
<style>iframe, object, embed, video, img { width: 20px; height: 10px }</style>`;

/** How many shapes there are before the reading of a page pauses. */
const BEFORE = 30;

const htmlOf = (shapes: typeof SHAPES): string => shapes.map(({ html }) => html).join('\n');

/** The page of a base: without consent, waiting for a yes, or of one that had its yes before, and pauses while it is read. */
const pageAt = (base: string): string => {
  const isWithheld = base !== 'twin';
  const fill = (html: string): string => gate(html, isWithheld).replaceAll('~', `/${base}`);
  const pause = base === 'restored' ? '<script src="~/pause/page"></script>' : '';
  const body = htmlOf(SHAPES.slice(0, BEFORE)) + pause + htmlOf(SHAPES.slice(BEFORE));
  return pageHtml({
    tag: { region: 'DE' },
    head: fill(HEAD),
    body: `${fill(body)}<button data-consent-open="preferences">Choices</button><script>insertLate(${isWithheld})</script>`,
    ...(isWithheld ? {} : { script: '' }),
  });
};

const answer: Answerer = async ({ url: { pathname } }) => {
  const [, base = '', kind, name = ''] = pathname.split('/');
  if (!['twin', 'gated', 'restored'].includes(base)) return undefined;
  return kind ? KINDS[kind]?.(name) : of('text/html; charset=utf-8', pageAt(base));
};

const PAGE = htmlOf(SHAPES);
/** What has to be asked for; and what runs, for scripts from elsewhere that keep to their integrity do too. */
const ADDRESSES = [...PAGE.matchAll(/~\/(?!never)(\w+\/[\w-]+)/g)].map(([, address]) => address!);
const NAMES = [...PAGE.matchAll(/(?:~\/(?:js|slow|throws)\/(?!not-)|note\(")([\w-]+)(?!.*\(not\))/g)].map(([, name]) => name!);

/**
 * Names of scripts that wait for nobody where nothing is withheld: what is inserted late, says so, or awaits something. And
 * that of a drawing: that its text is whole it shows by what follows it, which may come with the next part of the page.
 */
const UNORDERED = /async|^(append|moved|adopted|framed|innerHTML)-|^(imports|waits|in-a-drawing)/;
/** Scripts in the page that come late run as they are put in, where nothing is withheld: in this order among themselves. */
const LATE = /^(append|adopted|framed|innerHTML)-script-0$/;
/** Firefox keeps no order among inline modules that were not read with the page, once they import. */
const LOOSE: Readonly<Record<string, RegExp>> = { Firefox: /^uses-an-import-map/ };

/** How often each address of a page was asked for. */
const requests = (tab: Tab, base: string): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { url } of tab.sent()) {
    const [, address] = new RegExp(`^/${base}/(.+/.+)`).exec(url.pathname) ?? [];
    if (address && !/^(mapped|pause)/.test(address)) counts[address] = (counts[address] ?? 0) + 1;
  }
  return counts;
};

interface Log {
  /** In order; the rest is sorted. */
  readonly ran: string[];
  readonly said: string[];
  readonly failed: string[];
}

const logOf = async (tab: Tab): Promise<Log> => {
  const read = (): string => JSON.stringify(['ran', 'said', 'failed'].map((name) => Reflect.get(window, name)));
  const [ran = [], said = [], failed = []] = JSON.parse(await tab.evaluate(read)) as string[][];
  // Chromium says by which method it was that a script came.
  return { ran, said: said.sort(), failed: failed.map((text) => text.replace(/Failed to execute .* on .*?: /, '')).sort() };
};

/** Everything has been asked for and has run, and nothing more is on its way. */
const expectWhole = async (tab: Tab, base: string): Promise<void> => {
  const asked = (): string[] => Object.keys(requests(tab, base)).sort();
  await expect.poll(asked, { timeout: PATIENCE }).toEqual([...ADDRESSES].sort());
  await expect.poll(async () => (await logOf(tab)).ran.length, { timeout: PATIENCE }).toBe(NAMES.length);
  await settle(tab);
};

/**
 * Measures an engine: on a page with every shape of tag nothing is asked for and nothing runs before a yes; then everything
 * as on its twin, where nothing is withheld, once and in the same order; and no script again after a no and another yes. On
 * the next page, which may begin while it is still being read, everything as on the twin again.
 */
export const prove = async (engine: string, browser: TabBrowser): Promise<void> => {
  const tab = await browser.open({ answer });
  await tab.goto('/twin');
  await expectWhole(tab, 'twin');
  const twin = await logOf(tab);
  expect(twin.ran.map((name) => name.replace(/ .*/, '')).sort()).toEqual([...NAMES].sort());

  await tab.goto('/gated');
  await tab.evaluate(async () => void (await window.minimaConsent.ready));
  await settle(tab);
  expect(requests(tab, 'gated')).toEqual({});
  expect(await logOf(tab)).toEqual({ ran: [], said: [], failed: [] });

  const inOrder = ({ ran }: Log): string[] => ran.filter((name) => !UNORDERED.test(name) && !LOOSE[engine]?.test(name));
  const expectAsTwin = async (base: string): Promise<Log> => {
    await expectWhole(tab, base);
    expect(requests(tab, base)).toEqual(Object.fromEntries(ADDRESSES.map((address) => [address, 1])));
    const log = await logOf(tab);
    expect({ ...log, ran: [...log.ran].sort() }).toEqual({ ...twin, ran: [...twin.ran].sort() });
    expect(inOrder(log)).toEqual(inOrder(twin));
    const late = ({ ran }: Log): string[] => ran.filter((name) => LATE.test(name));
    expect(late(twin)).toHaveLength(4);
    expect(late(log)).toEqual(late(twin));
    return log;
  };
  await tab.evaluate(() => window.minimaConsent.acceptAll());
  const log = await expectAsTwin('gated');

  await tab.evaluate(() => window.minimaConsent.rejectAll());
  await settle(tab);
  expect(requests(tab, 'gated')).toEqual(Object.fromEntries(ADDRESSES.map((address) => [address, 1])));
  await tab.evaluate(() => window.minimaConsent.acceptAll());
  // Each frame comes back with its address, so that the page has got on; no script does.
  const again = (kind: string): string[] =>
    Object.entries(requests(tab, 'gated')).flatMap(([name, times]) => (times > 1 && name.startsWith(kind) ? [name] : []));
  await expect
    .poll(() => again('frame').sort(), { timeout: PATIENCE })
    .toEqual(ADDRESSES.filter((name) => name.startsWith('frame')).sort());
  await settle(tab);
  const { ran, failed } = await logOf(tab);
  expect({ ran, failed }).toEqual({ ran: log.ran, failed: log.failed });
  for (const kind of ['js', 'slow', 'throws', 'missing/missing', 'syntax']) expect(again(kind)).toEqual([]);

  await tab.goto('/restored');
  await expectAsTwin('restored');
  await tab.close();
};
