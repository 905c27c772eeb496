import { CONTENT } from './site/page.js';
import { ENGINES } from './site/startEngine.js';
import type { Answerer } from './site/types.js';
import { expect, test } from './test.js';

/*
 * What a tag writes, whenever that is, wipes no page.
 */
const tagged = (attributes: string, text = ''): string =>
  `<div id="place"><script type="text/plain" data-consent="analytics" ${attributes}>${text}</script></div>`;

const DONE = 'fetch("/done")';
/** A script that is put into the page as many libraries do it, and writes. */
const INSERTS = `document.body.append(document.createRange().createContextualFragment('<script>document.write("<b>late</b>"); ${DONE}<\\/script>'))`;
const WIPES = [
  "document.open(); document.write('<i>opened</i>'); document.close()",
  "Document.prototype.write.call(document, '<i>called</i>')",
  "const s = document.createElement('script'); s.text = 'document.write(`<i>inserted</i>`)'; document.head.append(s)",
  `setTimeout(() => { ${INSERTS} })`,
];

/** What the page's own scripts put in to be run at once, in many ways, writes as well; a handler or a timer would wipe the page. */
const PUTS = `const put = (way) => {
    const script = document.createElement('script');
    script.text = 'document.write("<em>' + way + '</em>")';
    if (way === 'fragment') document.body.append(document.createRange().createContextualFragment(script.outerHTML));
    else if (way === 'global') document.head.appendChild(script).remove();
    else document.body[way](script, null);
  }
  for (const way of ['append', 'insertBefore', 'fragment', 'global']) put(way)`;

for (const name of ENGINES) {
  test(`no tag wipes a page in ${name}: one that has been read, one that is being read, one that was put anew`, async ({
    engine,
  }) => {
    const browser = await engine(name);
    const done = (): number => tab.sent().filter(({ url }) => url.pathname === '/done').length;
    let visits = 0;
    const answer: Answerer = async ({ url: { pathname } }) => {
      if (pathname === '/done') return {};
      if (pathname !== '/slow.js') return undefined;
      // The second time the page is read on when all has been written.
      if (visits++) await expect.poll(done).toBe(2);
      return { body: 'document.write("<em>slow</em>")', headers: { 'content-type': 'text/javascript' } };
    };
    const body = `${WIPES.map((code) => tagged('', code)).join('')}
      <script src="/slow.js"></script><script>${PUTS}</script><script>document.write('<em>own</em>'); onload = () => { window.isLoaded = true }</script>${CONTENT}`;
    const tab = await browser.open({ tag: { region: 'DE' }, body, answer });
    /** What is to be seen of the page, and what was written, with what it stands behind. */
    const look = (): Promise<string> =>
      tab.evaluate(() => {
        const written = [...document.querySelectorAll('i, b, em')].map(
          (each) => `${each.previousElementSibling?.localName} ${each.textContent}`,
        );
        return [...written, Reflect.get(window, 'isLoaded'), !!document.getElementById('work')].join();
      });
    const whole =
      'script opened,script called,script inserted,script slow,script append,script insertBefore,script fragment,em global,script own,true,true';
    try {
      await tab.goto('/');
      await tab.evaluate(() => window.minimaConsent.acceptAll());
      await expect.poll(done).toBe(1);
      await expect.poll(look).toBe(whole);
      await tab.goto('/one');
      await expect.poll(look).toBe(whole);
      const isOwn = () => [Node.prototype.appendChild, Element.prototype.append].every((method) => /native/.test(`${method}`));
      expect(await tab.evaluate(isOwn)).toBe(true);
      await tab.evaluate(() => {
        document.documentElement.replaceWith(document.documentElement.cloneNode(true));
        document.write('<b>late</b>');
      });
      expect(await look()).toBe(whole);
      const [heading, writing] = await tab.evaluate(() => {
        document.open();
        document.write('<h1>Another</h1><script>document.write("<em>inner</em>")</script>');
        document.close();
        document.write('<b>late</b>');
        return [document.querySelector('h1')?.textContent, document.querySelector('em')?.textContent];
      });
      expect([heading, writing]).toEqual(['Another', 'inner']);
    } finally {
      await tab.close();
    }
  });
}
