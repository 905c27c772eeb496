/**
 * Stands in for www.googletagmanager.com: gtag/js, which sends for each id that it was configured for, and gtm.js, whose
 * container has tags of others on every event. As the real ones do, both work through the data layer and put a `push` of their
 * own in the place of the one that is there, share one consent, take a type of consent that was never set for granted, ping
 * without cookies where it is denied, and ask for `ga-disable-…` before a property of Analytics sends. They are known by their
 * ids to the page (`google_tag_manager`), and call back who waits: for a command one of them, for an entry each container.
 */
(() => {
  const { pathname, searchParams } = new URL(document.currentScript.src);
  const isContainer = pathname.endsWith('gtm.js');
  const own = searchParams.get('id');
  const name = searchParams.get('l') ?? 'dataLayer';
  window.google_tag_data ??= { default: {}, update: {} };
  const consent = window.google_tag_data;
  consent.answered ??= new WeakSet();
  window.google_tag_manager = { ...window.google_tag_manager, [own]: {} };
  const settings = {};
  const configured = new Map();
  const prefixes = {};
  const users = {};

  const isGranted = (type) => (consent.update[type] ?? consent.default[type] ?? 'granted') === 'granted';
  /** A letter for each type, by what it was by default and what it was updated to. */
  const letterOf = (type) => {
    const [before, after] = [consent.default[type], consent.update[type]].map((word) => word?.[0] ?? '-');
    return { '--': 'l', 'd-': 'p', dd: 'q', dg: 'r', 'g-': 't', gd: 'u', gg: 'v', '-d': 'm', '-g': 'n' }[before + after];
  };
  const keep = (cookie) => {
    // biome-ignore lint/suspicious/noDocumentCookie: as the vendor does
    document.cookie = `${cookie}=1; path=/; max-age=1000`;
  };
  const HOSTS = {
    'G-': 'https://region1.google-analytics.com/g/collect',
    'GT-': 'https://region1.google-analytics.com/g/collect',
    'AW-': 'https://googleads.g.doubleclick.net/pagead/viewthroughconversion',
    'DC-': 'https://ad.doubleclick.net/activity',
    'GTM-': 'https://pixel.example/hit',
  };

  const send = (id, event) => {
    if (window[`ga-disable-${id}`] && id.startsWith('G-')) return;
    const prefix = prefixes[id] ?? '';
    if (isGranted('analytics_storage') && !id.startsWith('AW-')) {
      keep(`${prefix}_ga`);
      keep(`${prefix}_ga_${id.replace(/^\w+-/, '')}`);
    }
    if (isGranted('ad_storage')) keep(`${prefix || '_gcl'}_au`);
    const types = ['ad_storage', 'analytics_storage', 'ad_user_data', 'ad_personalization'];
    const query = new URLSearchParams({ tid: id, en: event, gcd: types.map(letterOf).join('') });
    if (users[id]) query.set('uid', users[id]);
    if (isGranted('ad_storage')) query.set('ads', '1');
    if (settings.allow_google_signals === false) query.set('signals', '0');
    if (settings.ads_data_redaction && !isGranted('ad_storage')) query.set('redacted', '1');
    if (settings.url_passthrough) query.set('passthrough', '1');
    fetch(`${HOSTS[/^\w+-/.exec(id)]}?${query}`, { method: 'POST', mode: 'no-cors', keepalive: true });
  };

  const commands = {
    consent: (what, words) => Object.assign(consent[what], words),
    set: (words, value) => Object.assign(settings, typeof words === 'string' ? { [words]: value } : words),
    config(id, { send_page_view: isView = true, cookie_prefix: prefix, user_id: user, groups = 'default' } = {}) {
      if (isContainer) return;
      prefixes[id] = prefix;
      users[id] ??= user;
      configured.set(id, [groups].flat());
      if (isView) send(id, 'page_view');
    },
    // Of a group: each that was configured to be in it. https://developers.google.com/tag-platform/gtagjs/routing
    event(event, { send_to: to = 'default' } = {}) {
      const membersOf = (group) => [...configured.keys()].filter((id) => configured.get(id).includes(group));
      const named = [to].flat().flatMap((target) => (/^\w+-/.test(target) ? target.split('/')[0] : membersOf(target)));
      const targets = isContainer ? [own] : named;
      for (const target of targets) send(target, event);
    },
  };
  const callBack = (entry) => {
    const last = entry[entry.length - 1];
    const done = entry[0] === 'get' ? last : last?.event_callback;
    if (!done || consent.answered.has(entry)) return;
    consent.answered.add(entry);
    done('1');
  };
  const handle = (entry) => {
    if (Object.prototype.toString.call(entry) === '[object Arguments]') {
      commands[entry[0]]?.(...[...entry].slice(1));
      callBack(entry);
    } else if (isContainer && entry.event) {
      send(own, entry.event);
      entry.eventCallback?.(own);
    }
  };
  // As the real one does, it puts the array in its place even where that is the one that was there, and keeps that short.
  window[name] = window[name] === undefined ? [] : window[name];
  const layer = window[name];
  const push = layer.push;
  layer.push = function (...entries) {
    push.apply(layer, entries);
    entries.forEach(handle);
    while (this.length > 300) this.shift();
  };
  [...layer].forEach(handle);

  // What happens on its own.
  addEventListener('click', () => {
    if (isContainer) window[name].push({ event: 'gtm.click' });
    for (const id of configured.keys()) if (/^GT?-/.test(id)) send(id, 'engagement');
  });
})();
