import { test } from './test.js';

const F = (more = 'width="560" height="315"') =>
  `<iframe data-consent="marketing" data-src="https://www.youtube-nocookie.com/embed/abc" title="Film" ${more}></iframe>`;
const P = '<p>Words of an article that goes on and on and on.</p>';
const ABS = 'style="position:absolute;inset:0;width:100%;height:100%"';
// k: something the page shows that must stay on top at its middle
const L: Record<string, string> = {
  poster: `<div style="position:relative;width:560px;height:315px"><button class="k" style="width:100%;height:100%">Play</button>${F(ABS)}</div>`,
  posterVisInVis: `<div style="position:relative;width:560px;height:315px"><div style="visibility:hidden"><button class="k" style="visibility:visible;width:560px;height:315px">Play</button></div>${F(ABS)}</div>`,
  posterClipWrap: `<div style="position:relative;width:560px;height:315px"><div style="height:0;overflow:hidden"><button class="k" style="position:absolute;inset:0;width:100%;height:100%">Play</button></div>${F(ABS)}</div>`,
  posterClipWrapX: `<div style="position:relative;width:560px;height:315px"><div style="overflow-x:clip;height:0;"><button class="k" style="width:560px;height:315px">Play</button></div>${F(ABS)}</div>`,
  posterClipMargin: `<div style="position:relative;width:560px;height:315px"><div style="overflow:clip;overflow-clip-margin:400px;height:0"><button class="k" style="width:560px;height:315px">Play</button></div>${F(ABS)}</div>`,
  posterNoPointer: `<div style="position:relative;width:560px;height:315px"><div style="pointer-events:none;position:absolute;inset:0"><button class="k" style="pointer-events:auto;width:100%;height:100%">Play</button></div>${F(ABS)}</div>`,
  tabsOpacity: `<div style="position:relative;width:600px;height:400px"><div style="position:absolute;inset:0"><button class="k" style="width:300px;height:300px">A</button></div><div style="position:absolute;inset:0;opacity:1">${F()}</div></div>`,
  slidesVis: `<div style="position:relative;width:600px;height:400px;overflow:hidden"><div style="position:absolute;inset:0"><img class="k" style="width:600px;height:400px" alt=""></div><div style="position:absolute;inset:0;visibility:hidden">${F()}</div></div>`,
  slidesVis2: `<div style="position:relative;width:600px;height:400px;overflow:hidden"><div style="position:absolute;inset:0;visibility:hidden"><button class="k" style="visibility:visible;width:600px;height:400px">A</button></div><div style="position:absolute;inset:0">${F()}</div></div>`,
  drawer: `<div style="position:relative;width:600px;height:400px;overflow:hidden"><div style="position:absolute;left:0;top:0;width:50%;height:100%;z-index:2;background:#fff"><button class="k">menu</button></div>${F('style="position:absolute;inset:0;width:100%;height:100%"')}</div>`,
  clipHolder: `<div style="position:relative;width:560px"><div style="height:20px;overflow:hidden">${F('style="position:absolute;top:0;left:0;width:560px;height:315px"')}</div><button class="k" style="width:560px;height:295px">B</button></div>`,
  fixedFrame: `<div style="overflow:hidden;height:0">${F('style="position:fixed;top:100px;left:100px;width:400px;height:300px"')}</div><button class="k" style="width:560px;height:495px">B</button>`,
  contents: `<div style="position:relative;width:560px;height:315px"><div style="display:contents"><button class="k" style="width:100%;height:100%">Play</button></div>${F(ABS)}</div>`,
  detailsClosedAbs: `<div style="position:relative;width:560px;height:315px"><details open style="height:0"><summary class="k" style="height:315px">Play</summary></details>${F(ABS)}</div>`,
  transformHolder: `<div style="width:560px;height:315px;position:relative"><div style="transform:translate(0);overflow:hidden;height:0">${F('style="position:absolute;top:0;left:0;width:560px;height:315px"')}</div><button class="k" style="width:560px;height:315px">B</button></div>`,
  zeroOpacityPress: `<div style="position:relative;width:560px;height:315px"><a href="#x" class="k" style="position:absolute;inset:0;opacity:0;z-index:3">Stretched link</a>${F(ABS)}</div>`,
  bodyClip: `<style>html,body{overflow-x:hidden}</style><div style="position:relative;width:560px;height:315px"><button class="k" style="width:100%;height:100%">Play</button>${F(ABS)}</div>`,
  bodyH: `<style>html,body{height:100%;overflow-x:hidden}</style>${P.repeat(40)}<div style="position:relative;width:560px;height:315px"><button class="k" style="width:100%;height:100%">Play</button>${F(ABS)}</div>`,
  bodyH0: `<style>html,body{height:100%;overflow:auto}main{height:100%}</style>${P.repeat(60)}<div style="position:relative;width:560px;height:315px"><button class="k" style="width:100%;height:100%">Play</button>${F(ABS)}</div>`,
};
for (const [name, body] of Object.entries(L))
  test(name, async ({ visitor }) => {
    const v = await visitor({
      tag: { region: 'DE', control: 'off', 'privacy-url': '/privacy' },
      head: `<style>iframe{opacity:0;display:block}iframe[src]{opacity:1}</style><script>window.w=0;{const o=CSSStyleSheet.prototype.replaceSync;CSSStyleSheet.prototype.replaceSync=function(...a){window.w++;return o.apply(this,a)}}</script>`,
      body: `<main><h1>H</h1>${body}</main>`,
    });
    await v.page.setViewportSize({ width: 1000, height: 900 });
    await v.goto();
    await v.page.evaluate(() => window.minimaConsent.ready.then(() => window.minimaConsent.rejectAll()));
    await v.page.waitForTimeout(1200);
    const w0 = await v.page.evaluate(() => (window as any).w);
    // the page animates something else
    await v.page.evaluate(() => {
      const d = document.createElement('i');
      document.body.append(d);
      let n = 0;
      const f = () => {
        d.style.width = `${n++ % 50}px`;
        if (n < 120) requestAnimationFrame(f);
      };
      f();
    });
    await v.page.waitForTimeout(1500);
    console.log(
      'ATK',
      name,
      await v.page.evaluate(() => {
        const k = document.querySelector('.k')!;
        k.scrollIntoView({ block: 'center' });
        const r = k.getBoundingClientRect();
        const t = document.elementFromPoint(r.x + r.width / 2, r.y + r.height / 2);
        const h = document.querySelector('minima-consent-embed');
        return `${t?.className === 'k' ? 'ok' : 'HIDDEN by ' + t?.localName} shown:${h?.checkVisibility({ opacityProperty: true, visibilityProperty: true } as any)}`;
      }),
      'writes',
      (await v.page.evaluate(() => (window as any).w)) - w0,
    );
  });
