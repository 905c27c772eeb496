/**
 * Stands in for www.googletagmanager.com/gtag/js: works through the data layer, keeps to Consent Mode, sets cookies when
 * storage is granted, and pings without them when it is not (as the real one does) unless `ga-disable-…` is set.
 */
(() => {
  const id = new URL(document.currentScript.src).searchParams.get('id');
  const consent = {};
  const handle = ([command, name, value]) => {
    if (command === 'consent') Object.assign(consent, value);
    const sends = command === 'config' || command === 'event';
    if (!sends || window[`ga-disable-${id}`]) return;
    if (consent.analytics_storage === 'granted') {
      // biome-ignore lint/suspicious/noDocumentCookie: as the vendor does
      document.cookie = '_ga=GA1.1.1.1; path=/; max-age=1000';
      // biome-ignore lint/suspicious/noDocumentCookie: as the vendor does
      document.cookie = `_ga_${id.slice(2)}=GS1.1; path=/; max-age=1000`;
    }
    if (consent.ad_storage === 'granted') {
      // biome-ignore lint/suspicious/noDocumentCookie: as the vendor does
      document.cookie = '_gcl_au=1.1; path=/; max-age=1000';
    }
    fetch(`https://region1.google-analytics.com/g/collect?tid=${id}&en=${command === 'config' ? 'page_view' : name}`, {
      method: 'POST',
      mode: 'no-cors',
      keepalive: true,
    });
  };
  const layer = window.dataLayer;
  const push = layer.push.bind(layer);
  layer.push = (...entries) => {
    push(...entries);
    entries.forEach(handle);
  };
  [...layer].forEach(handle);
})();
