/**
 * Stands in for connect.facebook.net/en_US/fbevents.js, as far as its consent goes: the queue is worked off, a revoked
 * pixel holds what it is told until the next grant, a granted one sets its cookie and sends.
 */
(() => {
  const { fbq } = window;
  let revoked = false;
  let id = '';
  let held = [];
  const send = (name) => {
    // biome-ignore lint/suspicious/noDocumentCookie: as the vendor does
    document.cookie = '_fbp=fb.1.1.1; path=/; max-age=1000';
    new Image().src = `https://www.facebook.com/tr/?id=${id}&ev=${name}`;
  };
  fbq.callMethod = (command, argument) => {
    if (command === 'consent') revoked = argument === 'revoke';
    if (command === 'init') id = argument;
    if (command === 'track' && revoked) held.push(argument);
    else if (command === 'track') send(argument);
    if (!revoked) {
      held.forEach(send);
      held = [];
    }
  };
  for (const call of fbq.queue.splice(0)) fbq.callMethod(...call);
})();
