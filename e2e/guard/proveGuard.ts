import type { PageOptions } from '../site/page.js';
import type { Tab } from '../site/tab.js';
import { expect } from '../test.js';
import { lookOf } from './lookOf.js';
import { guarded } from './openGuarded.js';

const ANSWERS = '<p>Hello</p><div id="here"></div>';

/** Runs in the page: one call of each kind, to somebody whom the guard knows; tells how each of them ended. */
const callAll = async (): Promise<string> => {
  const base = 'http://in.hotjar.com';
  const ended = (target: EventTarget): Promise<string> =>
    new Promise((resolve) => {
      for (const type of ['load', 'error', 'close']) target.addEventListener(type, () => resolve(type));
    });
  const image = new Image();
  const script = document.createElement('script');
  const late = document.createElement('script');
  const frame = document.createElement('iframe');
  const xhr = new XMLHttpRequest();
  const ends = [ended(image), ended(script), ended(late), ended(xhr)];
  image.src = `${base}/image`;
  script.src = `${base}/script`;
  document.getElementsByTagName('script')[0]!.before(script);
  document.head.appendChild(late);
  late.setAttribute('src', `${base}/late`);
  frame.src = `${base}/frame`;
  document.body.append(frame);
  xhr.open('POST', `${base}/xhr`);
  xhr.send('x');
  document.querySelector('#here')!.innerHTML = `<p><img src="${base}/markup"></p>`;
  const closed = ended(new WebSocket('wss://in.hotjar.com/socket'));
  const fetched = await fetch(`${base}/fetch`, { mode: 'no-cors' }).then(
    () => 'load',
    ({ name }: Error) => name,
  );
  const beacon = navigator.sendBeacon(`${base}/beacon`, 'x');
  // biome-ignore lint/suspicious/noDocumentCookie: this is what is watched
  document.cookie = '_ga=1';
  localStorage.setItem('_hjX', '1');
  await closed;
  return [...(await Promise.all(ends)), fetched, beacon, document.cookie.includes('_ga'), localStorage.length].join();
};

const heard = (tab: Tab): string[] =>
  tab
    .sent()
    .filter(({ url }) => url.hostname === 'in.hotjar.com' && url.pathname !== '/socket')
    .map(({ url }) => url.pathname)
    .sort();

const ALL = ['/beacon', '/fetch', '/frame', '/image', '/late', '/markup', '/script', '/xhr'];
const KINDS = 'beacon cookie fetch iframe img img localStorage script script websocket xhr';

/** Shows, in any browser, that the guard reports what leaks, stops it until it is granted, and looks as if it were not there. */
export const proveGuard = async (open: (page: PageOptions) => Promise<Tab>): Promise<void> => {
  const report = await open(guarded({}, { body: ANSWERS }));
  await report.goto('/');
  await report.evaluate(callAll);
  await expect.poll(() => heard(report)).toEqual(ALL);
  await expect.poll(() => report.evaluate(() => window.leaks?.some(({ kind }) => kind === 'websocket'))).toBe(true);
  const kinds = await report.evaluate(() => window.leaks?.map(({ kind }) => kind));
  expect(kinds?.filter((kind) => kind !== 'resource').sort()).toEqual(KINDS.split(' '));
  expect(await report.evaluate(() => window.leaks?.every(({ source }) => typeof source === 'string'))).toBe(true);
  await report.close();

  const block = await open(guarded({ mode: 'block' }, { body: ANSWERS }));
  await block.goto('/');
  expect(await block.evaluate(callAll)).toBe('error,error,error,error,TypeError,false,false,0');
  await block.evaluate(() => fetch('/after', { method: 'POST' }).then(() => undefined));
  expect(block.sent().some(({ url }) => url.pathname === '/after')).toBe(true);
  expect(heard(block)).toEqual([]);
  const look = await block.evaluate(lookOf);
  await block.evaluate(async () => {
    await window.minimaConsent.ready;
    window.minimaConsent.acceptAll();
  });
  await block.evaluate(callAll);
  await expect.poll(() => heard(block)).toEqual(ALL);
  await block.close();

  const plain = await open({ json: {}, script: '', body: ANSWERS });
  await plain.goto('/');
  expect(look).toEqual(await plain.evaluate(lookOf));
  await plain.close();
};
