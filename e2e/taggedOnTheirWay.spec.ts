import { settle } from './law/observe.js';
import { ENGINES } from './site/startEngine.js';
import type { Answerer } from './site/types.js';
import { expect, test } from './test.js';

const tagged = (attributes: string, text = ''): string =>
  `<script type="text/plain" data-consent="analytics" ${attributes}>${text}</script>`;

const SCRIPTS = ['async', 'copied', 'module', 'once', 'ordered', 'written'];

/** Scripts of every kind that come from elsewhere; the copied one is such as a framework makes. */
const BODY = `
${tagged('async data-src="/note/async"')}
${tagged('async data-type="module" data-src="/note/module"')}
${tagged('async data-navigate-once data-src="/note/once"')}
${tagged('async data-src="/writes"')}
${tagged('data-src="/note/ordered"')}
${tagged('', 'ran.push("next")')}
<div id="host"></div><button data-consent-open="preferences">Choices</button>
<script>
  ran = []; heard = [];
  host.innerHTML = '${tagged('async data-src="/note/copied" onload="heard.push(this.className)" class="load"').replace('</', '<\\/')}';
</script>`;

for (const name of ENGINES) {
  test(`S-R2, G-5: in ${name} a script on its way when the yes is taken back never runs, and once after another yes`, async ({
    engine,
  }) => {
    const browser = await engine(name);
    let release = (): void => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const answer: Answerer = async ({ url: { pathname } }) => {
      const headers = { 'content-type': 'text/javascript' };
      if (pathname === '/writes') return { body: 'document.write("<script src=/note/written><\\/script>")', headers };
      if (!pathname.startsWith('/note/')) return undefined;
      await held;
      return { body: `ran.push("${pathname.slice('/note/'.length)}")`, headers };
    };
    const tab = await browser.open({ tag: { region: 'DE' }, body: BODY, answer });
    const asked = (): string[] =>
      tab.sent().flatMap(({ url: { pathname } }) => (pathname.startsWith('/note/') ? [pathname.slice('/note/'.length)] : []));
    const ran = async (): Promise<string[]> => (await tab.evaluate<string[]>(() => Reflect.get(window, 'ran'))).sort();
    await tab.goto('/');
    await tab.evaluate(async () => void (await window.minimaConsent.ready));
    await tab.evaluate(() => window.minimaConsent.acceptAll());
    await expect.poll(() => asked().sort()).toEqual(SCRIPTS);
    await tab.evaluate(() => window.minimaConsent.rejectAll());
    release();
    await settle(tab);
    expect(await ran()).toEqual([]);
    // What was written has had its writer, which runs once.
    await tab.evaluate(() => window.minimaConsent.acceptAll());
    const again = [...SCRIPTS, 'next'].sort();
    await expect.poll(ran).toEqual(again);
    await settle(tab);
    expect(await ran()).toEqual(again);
    expect(await tab.evaluate(() => Reflect.get(window, 'heard'))).toEqual(['load']);
    await tab.close();
  });
}

/** Modules in the page, each on its way as long as what it imports is. */
const MODULES = `<script>ran = []</script>
${tagged('data-type="module" async', 'import "/note/async"; ran.push("module")')}
${tagged('data-type="module" async', 'export * from "/note/exported"; ran.push("module")')}
${tagged('data-type="module"', 'import "/note/ordered"; ran.push("module")')}
<button data-consent-open="preferences">Choices</button>`;

for (const name of ENGINES) {
  test(`S-R2, G-5: in ${name} a module in the page that waits for its imports when the yes is taken back never runs`, async ({
    engine,
  }) => {
    const browser = await engine(name);
    let release = (): void => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const answer: Answerer = async ({ url: { pathname } }) => {
      if (!pathname.startsWith('/note/')) return undefined;
      await held;
      return { body: `ran.push("${pathname.slice('/note/'.length)}")`, headers: { 'content-type': 'text/javascript' } };
    };
    const tab = await browser.open({ tag: { region: 'DE' }, body: MODULES, answer });
    const asked = (): number =>
      new Set(tab.sent().flatMap(({ url }) => (/^\/note/.test(url.pathname) ? [url.pathname] : []))).size;
    const ran = (): Promise<string[]> => tab.evaluate(() => Reflect.get(window, 'ran'));
    await tab.goto('/');
    await tab.evaluate(async () => void (await window.minimaConsent.ready));
    // One that the page does not withhold.
    await tab.evaluate(() => {
      const script = document.createElement('script');
      script.type = 'module';
      script.text = 'import "/note/own"; ran.push("own module")';
      document.body.append(script);
    });
    await tab.evaluate(() => window.minimaConsent.acceptAll());
    await expect.poll(asked).toBe(4);
    await tab.evaluate(() => window.minimaConsent.rejectAll());
    release();
    await expect.poll(ran).toEqual(['own', 'own module']);
    await settle(tab);
    // It may have run unheard, for all that we know, and would run twice.
    await tab.evaluate(() => window.minimaConsent.acceptAll());
    await settle(tab);
    expect(await ran()).toEqual(['own', 'own module']);
    await tab.close();
  });
}
