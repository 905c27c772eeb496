import type { Stub } from './stubs.js';

const stub = (vendor: string, script: string, queued: string, code: string): Stub => ({ vendor, script, queued, code });

const URLS = {
  hubspot: 'https://js.hs-scripts.com/123.js',
  segment: 'https://cdn.segment.com/analytics.js/v1/key/analytics.min.js',
  amplitude: 'https://cdn.amplitude.com/libs/analytics-browser-2.48.1-min.js.gz',
  mixpanel: 'https://cdn.mxpnl.com/libs/mixpanel-2-latest.min.js',
  plausible: 'https://plausible.io/js/pa-abc123.js',
  matomo: 'https://cdn.matomo.cloud/example.matomo.cloud/matomo.js',
  sentry: 'https://js.sentry-cdn.com/key.min.js',
  intercom: 'https://widget.intercom.io/widget/app1',
} as const;

/** The stubs of vendors that measure, watch for errors, or talk, in the same form as those of the pixels. */
export const TOOL_STUBS: readonly Stub[] = [
  // It has no queue of its own making: what a page says early it puts there itself.
  stub(
    'HubSpot',
    URLS.hubspot,
    '_hsq.length === 2',
    `var _hsq = window._hsq = window._hsq || [];
     _hsq.push(['setPath', '/one']);
     INSERT('${URLS.hubspot}');
     _hsq.push(['trackPageView']);`,
  ),
  stub(
    'Segment',
    URLS.segment,
    "analytics.length === 1 && analytics[0][0] === 'page' && analytics._writeKey === 'key'",
    `(function () {
       var own = window.analytics = window.analytics || [];
       if (own.initialize || own.invoked) return;
       own.invoked = true;
       own.methods = ['track', 'identify', 'page', 'group', 'ready', 'reset', 'on', 'once', 'off', 'addSourceMiddleware'];
       own.methods.forEach(function (name) {
         own[name] = function () {
           if (window.analytics.initialized) return window.analytics[name].apply(window.analytics, arguments);
           own.push([name].concat(Array.prototype.slice.call(arguments)));
           return own;
         };
       });
       own.load = function (key, options) {
         INSERT('https://cdn.segment.com/analytics.js/v1/' + key + '/analytics.min.js');
         own._loadOptions = options;
       };
       own._writeKey = 'key';
       own.SNIPPET_VERSION = '5.2.0';
       own.load('key');
       own.page();
     })();`,
  ),
  stub(
    'Amplitude',
    URLS.amplitude,
    "amplitude._q.length === 2 && amplitude._q[0].name === 'init'",
    `(function () {
       var own = window.amplitude = window.amplitude || { _q: [], _iq: {} };
       if (own.invoked) return;
       own.invoked = true;
       INSERT('${URLS.amplitude}');
       ['init', 'add', 'track', 'identify', 'flush'].forEach(function (name) {
         own[name] = function () {
           var args = Array.prototype.slice.call(arguments);
           return { promise: new Promise(function (resolve) { own._q.push({ name: name, args: args, resolve: resolve }); }) };
         };
       });
       ['setOptOut', 'setUserId', 'reset'].forEach(function (name) {
         own[name] = function () { own._q.push({ name: name, args: Array.prototype.slice.call(arguments) }); };
       });
     })();
     amplitude.init('key', { autocapture: true });
     amplitude.track('seen');`,
  ),
  stub(
    'Mixpanel',
    URLS.mixpanel,
    "mixpanel._i.length === 1 && mixpanel._i[0][2] === 'mixpanel' && mixpanel.length === 1 && mixpanel.people.length === 1",
    `(function () {
       var own = window.mixpanel = window.mixpanel || [];
       if (own.__SV) return;
       own._i = [];
       own.init = function (token, config, name) {
         var keep = function (to, method) {
           to[method] = function () { to.push([method].concat(Array.prototype.slice.call(arguments))); };
         };
         own.people = own.people || [];
         ['track', 'identify', 'register', 'reset', 'opt_in_tracking', 'opt_out_tracking'].forEach(keep.bind(null, own));
         ['set', 'set_once', 'increment'].forEach(keep.bind(null, own.people));
         own._i.push([token, config, name || 'mixpanel']);
       };
       own.__SV = 1.2;
       INSERT('${URLS.mixpanel}');
     })();
     mixpanel.init('token', { track_pageview: true });
     mixpanel.people.set({ plan: 'free' });
     mixpanel.track('seen');`,
  ),
  stub(
    'Plausible',
    URLS.plausible,
    'plausible.q.length === 1 && plausible.o.hashBasedRouting',
    `INSERT('${URLS.plausible}');
     window.plausible = window.plausible || function () { (plausible.q = plausible.q || []).push(arguments); };
     plausible.init = plausible.init || function (options) { plausible.o = options || {}; };
     plausible.init({ hashBasedRouting: true });
     plausible('seen');`,
  ),
  stub(
    'Matomo',
    URLS.matomo,
    "_paq.length === 4 && _paq[3][0] === 'setSiteId'",
    `var _paq = window._paq = window._paq || [];
     _paq.push(['trackPageView']);
     _paq.push(['enableLinkTracking']);
     _paq.push(['setTrackerUrl', 'https://example.matomo.cloud/matomo.php']);
     _paq.push(['setSiteId', '1']);
     INSERT('${URLS.matomo}');`,
  ),
  // Its loader is a file, which makes the queue; a page says beforehand what to do once the rest has come.
  stub(
    'Sentry',
    URLS.sentry,
    "typeof sentryOnLoad === 'function' && typeof Sentry === 'undefined'",
    `window.sentryOnLoad = function () { Sentry.init({ tracesSampleRate: 0 }); };
     INSERT('${URLS.sentry}');`,
  ),
  // At once, where the documented one waits for the page to be loaded: by then `document.write` would wipe it.
  stub(
    'Intercom',
    URLS.intercom,
    "Intercom.q.length === 1 && Intercom.q[0][0] === 'boot'",
    `window.intercomSettings = { api_base: 'https://api-iam.intercom.io', app_id: 'app1' };
     (function () {
       if (typeof window.Intercom === 'function') {
         Intercom('reattach_activator');
         Intercom('update', intercomSettings);
         return;
       }
       var own = function () { own.c(arguments); };
       own.q = [];
       own.c = function (args) { own.q.push(args); };
       window.Intercom = own;
       INSERT('https://widget.intercom.io/widget/' + intercomSettings.app_id);
     })();
     Intercom('boot', intercomSettings);`,
  ),
];
