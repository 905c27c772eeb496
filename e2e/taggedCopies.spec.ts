import { countOf } from './loudness.js';
import { CONTENT } from './site/page.js';
import { openVisit, type Visit } from './site/visit.js';
import { expect, test } from './test.js';

/*
 * What has run, and is copied, made again or left behind by the page.
 */

const note = (name: string): string => `(window.ran = window.ran || []).push('${name}')`;
const ran = ({ page }: Visit): Promise<string[]> => page.evaluate(() => Reflect.get(window, 'ran') ?? []);
const tagged = (text: string, attributes = ''): string =>
  `<script type="text/plain" data-consent="analytics" ${attributes}>${text}</script>`;

const SCRIPTS = `${tagged(note('inline'))}${tagged('', 'data-src="/note/external"')}`;

const serveNotes = (visit: Visit): void =>
  visit.on(
    ({ pathname }) => pathname.startsWith('/note/'),
    ({ url }) => ({ body: note(url.pathname.slice('/note/'.length)), headers: { 'content-type': 'text/javascript' } }),
  );

/** How pages copy what is there; on the twin, where nothing is withheld, none of these runs a script again. */
const COPIES: Readonly<Record<string, () => void>> = {
  'a clone': () => {
    const box = document.querySelector('#box') as HTMLElement;
    box.append(box.firstElementChild!.cloneNode(true));
  },
  'markup that is put in again': () => {
    (document.querySelector('#box') as HTMLElement).innerHTML += '<p>more</p>';
  },
  'a clone of a clone, in another body': () => {
    document.body = document.body.cloneNode(true).cloneNode(true) as HTMLElement;
  },
};

for (const [title, copy] of Object.entries(COPIES)) {
  for (const isMade of [false, true]) {
    test(`${title} of a script that has run${isMade ? ', which the page had made by innerHTML,' : ''} does not run`, async ({
      visitor,
    }) => {
      const box = `<div id="box"><div>${isMade ? '' : SCRIPTS}</div></div>`;
      const visit = await visitor({ tag: { region: 'DE' }, body: box + CONTENT });
      serveNotes(visit);
      await visit.goto();
      if (isMade) await visit.page.evaluate((html) => (document.querySelector('#box > div')!.innerHTML = html), SCRIPTS);
      await visit.page.evaluate(() => window.minimaConsent.acceptAll());
      await expect.poll(() => ran(visit)).toEqual(['inline', 'external']);
      await visit.page.evaluate(copy);
      // What the page makes anew runs, as it would without us.
      await visit.page.evaluate(
        (html) => document.body.append(document.createRange().createContextualFragment(html)),
        tagged(note('new')),
      );
      await expect.poll(() => ran(visit)).toEqual(['inline', 'external', 'new']);
      await visit.page.evaluate(() => window.minimaConsent.rejectAll());
      await visit.page.evaluate(() => window.minimaConsent.acceptAll());
      await visit.settle();
      expect(await ran(visit)).toEqual(['inline', 'external', 'new']);
      expect(countOf(visit, /external/)).toBe(1);
      expect(visit.errors).toEqual([]);
    });
  }
}

test('an app that is mounted again runs no tag of the page again', async ({ visitor }) => {
  const visit = await visitor({
    script: `<script type="application/json" id="settings">{ "region": "DE", "mounted": true }</script>
      <script type="module" src="/app/app.js"></script>`,
    body: SCRIPTS + CONTENT,
  });
  serveNotes(visit);
  await visit.goto();
  await visit.page.evaluate(async () => void (await window.minimaConsent.ready));
  await visit.page.evaluate(() => window.minimaConsent.acceptAll());
  await expect.poll(() => ran(visit)).toEqual(['inline', 'external']);
  await visit.page.evaluate(async () => {
    const app = window as unknown as { consent: { destroy(): void; ready: Promise<unknown> }; mount(): typeof app.consent };
    app.consent.destroy();
    app.consent = app.mount();
    await app.consent.ready;
  });
  await visit.page.evaluate(
    (html) => document.body.append(document.createRange().createContextualFragment(html)),
    tagged(note('new')),
  );
  await expect.poll(() => ran(visit)).toEqual(['inline', 'external', 'new']);
});

test('what has left the page is held by nobody', async ({ launch, internet }) => {
  const browser = await launch({ args: ['--js-flags=--expose-gc'] });
  const visit = await openVisit(browser, internet, { tag: { region: 'DE' }, body: CONTENT + tagged('') });
  await visit.goto();
  await visit.page.evaluate(async () => void (await window.minimaConsent.ready));
  await visit.page.evaluate(
    (tags) => {
      const kept: WeakRef<Element>[] = [];
      for (const tag of tags) {
        for (let i = 0; i < 20; i++) {
          const box = document.body.appendChild(document.createElement('div'));
          box.innerHTML = tag;
          kept.push(new WeakRef(box));
        }
      }
      setTimeout(() => {
        for (const box of kept) box.deref()?.remove();
      });
      Object.assign(window, { kept });
    },
    ['<img data-consent="marketing" data-src="/pixel.gif" alt="">', tagged(''), tagged('', 'data-type="module" async')],
  );
  const left = (): Promise<number> =>
    visit.page.evaluate(() => {
      (Reflect.get(window, 'gc') as () => void)();
      return (Reflect.get(window, 'kept') as WeakRef<Element>[]).filter((box) => box.deref()?.isConnected === false).length;
    });
  await expect.poll(() => visit.page.locator('body > div > [data-consent]').count()).toBe(0);
  await expect.poll(left).toBeLessThan(3);
  await visit.close();
});
