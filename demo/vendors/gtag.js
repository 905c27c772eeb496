/**
 * A stand-in for Google's tag, as far as consent is concerned: it reads the commands of `dataLayer`, honours Consent
 * Mode and `ga-disable-<id>`, sets `_ga` cookies only while analytics storage is granted, and, as the real one does,
 * goes on sending pings without them while it is denied.
 */
(() => {
  const id = new URL(document.currentScript.src).searchParams.get('id');
  window.dataLayer ??= [];
  const layer = window.dataLayer;
  const consent = {};
  let configured = false;

  const may = (type) => consent[type] !== 'denied';
  const disabled = () => window[`ga-disable-${id}`] === true;
  const keep = (name, value) => {
    if (document.cookie.includes(`${name}=`)) return;
    // biome-ignore lint/suspicious/noDocumentCookie: the tag writes its cookies so
    document.cookie = `${name}=${value}; path=/; max-age=${400 * 24 * 3600}; samesite=lax`;
  };
  const keepCookies = () => {
    if (!configured || disabled()) return;
    const now = Math.floor(Date.now() / 1000);
    if (may('analytics_storage')) {
      keep('_ga', `GA1.1.${Math.floor(Math.random() * 1e9)}.${now}`);
      keep(`_ga_${id.replace(/^G-/, '')}`, `GS2.1.s${now}`);
    }
    if (may('ad_storage')) keep('_gcl_au', `1.1.${Math.floor(Math.random() * 1e9)}.${now}`);
  };
  const send = (event) => {
    if (disabled()) return;
    keepCookies();
    const state = `G1${Number(may('ad_storage'))}${Number(may('analytics_storage'))}`;
    const client = /(?:^|; )_ga=([^;]+)/.exec(document.cookie)?.[1] ?? '';
    const query = new URLSearchParams({ v: '2', tid: id, gcs: state, en: event, cid: client, dl: location.href });
    navigator.sendBeacon(`/google/g/collect?${query}`);
  };
  const commands = {
    consent(_kind, states) {
      Object.assign(consent, states);
      keepCookies();
    },
    config(_id, settings) {
      configured = true;
      if (settings?.send_page_view !== false) send('page_view');
    },
    event: send,
  };
  const run = (entry) => {
    // Only `arguments` objects are commands; a plain array in the layer is data.
    if (Object.prototype.toString.call(entry) !== '[object Arguments]') return;
    const [name, ...rest] = entry;
    commands[name]?.(...rest);
  };

  layer.forEach(run);
  layer.push = (...entries) => {
    const length = Array.prototype.push.apply(layer, entries);
    entries.forEach(run);
    return length;
  };
})();
