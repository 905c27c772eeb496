import { fromRoot, sendFile } from './files.js';
import type { Answer, Sent } from './types.js';

/** Hosts of vendors, for requests that have slipped past every other net. */
export const VENDOR_HOSTS = /posthog|facebook|googletagmanager|google-analytics|doubleclick/;

const ANYBODY = { 'access-control-allow-origin': '*' } as const;

const json = (value: unknown): Answer => ({
  body: JSON.stringify(value),
  headers: { 'content-type': 'application/json', ...ANYBODY },
});

/** PostHog's hosts: the real posthog-js, and an ingestion that takes everything and turns on what can be turned on. */
const posthog = async ({ url }: Sent): Promise<Answer> => {
  if (url.pathname.startsWith('/static/')) {
    const path = url.pathname.replace(/^\/static\/(\d[\d.]*\/)?/, '');
    return (await sendFile(fromRoot('node_modules/posthog-js/dist'), path)) ?? { status: 404 };
  }
  if (url.pathname.endsWith('/config.js')) return { body: '', headers: { 'content-type': 'text/javascript', ...ANYBODY } };
  if (url.pathname.startsWith('/array/') || url.pathname.startsWith('/flags')) {
    return json({
      featureFlags: {},
      supportedCompression: ['gzip-js'],
      autocapture_opt_out: false,
      sessionRecording: { endpoint: '/s/' },
      hasFeatureFlags: false,
    });
  }
  return json({ status: 1 });
};

/** Lets any page ask anything, if that is what is asked for. https://fetch.spec.whatwg.org/#http-access-control-request-method */
export const answerPreflight = ({ method, headers }: Sent): Answer | undefined => {
  const allowed = headers['access-control-request-method'] && String(headers['access-control-request-headers'] ?? '*');
  if (method !== 'OPTIONS' || !allowed) return undefined;
  return { status: 204, headers: { ...ANYBODY, 'access-control-allow-headers': allowed, 'access-control-allow-methods': '*' } };
};

/** Answers in a vendor's stead. */
export const answerAsVendor = async (sent: Sent): Promise<Answer> => {
  const { hostname, pathname } = sent.url;
  if (hostname.endsWith('posthog.com')) return posthog(sent);
  const standIn = { 'connect.facebook.net': 'fbevents.js', 'www.googletagmanager.com': 'gtag.js' }[hostname];
  if (standIn && pathname.endsWith('.js')) return (await sendFile(fromRoot('e2e/site'), standIn)) ?? { status: 404 };
  if (hostname === 'www.googletagmanager.com') return (await sendFile(fromRoot('e2e/site'), 'gtag.js')) ?? { status: 404 };
  return { status: 204, headers: ANYBODY };
};
