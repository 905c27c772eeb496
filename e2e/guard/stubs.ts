import { TOOL_STUBS } from './toolStubs.js';

/**
 * What vendors tell sites to paste, written anew in the documented shape: a queue under the documented name, the vendor's own
 * script, the first calls. `INSERT(url)` stands for the way in which the script is put into the page.
 */
export interface Stub {
  /** As the guard names the vendor. */
  readonly vendor: string;
  readonly code: string;
  /** The vendor's script. */
  readonly script: string;
  /** An expression for what the queue holds, which is true as long as the vendor's script has not taken it over. */
  readonly queued: string;
}

const gtag = (id: string, url: string): string => `
  window.dataLayer = window.dataLayer || [];
  function gtag() { dataLayer.push(arguments); }
  gtag('js', new Date());
  gtag('config', '${id}');
  INSERT('${url}');`;

/** A function that keeps its calls until the script has come, under the names that the vendor has chosen. */
const keeper = (name: string, queue: string, handler: string, calls: string, url: string): string => `
  if (!window.${name}) {
    var k = window.${name} = function () { k.${handler} ? k.${handler}.apply(k, arguments) : k.${queue}.push(arguments); };
    k.${queue} = [];
    INSERT('${url}');
  }
  ${calls}`;

const stub = (vendor: string, script: string, queued: string, code: string): Stub => ({ vendor, script, queued, code });

const URLS = {
  ga: 'https://www.googletagmanager.com/gtag/js?id=G-TEST',
  ads: 'https://www.googletagmanager.com/gtag/js?id=AW-1',
  gtm: 'https://www.googletagmanager.com/gtm.js?id=GTM-TEST',
  meta: 'https://connect.facebook.net/en_US/fbevents.js',
  tiktok: 'https://analytics.tiktok.com/i18n/pixel/events.js?sdkid=C1&lib=ttq',
  posthog: 'https://eu-assets.i.posthog.com/static/array.js',
  hotjar: 'https://static.hotjar.com/c/hotjar-1.js?sv=6',
  clarity: 'https://www.clarity.ms/tag/abc',
  uet: 'https://bat.bing.com/bat.js',
  linkedin: 'https://snap.licdn.com/li.lms-analytics/insight.min.js',
  x: 'https://static.ads-twitter.com/uwt.js',
  pinterest: 'https://s.pinimg.com/ct/core.js',
  snap: 'https://sc-static.net/scevent.min.js',
  reddit: 'https://www.redditstatic.com/ads/pixel.js',
} as const;

export const STUBS: readonly Stub[] = [
  stub('Google Analytics', URLS.ga, 'dataLayer.length >= 2', gtag('G-TEST', URLS.ga)),
  stub('Google Ads', URLS.ads, 'dataLayer.length >= 2', gtag('AW-1', URLS.ads)),
  stub(
    'Google Tag Manager',
    URLS.gtm,
    "dataLayer.some((e) => e.event === 'gtm.js')",
    `window.dataLayer = window.dataLayer || [];
     dataLayer.push({ 'gtm.start': new Date().getTime(), event: 'gtm.js' });
     INSERT('${URLS.gtm}');`,
  ),
  stub(
    'Meta',
    URLS.meta,
    'fbq.queue.length === 2',
    `if (!window.fbq) {
       var n = window.fbq = function () { n.callMethod ? n.callMethod.apply(n, arguments) : n.queue.push(arguments); };
       if (!window._fbq) window._fbq = n;
       n.push = n; n.loaded = true; n.version = '2.0'; n.queue = [];
       INSERT('${URLS.meta}');
     }
     fbq('init', '1');
     fbq('track', 'PageView');`,
  ),
  stub(
    'TikTok',
    URLS.tiktok,
    "ttq.length === 1 && ttq._i.C1 && ttq._i.C1._u.includes('tiktok')",
    `window.TiktokAnalyticsObject = 'ttq';
     var ttq = window.ttq = window.ttq || [];
     ttq.methods = ['page', 'track', 'identify', 'ready', 'holdConsent', 'revokeConsent', 'grantConsent'];
     ttq.setAndDefer = function (to, name) {
       to[name] = function () { to.push([name].concat(Array.prototype.slice.call(arguments, 0))); };
     };
     for (var i = 0; i < ttq.methods.length; i++) ttq.setAndDefer(ttq, ttq.methods[i]);
     ttq.load = function (id, options) {
       var url = 'https://analytics.tiktok.com/i18n/pixel/events.js';
       ttq._i = ttq._i || {}; ttq._i[id] = []; ttq._i[id]._u = url;
       ttq._t = ttq._t || {}; ttq._t[id] = +new Date();
       ttq._o = ttq._o || {}; ttq._o[id] = options || {};
       INSERT(url + '?sdkid=' + id + '&lib=ttq');
     };
     ttq.load('C1');
     ttq.page();`,
  ),
  stub(
    'PostHog',
    URLS.posthog,
    'posthog._i.length === 1 && posthog.length === 1',
    `var posthog = window.posthog = window.posthog || [];
     if (!posthog.__SV) {
       posthog._i = [];
       posthog.init = function (key, config, name) {
         posthog.capture = function () { posthog.push(['capture'].concat(Array.prototype.slice.call(arguments, 0))); };
         INSERT(config.api_host.replace('.i.posthog.com', '-assets.i.posthog.com') + '/static/array.js');
         posthog._i.push([key, config, name]);
       };
       posthog.__SV = 1;
     }
     posthog.init('phc_test', { api_host: 'https://eu.i.posthog.com' });
     posthog.capture('seen');`,
  ),
  stub(
    'Hotjar',
    URLS.hotjar,
    'hj.q.length === 1 && _hjSettings.hjid === 1',
    `window.hj = window.hj || function () { (hj.q = hj.q || []).push(arguments); };
     window._hjSettings = { hjid: 1, hjsv: 6 };
     INSERT('https://static.hotjar.com/c/hotjar-' + _hjSettings.hjid + '.js?sv=' + _hjSettings.hjsv);
     hj('event', 'seen');`,
  ),
  stub(
    'Clarity',
    URLS.clarity,
    'clarity.q.length === 1',
    `window.clarity = window.clarity || function () { (clarity.q = clarity.q || []).push(arguments); };
     INSERT('${URLS.clarity}');
     clarity('set', 'page', 'one');`,
  ),
  stub(
    'Microsoft Advertising',
    URLS.uet,
    'Array.isArray(uetq) && uetq.length === 3',
    `window.uetq = window.uetq || [];
     INSERT('${URLS.uet}');
     uetq.push('event', 'seen', {});`,
  ),
  stub(
    'LinkedIn',
    URLS.linkedin,
    "lintrk.q.length === 1 && _linkedin_data_partner_ids[0] === '1'",
    `_linkedin_partner_id = '1';
     window._linkedin_data_partner_ids = window._linkedin_data_partner_ids || [];
     window._linkedin_data_partner_ids.push(_linkedin_partner_id);
     if (!window.lintrk) { window.lintrk = function (a, b) { window.lintrk.q.push([a, b]); }; window.lintrk.q = []; }
     INSERT('${URLS.linkedin}');
     lintrk('track', { conversion_id: 1 });`,
  ),
  stub('X', URLS.x, 'twq.queue.length === 1', keeper('twq', 'queue', 'exe', "twq('config', 'o1')", URLS.x)),
  stub(
    'Pinterest',
    URLS.pinterest,
    'pintrk.queue.length === 2',
    `if (!window.pintrk) {
       window.pintrk = function () { window.pintrk.queue.push(Array.prototype.slice.call(arguments)); };
       var p = window.pintrk; p.queue = []; p.version = '3.0';
       INSERT('${URLS.pinterest}');
     }
     pintrk('load', '1');
     pintrk('page');`,
  ),
  stub(
    'Snap',
    URLS.snap,
    'snaptr.queue.length === 2',
    keeper('snaptr', 'queue', 'handleRequest', "snaptr('init', '1'); snaptr('track', 'PAGE_VIEW')", URLS.snap),
  ),
  stub(
    'Reddit',
    URLS.reddit,
    'rdt.callQueue.length === 2',
    keeper('rdt', 'callQueue', 'sendEvent', "rdt('init', 'a2_1'); rdt('track', 'PageVisit')", URLS.reddit),
  ),
  ...TOOL_STUBS,
];

/** How a stub puts its script into the page: the body of a function of `url`. `async` as all of them have it. */
const MADE = "var s = document.createElement('script'); s.async = true;";
export const INSERTIONS: Readonly<Record<string, string>> = {
  'before the first script': `${MADE} s.src = url; var f = document.getElementsByTagName('script')[0]; f.parentNode.insertBefore(s, f);`,
  'by head.appendChild': `${MADE} s.src = url; document.head.appendChild(s);`,
  'by head.append, with its address set by setAttribute': `${MADE} s.setAttribute('src', url); document.head.append(s);`,
  'by head.prepend in a fragment': `${MADE} s.src = url; var d = document.createDocumentFragment(); d.appendChild(s); document.head.prepend(d);`,
  'after the last element, by insertAdjacentElement': `${MADE} s.src = url; document.documentElement.lastElementChild.insertAdjacentElement('beforeend', s);`,
  'with its address set when it was in the page': `${MADE} document.documentElement.appendChild(s); s.src = url;`,
  'by document.write': `document.write('<scr' + 'ipt async src="' + url + '"></scr' + 'ipt>');`,
  'in the place of another': `${MADE} s.src = url; var o = document.head.appendChild(document.createElement('meta')); o.replaceWith(s);`,
};

/** Some of them, one after the other, as inline scripts. */
export const stubScripts = (stubs: readonly Stub[], insertion: string): string =>
  stubs
    .map(
      ({ code }) =>
        // A stub that pastes gtag's own function shares it with the next, as on a real page.
        `<script>${code.replaceAll('INSERT(', '(function (url) { __ })(').replaceAll('__ })(', `${insertion} })(`)}</script>`,
    )
    .join('\n');
