import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { transform } from 'esbuild';
import esbuild from 'rollup-plugin-esbuild';
import uglify from 'uglify-js';
import { leanPreact } from './scripts/leanPreact.mjs';
import { localeFiles, localeWords } from './scripts/localeWords.mjs';

/** Vendors whose file for the script tag is made of more than their gate. */
const VENDORS = ['posthog', 'google'];
/** Vendors that are a gate, and nothing else. */
const DECLARED = readdirSync('src/vendors').flatMap((file) =>
  /= \/\* @__PURE__ \*\/ defineVendor\b/.test(readFileSync(`src/vendors/${file}`, 'utf8')) ? file.replace('.ts', '') : [],
);
const LIBRARIES = /^(preact|posthog-js)(\/|$)/;

/** What several files for the script tag have in common. What puts anything into the page shares one Trusted Types policy. */
const sharedFile = (id) => (id.endsWith('src/trust.ts') ? 'trust' : undefined);
/** What is fetched with the tags: what becomes of what they write. (Fetched later, Firefox has it wait for the page's scripts.) */
const sharedByTags = (id) =>
  /(placeWrites|takeOverWriting|watchInsertions|isParsers|isRun)\.ts$/.test(id) ? 'consent.writes' : sharedFile(id);
/** What the file by which a page has vendors of its own is made of, beside what it shares with those that are here. */
const OWN = ['own', 'onPage', 'once', 'keepCalls', 'roomFor', 'adopt', 'takeOver'];
const isOf = (id, names) => names.some((name) => new RegExp(`(^|/)${name}\\.(script|script\\.ts|ts)$`).test(id));
/** And of vendors that are a gate, all but that. */
const sharedByVendors = (id) =>
  sharedFile(id) ?? (isOf(id, OWN) ? 'vendors/own' : isOf(id, DECLARED) ? undefined : 'vendors/define');

/** A vendor's file for the script tag: its gate, by the name that all have there. */
const vendorScript = {
  name: 'vendor-script',
  resolveId: (id) => (id.endsWith('.script') ? id : null),
  load(id) {
    const [, name] = /^(\w+)\.script$/.exec(id) ?? [];
    return name ? `export { ${name}Gate as gate } from './src/vendors/${name}.ts';` : null;
  },
};

/** A style sheet becomes a module with its minified text. */
const cssText = () => ({
  name: 'css-text',
  async transform(source, id) {
    if (!id.endsWith('.css')) return null;
    const { code } = await transform(source, { loader: 'css', minify: true, target: 'es2022' });
    return { code: `export const css = ${JSON.stringify(code.trim())};`, map: { mappings: '' } };
  },
});

/** `integrity.json`: the sha384 of every file, for `integrity` attributes. */
const hashes = new Map();
const integrity = (last) => ({
  name: 'integrity',
  generateBundle(options, bundle) {
    for (const [name, file] of Object.entries(bundle)) {
      const folder = options.dir.replace(/^.*dist\/cdn\/?/, '');
      const digest = createHash('sha384').update(file.code).digest('base64');
      hashes.set(folder ? `${folder}/${name}` : name, `sha384-${digest}`);
    }
    if (last) {
      const source = JSON.stringify(Object.fromEntries([...hashes].sort()), null, 2);
      this.emitFile({ type: 'asset', fileName: 'integrity.json', source });
    }
  },
});

const JSX = { target: 'es2022', jsx: 'transform', jsxFactory: 'h', jsxFragment: 'Fragment' };
const source = [cssText(), esbuild(JSX)];
/** In a page both are one, and the shorter word is there anyway. */
const pageSource = [localeWords(), cssText(), esbuild({ ...JSX, define: { globalThis: 'window' } })];
/** Names that no other file and no page ever says. */
const PRIVATE = /^(loadLate|ofAddress|ofKey|preact_\w+)$/;
/** And those that only the guard says. */
const GUARD_PRIVATE = /^(ofAddress|ofKey|register|tell|address)$/;
const MINIFY = {
  ecma: 2020,
  module: true,
  // What is off here, uglify does afterwards, and better for what is compressed next.
  compress: {
    passes: 3,
    pure_getters: true,
    unsafe_arrows: true,
    unsafe_methods: true,
    inline: 0,
    sequences: false,
    collapse_vars: false,
  },
  mangle: { properties: { regex: PRIVATE } },
  format: { comments: false },
};
const minify = terser(MINIFY);
/** What terser leaves, for the files that every byte of is argued for: about two per cent. */
const squeezeBy = (more, letters = []) => ({
  name: 'squeeze',
  renderChunk(code) {
    // Inlining a function more than terser has done makes code shorter, but less alike, and so longer when compressed.
    // These letters go to no name: found by trying, as what compresses best.
    const result = uglify.minify(code, {
      module: true,
      compress: { passes: 3, inline: 1, ...more },
      mangle: { reserved: ['v', 'f', 'P', ...letters] },
    });
    if (result.error) throw result.error;
    return { code: result.code, map: null };
  },
});
const squeeze = squeezeBy();
/** Letters that are kept from more than those, by file. */
const LETTERS = { 'vendors/posthog': ['d', 'y'], 'consent.full': ['E', 'R', 's', 'k', 'W', 'b', 'K', 'A', 'a', 'Y'] };
const squeezedBy = (letters, { plugins, ...rest }) => ({
  ...rest,
  plugins: plugins.map((plugin) => (letters && plugin === squeeze ? squeezeBy({}, letters) : plugin)),
});
/** The files for the script tag are never run on a server. */
const onScriptTag = {
  name: 'on-script-tag',
  transform: (_code, id) =>
    id.endsWith('src/environment.ts')
      ? { code: 'export const IN_BROWSER = true; export const ON_SCRIPT_TAG = true;', map: null }
      : null,
};
const browser = (last) => [
  vendorScript,
  onScriptTag,
  leanPreact(),
  resolve({ browser: true }),
  ...pageSource,
  minify,
  squeeze,
  integrity(last),
];

/** One file for the script tag, with everything it needs inside. */
const alone = (input, file, format) => ({
  input,
  plugins: browser(),
  output: { dir: 'dist/cdn', entryFileNames: file, format, freeze: false, generatedCode: 'es2015' },
});

/** The same, with what `manualChunks` names in files of their own. */
const shared = ({ output, ...rest }, manualChunks) => ({
  ...rest,
  output: { ...output, manualChunks, chunkFileNames: '[name].js', minifyInternalExports: false },
});

export default [
  alone('src/script.ts', 'consent.js', 'iife'),
  squeezedBy(LETTERS['consent.full'], alone('src/full.ts', 'consent.full.js', 'iife')),
  {
    ...alone('src/guard.ts', 'consent.guard.js', 'iife'),
    // What terser makes shorter here, and sequences, are less alike.
    plugins: browser().map(
      (plugin) =>
        new Map([
          [minify, terser({ ...MINIFY, compress: false, mangle: { properties: { regex: GUARD_PRIVATE, builtins: true } } })],
          [squeeze, squeezeBy({ unsafe: true, sequences: false }, ['k', 't', 'c'])],
        ]).get(plugin) ?? plugin,
    ),
  },
  alone('src/guard/report.ts', 'guard.report.js', 'es'),
  alone('src/ui/controls.ts', 'consent.controls.js', 'es'),
  alone('src/ui/embeds.ts', 'consent.embeds.js', 'es'),
  alone('src/account/connect.ts', 'account.js', 'es'),
  alone('src/policy/law.ts', 'law.js', 'es'),
  alone('src/gates/allowsOnce.ts', 'once.js', 'es'),
  alone('src/vendors/list.script.ts', 'vendors.js', 'es'),
  alone('src/ui/embedVendor.ts', 'hosts.js', 'es'),
  alone('src/vendors/wire.ts', 'wire.js', 'es'),
  alone('src/vendors/googleWaits.ts', 'waits.js', 'es'),
  alone('src/lint.ts', 'lint.js', 'es'),
  alone('src/vendors/sweepDeclared.ts', 'sweep.js', 'es'),
  alone('src/ui/vendorTable.ts', 'consent.vendors.js', 'es'),
  alone('src/region/debug.ts', 'debug.js', 'es'),
  alone('src/region/fromEndpoint.ts', 'region.js', 'es'),
  alone('src/region/hints.ts', 'zones.js', 'es'),
  ...localeFiles('src/locales').map((file) => alone(`src/locales/${file}.ts`, `locales/${file}.js`, 'es')),
  alone('src/policy/languageAt.ts', 'spoken.js', 'es'),
  alone('src/ui/checks.ts', 'checks.js', 'es'),
  alone('src/vendors/checkPosthog.ts', 'vendors/posthog.check.js', 'es'),
  alone('src/vendors/posthogLimits.ts', 'vendors/posthog.limits.js', 'es'),
  alone('src/vendors/posthogAgain.ts', 'vendors/posthog.again.js', 'es'),
  alone('src/posthogFlags.ts', 'vendors/posthog.flags.js', 'iife'),
  alone('src/vendors/posthogFeatures.ts', 'vendors/posthog.features.js', 'es'),
  ...[
    ['src/gates/tagged.ts', 'consent.tagged', sharedByTags],
    ...VENDORS.map((name) => [`src/vendors/${name}.script.ts`, `vendors/${name}`]),
  ].map(([input, name, files = sharedFile]) => shared(squeezedBy(LETTERS[name], alone(input, `${name}.js`, 'es')), files)),
  shared(
    alone(
      {
        ...Object.fromEntries(DECLARED.map((name) => [`vendors/${name}`, `${name}.script`])),
        'vendors/own': 'src/vendors/own.script.ts',
      },
      '[name].js',
      'es',
    ),
    sharedByVendors,
  ),
  {
    input: {
      'consent.ui': 'src/ui/mountUi.ts',
      'consent.preferences': 'src/ui/preferencesLayer.ts',
      'consent.account': 'src/ui/account.tsx',
    },
    preserveEntrySignatures: 'allow-extension',
    plugins: browser(true),
    output: {
      dir: 'dist/cdn',
      format: 'es',
      entryFileNames: '[name].js',
      // What both layers need is in the first: a page that opens the second fetches no third.
      manualChunks: (id) =>
        /account|preferences|panel|switches|[vV]endor|key(s|T)|unfinished/.test(id) ? undefined : 'consent.ui',
      chunkFileNames: '[name].js',
    },
  },
  {
    input: {
      index: 'src/index.ts',
      headless: 'src/headless.ts',
      preact: 'src/preact.ts',
      policy: 'src/policy.ts',
      server: 'src/server.ts',
      'vendors/define': 'src/vendors/define.ts',
      ...Object.fromEntries([...VENDORS, ...DECLARED].map((name) => [`vendors/${name}`, `src/vendors/${name}.ts`])),
    },
    external: LIBRARIES,
    plugins: [resolve(), localeWords(), ...source],
    output: { dir: 'dist/npm', format: 'es', chunkFileNames: 'chunks/[name].js', generatedCode: 'es2015' },
  },
  {
    // By itself, so that what pages import is cut up without regard to it.
    input: { cli: 'src/cli.ts' },
    plugins: [resolve(), ...source],
    output: { dir: 'dist/npm', format: 'es', generatedCode: 'es2015' },
  },
  {
    // The demo's pages, as a site's own bundler would make them: with this package by its name, and PostHog on demand.
    input: { app: 'demo/app/app.ts', strip: 'demo/strip/strip.ts', art: 'demo/art/art.ts' },
    plugins: [resolve({ browser: true }), esbuild({ target: 'es2022', minify: true })],
    output: { dir: 'dist/demo', format: 'es', chunkFileNames: 'chunks/[name].js' },
  },
];
