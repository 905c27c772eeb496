import { gunzipSync } from 'node:zlib';

const GZIP = Buffer.from([0x1f, 0x8b]);

/** posthog-js sends JSON as it is, gzipped, or base64 in a form field; the bytes tell which, the address not always. */
const decode = (body) => {
  const text = (body.subarray(0, 2).equals(GZIP) ? gunzipSync(body) : body).toString('utf8');
  const field = /^data=/.test(text) && new URLSearchParams(text).get('data');
  return JSON.parse(field ? Buffer.from(field, 'base64').toString('utf8') : text);
};

const readPosthog = (url, body) => {
  if (!/^\/ingest\/(e|s|i|batch|capture)\//.test(url.pathname) || !body.length) return { events: [] };
  try {
    const sent = decode(body);
    const events = [sent.batch ?? sent].flat();
    return { events: events.map(({ event }) => event), page: events[0]?.properties?.$current_url };
  } catch {
    return { events: ['(unreadable)'] };
  }
};

/** What a vendor was told has happened, and, where the request says it itself, on which page. */
export const readEvents = (vendor, url, body) => {
  if (vendor === 'posthog') return readPosthog(url, body);
  const name = url.searchParams.get('ev') ?? url.searchParams.get('en');
  return { events: name ? [name] : [] };
};
