/**
 * A stand-in for Meta's pixel, as far as consent is concerned: it plays the queue the page has filled, sets `_fbp`,
 * sends one image request per event, and while consent is revoked keeps events back until it is granted.
 */
(() => {
  const fbq = window.fbq;
  if (!fbq) return;
  const pixels = [];
  let revoked = false;
  let waiting = [];

  const browserId = () => {
    const known = /(?:^|; )_fbp=([^;]+)/.exec(document.cookie)?.[1];
    const id = known ?? `fb.0.${Date.now()}.${Math.floor(Math.random() * 1e10)}`;
    // biome-ignore lint/suspicious/noDocumentCookie: the pixel writes its cookie so
    document.cookie = `_fbp=${id}; path=/; max-age=${90 * 24 * 3600}; samesite=lax`;
    return id;
  };
  const send = (event) => {
    if (revoked) {
      waiting.push(event);
      return;
    }
    for (const id of pixels) {
      const query = new URLSearchParams({ id, ev: event, dl: location.href, fbp: browserId(), ts: String(Date.now()) });
      new Image().src = `/meta/tr/?${query}`;
    }
  };
  const commands = {
    init: (id) => pixels.push(id),
    track: send,
    trackCustom: send,
    consent(state) {
      revoked = state === 'revoke';
      if (revoked) return;
      const events = waiting;
      waiting = [];
      events.forEach(send);
    },
  };

  fbq.callMethod = (name, ...rest) => commands[name]?.(...rest);
  for (const command of fbq.queue.splice(0)) fbq.callMethod(...command);
})();
