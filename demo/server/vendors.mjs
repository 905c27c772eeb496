import { readFile } from 'node:fs/promises';

/** Who stands behind which part of the address space. `minima` is the site's own crash collector. */
const VENDORS = { ingest: 'posthog', meta: 'meta', google: 'google', loopback: 'loopback', crash: 'minima' };

export const vendorOf = (path) => VENDORS[path.split('/')[1]];

/** What the vendors' scripts and pages are. PostHog's own come from its package. */
const FILES = {
  '/meta/fbevents.js': 'fbevents.js',
  '/google/gtag/js': 'gtag.js',
  '/loopback/counter.js': 'counter.js',
  '/loopback/player.js': 'player.js',
  '/loopback/player.css': 'player.css',
  '/loopback/film': 'film.html',
};
const TYPES = { js: 'text/javascript', css: 'text/css', html: 'text/html; charset=utf-8' };

/** PostHog's remote configuration with everything off. Surveys are left out: any answer has their code fetched. */
const CONFIG = {
  supportedCompression: ['gzip', 'gzip-js'],
  hasFeatureFlags: false,
  sessionRecording: false,
  heatmaps: false,
  captureDeadClicks: false,
  capturePerformance: false,
  autocaptureExceptions: false,
  autocapture_opt_out: false,
  defaultIdentifiedOnly: true,
  isAuthenticated: false,
  siteApps: [],
  toolbarParams: {},
};
const FLAGS = { ...CONFIG, flags: {}, featureFlags: {}, featureFlagPayloads: {}, errorsWhileComputingFlags: false };

const json = (response, value) => {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value));
};

const answerPosthog = (response, path) => {
  const token = /^\/ingest\/array\/([\w-]+)\/config/.exec(path)?.[1];
  if (token && path.endsWith('.js')) {
    const script = `(window._POSTHOG_REMOTE_CONFIG ??= {})['${token}'] = ${JSON.stringify({ config: CONFIG, siteApps: [] })}`;
    response.writeHead(200, { 'content-type': 'text/javascript' }).end(script);
  } else if (token) json(response, CONFIG);
  else if (/^\/ingest\/(flags|decide)\//.test(path)) json(response, FLAGS);
  else json(response, { status: 1 });
};

/** Answers as the vendor would, as far as its script on the page can tell. */
export const answerVendor = async (response, url) => {
  const path = url.pathname;
  const file = FILES[path];
  if (file) {
    const text = await readFile(new URL(`../vendors/${file}`, import.meta.url));
    response.writeHead(200, { 'content-type': TYPES[file.split('.')[1]], 'cache-control': 'no-store' }).end(text);
  } else if (path.startsWith('/ingest/')) answerPosthog(response, path);
  else response.writeHead(204).end();
};
