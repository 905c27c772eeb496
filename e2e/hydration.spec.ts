import { createRequire } from 'node:module';
import { build, type Plugin } from 'esbuild';
import { fromRoot } from './site/files.js';
import { expect, test } from './test.js';

/*
 * A framework that draws the whole document on the server hydrates the page that was sent, its tags run once, and nothing is drawn
 * anew. React 18 does not put up with an element more than it has sent.
 */
const VERSIONS: Readonly<Record<string, string>> = { 'React 18': '-18', 'React 19': '' };

const documentWith = (place: string): string => `
  import { createElement as h } from 'react';
  const tag = h('script', { type: 'text/plain', 'data-consent': 'analytics', 'data-src': '/counter.js' });
  export const page = h('html', { lang: 'en' },
    h('head', null,
      h('meta', { charSet: 'utf-8' }),
      h('title', null, 'Shop'),
      h('script', { src: '/cdn/consent.js', 'data-region': 'US-CA' }),
      ${place === 'head' ? 'tag,' : ''}
      h('link', { rel: 'stylesheet', href: '/style.css' })),
    h('body', null,
      h('h1', null, 'Shop'),
      h('button', { type: 'button', 'data-consent-open': 'preferences' }, 'Privacy'),
      ${place === 'body' ? 'tag,' : ''}
      h('script', { type: 'module', src: '/hydrate.js' })));`;
const SERVER = `import { renderToString } from 'react-dom/server';
  import { page } from 'document';
  module.exports = renderToString(page);`;
/** Hydrates once the tag has run, which is the worst moment. */
const CLIENT = `import { hydrateRoot } from 'react-dom/client';
  import { page } from 'document';
  window.problems = [];
  window.sent = document.documentElement;
  const onRecoverableError = (error) => problems.push(String(error));
  const hydrate = () => window.counted ? window.root = hydrateRoot(document, page, { onRecoverableError }) : setTimeout(hydrate, 10);
  hydrate();`;

const bundle = async (contents: string, page: string, version: string, isServer = false): Promise<string> => {
  const shop: Plugin = {
    name: 'shop',
    setup({ onLoad, onResolve }) {
      onResolve({ filter: /^document$/ }, ({ path }) => ({ path, namespace: 'shop' }));
      onLoad({ filter: /./, namespace: 'shop' }, () => ({ contents: page, resolveDir: fromRoot('e2e') }));
      onResolve({ filter: /^react(-dom)?(\/|$)/ }, ({ path }) => ({
        path: createRequire(import.meta.url).resolve(path.replace(/^react(-dom)?/, `$&${version}`)),
      }));
    },
  };
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: fromRoot('e2e') },
    bundle: true,
    write: false,
    format: isServer ? 'cjs' : 'esm',
    platform: isServer ? 'node' : 'browser',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [shop],
  });
  return outputFiles[0]!.text;
};

for (const [name, version] of Object.entries(VERSIONS))
  for (const place of ['head', 'body'])
    test(`${name} hydrates a whole document with a tag in its ${place}, which runs once`, async ({ visitor }) => {
      const page = documentWith(place);
      const module = { exports: '' };
      new Function('module', 'require', await bundle(SERVER, page, version, true))(module, createRequire(import.meta.url));
      const files: Readonly<Record<string, readonly [type: string, body: string]>> = {
        '/one': ['text/html; charset=utf-8', `<!DOCTYPE html>${module.exports}`],
        '/hydrate.js': ['text/javascript', await bundle(CLIENT, page, version)],
        '/counter.js': ['text/javascript', 'window.counted = (window.counted ?? 0) + 1'],
        '/style.css': ['text/css', ''],
      };
      const visit = await visitor();
      visit.on(
        ({ pathname }) => pathname in files,
        ({ url: { pathname } }) => ({ headers: { 'content-type': files[pathname]![0] }, body: files[pathname]![1] }),
      );
      await visit.goto('/one');
      await visit.page.waitForFunction(() => Reflect.has(window, 'root'));
      await visit.settle();
      const seen = await visit.page.evaluate(() => ({
        counted: Reflect.get(window, 'counted'),
        problems: Reflect.get(window, 'problems'),
        isAsSent: Reflect.get(window, 'sent') === document.documentElement,
      }));
      expect(seen).toEqual({ counted: 1, problems: [], isAsSent: true });
      expect(visit.errors).toEqual([]);
    });
