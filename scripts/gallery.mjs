/**
 * Takes the pictures of docs/gallery.md anew; `npm run gallery -- more`: those of every other face, into test-results/gallery/.
 * Installs what is missing, as `npm test` does.
 */
import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const [which = 'main', ...rest] = process.argv.slice(2);
if (!['main', 'more'].includes(which) || rest.length) {
  console.error(`gallery: ${[which, ...rest].join(' ')}; allowed: main, more`);
  process.exit(2);
}

const run = (command, ...args) => {
  const cwd = dirname(dirname(fileURLToPath(import.meta.url)));
  const { status } = spawnSync(command, args, { cwd, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
};

run('node', 'scripts/prepare.mjs', '--browser', 'chromium', '--browser', 'chromium-headless-shell');
run('npm', 'run', '-s', 'build');
run('npx', 'playwright', 'test', '-c', 'e2e/gallery', '--project', which);
