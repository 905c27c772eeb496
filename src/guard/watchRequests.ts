import { readText } from './readText.js';
import { type Instead, type Look, replace } from './replace.js';
import type { Kind, Watch } from './types.js';

/**
 * Where a request goes that is stopped: to a port that browsers go to for nobody
 * (https://fetch.spec.whatwg.org/#port-blocking). So it fails as it would without a network, in the browser's own words and
 * its own order of events, and whatever else is wrong with the call comes first.
 */
const NOWHERE = '1';

/** Watches what sends: `fetch` and `fetchLater`, XMLHttpRequest, beacons, WebSocket, WebTransport, EventSource. */
export const watchRequests = (watch: Watch): void => {
  /** `at`: which argument is the address. `answer`: what a call that is stopped returns, if not what it does. */
  const look =
    (kind: Kind, at = 0, answer?: unknown): Look =>
    (args) => {
      const text = readText(args[at]);
      const instead: Instead = (call) => {
        const url = new URL(text, document.baseURI);
        const given = [...args];
        url.port = NOWHERE;
        given[at] = url.href;
        const result = call(given);
        return answer ?? result;
      };
      return watch.address(kind, text) && instead;
    };
  for (const name of ['fetch', 'fetchLater', 'WebSocket', 'WebTransport', 'EventSource'])
    replace(name, look(name.toLowerCase()), [globalThis]);
  replace('open', look('xhr', 1), [XMLHttpRequest.prototype]);
  // Nothing was taken to be sent.
  replace('sendBeacon', look('beacon', 0, false));
};
