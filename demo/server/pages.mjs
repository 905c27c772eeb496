import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** The pages by address, with what the head says of them. The web client has a shell of its own. */
const PAGES = {
  '/': { file: 'home', title: 'Minima: tools for sound, form and play' },
  '/features': { file: 'features', title: 'The tools · Minima' },
  '/privacy': { file: 'privacy', title: 'Privacy · Minima' },
  '/app': { file: 'app', title: 'Studio · Minima', shell: true },
};

/** What a link within the demo carries on: where the visitor pretends to be, and the content security policy on trial. */
const CARRIED = ['consent-region', 'consent-gpc', 'csp'];

const POLICIES = {
  self: () => "default-src 'self'",
  nonce: (nonce) => `default-src 'self'; script-src 'nonce-${nonce}'`,
  strict: (nonce) => `default-src 'self'; script-src 'nonce-${nonce}' 'strict-dynamic'; object-src 'none'; base-uri 'none'`,
};

const readPart = (name) => readFileSync(new URL(`../pages/${name}.html`, import.meta.url), 'utf8');

/** `%name%` is a value or, where there is none of that name, another file. */
const fill = (text, values) =>
  text.replace(/%(\w+)%/g, (_, name) => (name in values ? values[name] : fill(readPart(name), values)));

/** Scripts that run get the nonce; those that are data or wait for consent get none. */
const addNonce = (html, nonce) =>
  html.replace(/<script(?! type="(text\/plain|application\/json)")/g, `<script nonce="${nonce}"`);

const carriedQuery = (url) => {
  const query = new URLSearchParams([...url.searchParams].filter(([name]) => CARRIED.includes(name))).toString();
  return query && `?${query.replaceAll('&', '&amp;')}`;
};

/** Answers with a page; false if there is none at this address. `since`: the first request that can be of this page. */
export const renderPage = (response, url, since) => {
  const page = PAGES[url.pathname];
  if (!page) return false;
  const nonce = randomBytes(16).toString('base64');
  const policy = POLICIES[url.searchParams.get('csp')];
  const values = { title: page.title, query: carriedQuery(url), since: String(since) };
  const content = fill(readPart(page.file), values);
  const html = page.shell ? content : fill(readPart('layout'), { ...values, content });
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-cache',
    ...(policy && { 'content-security-policy': policy(nonce) }),
  });
  response.end(policy ? addNonce(html, nonce) : html);
  return true;
};
