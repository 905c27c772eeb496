import { pageHtml } from './site/page.js';
import { ENGINES } from './site/startEngine.js';
import type { Answerer } from './site/types.js';
import { expect, test } from './test.js';

/*
 * Pages that are still on their way when their tags may run already, by an older yes.
 */

const tagged = (text: string, attributes = ''): string =>
  `<script type="text/plain" data-consent="analytics" ${attributes}>${text}</script>`;

const HTML = { 'content-type': 'text/html; charset=utf-8' };

/** The page comes up to here; the rest when its first script has run, and put something behind what there is of it. */
const CUT = '/* cut */';

const FIRST = 'ran.push("first"); document.body.append("more"); fetch("/heard")';

const PAGE = pageHtml({
  tag: { region: 'DE' },
  head: '<script>window.ran = []</script>',
  body: [
    tagged('', 'data-src="/first.js"'),
    tagged(`ran.push("begins"); ${CUT}; ran.push("ends")`),
    tagged('ran.push("next")'),
    '<button data-consent-open="preferences">Choices</button>',
  ].join('\n'),
});

for (const name of ENGINES) {
  test(`in ${name} a script whose text is still on its way runs once, as a whole and in its place`, async ({ engine }) => {
    const browser = await engine(name);
    let hear = (): void => {};
    const [before = '', after = ''] = PAGE.split(CUT);
    const answer: Answerer = ({ url: { pathname } }) => {
      if (pathname === '/heard') hear();
      if (pathname === '/first.js') return { body: FIRST, headers: { 'content-type': 'text/javascript' } };
      if (pathname === '/') return { body: PAGE, headers: HTML };
      if (pathname === '/parts') {
        const rest = new Promise<string>((resolve) => {
          hear = () => resolve(after);
        });
        return { body: before, rest, headers: HTML };
      }
      return undefined;
    };
    const tab = await browser.open({ answer });
    const ran = (): Promise<string[]> => tab.evaluate(() => Reflect.get(window, 'ran'));
    await tab.goto('/');
    await tab.evaluate(() => window.minimaConsent.acceptAll());
    await expect.poll(ran).toEqual(['first', 'begins', 'ends', 'next']);
    await tab.goto('/parts');
    await expect.poll(ran).toEqual(['first', 'begins', 'ends', 'next']);
    await tab.close();
  });
}

/** The page's own, which comes when the page has been read, and what is withheld has had its time. */
const DEFERRED = pageHtml({
  tag: { region: 'DE' },
  head: `<script>window.ran = []; window.isRead = async () => {
      await import('/cdn/consent.tagged.js');
      for (let i = 0; i < 10; i++) await fetch('/beat');
      fetch('/heard');
    };
    document.addEventListener('readystatechange', () => document.readyState === 'interactive' && isRead())</script>`,
  body: [
    '<script defer src="/library.js"></script>',
    tagged('', 'defer data-src="/plugin.js"'),
    tagged('library("module")', 'data-type="module"'),
    tagged('ran.push("at once")'),
    '<button data-consent-open="preferences">Choices</button>',
  ].join('\n'),
});

for (const name of ENGINES) {
  test(`in ${name} what is deferred runs after what the page has deferred before it, on every page`, async ({ engine }) => {
    const browser = await engine(name);
    let hear = (): void => {};
    const answer: Answerer = async ({ url: { pathname } }) => {
      const script = (body: string) => ({ body, headers: { 'content-type': 'text/javascript' } });
      if (pathname === '/heard') hear();
      if (pathname === '/plugin.js') return script('library("plugin")');
      if (pathname === '/') return { body: DEFERRED, headers: HTML };
      if (pathname !== '/library.js') return undefined;
      await new Promise<void>((resolve) => {
        hear = resolve;
      });
      return script('ran.push("library"); window.library = (name) => ran.push(name)');
    };
    const tab = await browser.open({ answer });
    const ran = (): Promise<string[]> => tab.evaluate(() => Reflect.get(window, 'ran'));
    await tab.goto('/');
    await tab.evaluate(() => window.minimaConsent.acceptAll());
    await expect.poll(ran).toEqual(['library', 'at once', 'plugin', 'module']);
    await tab.goto('/');
    await expect.poll(ran).toEqual(['at once', 'library', 'plugin', 'module']);
    await tab.close();
  });
}
