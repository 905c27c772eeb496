import { existsSync } from 'node:fs';
import { build } from 'esbuild';
import { APP, fromRoot } from './site/files.js';

/** Bundles the app that uses the npm build, as a site's own bundler would. */
export default async (): Promise<void> => {
  if (!existsSync(fromRoot('dist/cdn/consent.js'))) throw new Error('dist/ is missing: npm run build comes first');
  await build({
    entryPoints: ['app', 'reactApp', 'reactEmbeds', 'posthogApp', 'posthogReactApp', 'vendorsApp'].map((name) =>
      fromRoot(`e2e/fixtures/${name}.ts`),
    ),
    outdir: APP,
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    logLevel: 'error',
  });
};
