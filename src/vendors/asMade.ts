import type { Call } from './standIn.js';

/**
 * A call as it is made here and now: what is captured before a grant, and sent with it, happened at this address and time.
 * https://posthog.com/docs/data/events#default-properties
 */
export const asMade = (call: Call): Call => {
  const [method, name, properties, options] = call;
  if (method !== 'capture') return call;
  const { href, host, pathname } = location;
  const title = name === '$pageview' && { title: document.title };
  return [
    method,
    name,
    { $current_url: href, $host: host, $pathname: pathname, ...title, ...(properties as object) },
    { timestamp: new Date(), ...(options as object) },
  ];
};
