import type { Answer, Sent } from './types.js';

/** What a page of the site is made of. Everything has a sensible default. */
export interface PageOptions {
  /** Attributes of the script tag, without their `data-`. */
  readonly tag?: Readonly<Record<string, string>>;
  /** What stands in `<script type="application/json" data-consent-options>`. */
  readonly json?: unknown;
  readonly lang?: string;
  /** Put before the script tag. */
  readonly head?: string;
  readonly body?: string;
  /** The script tag itself; empty for a page without one. */
  readonly script?: string;
  readonly nonce?: string;
  /** Headers of the site's own pages. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** All three vendors, by the script tag. */
export const VENDORS = {
  'posthog-key': 'phc_test',
  'posthog-host': 'http://eu.i.posthog.com',
  'meta-pixel': '123',
  'google-tag': 'G-TEST',
} as const;

/** posthog-js takes an automated browser for a bot and would send nothing. */
export const POSTHOG_CONFIG = { opt_out_useragent_filter: true } as const;

export const escapeAttribute = (value: string): string => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

const PARAGRAPHS = Array.from(
  { length: 30 },
  (_, i) => `<p>Paragraph ${i + 1}: everything here works just as well without a yes. <a href="#p${i}">Link ${i + 1}</a></p>`,
).join('\n');

export const CONTENT = `
<header><h1>Minima Studio</h1><nav><a href="/one">One</a> <a href="/two">Two</a> <a href="/three">Three</a></nav></header>
<main><button id="work" type="button">Work</button>${PARAGRAPHS}</main>
<footer>
  <button type="button" data-consent-open="preferences">Privacy choices</button>
  <a href="/privacy#choices" data-consent-open="opt-out" hidden>Do Not Sell or Share My Personal Information</a>
  <div data-consent-status></div>
</footer>`;

export const pageHtml = (options: PageOptions): string => {
  const { tag = {}, json = { posthog: { config: POSTHOG_CONFIG } }, lang = 'en', head = '', body = CONTENT, nonce } = options;
  const attributes = Object.entries(tag).map(([name, value]) => `data-${name}="${escapeAttribute(value)}"`);
  if (nonce) attributes.push(`nonce="${nonce}"`);
  const script = options.script ?? `<script src="/cdn/consent.js" ${attributes.join(' ')}></script>`;
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Minima Studio</title>
${head}
<script type="application/json" data-consent-options>${JSON.stringify(json)}</script>
${script}
</head>
<body>${body}</body>
</html>`;
};

/** The page, if it is one of the site's own pages that is asked for. */
export const ownPage = ({ url, headers }: Sent, options: PageOptions): Answer | undefined =>
  url.hostname.includes('minima.') && String(headers.accept).includes('text/html')
    ? { body: pageHtml(options), headers: { 'content-type': 'text/html; charset=utf-8', ...options.headers } }
    : undefined;
