/**
 * Makes a fresh machine ready: dependencies as the lock file has them and, with `--browser`, a Chromium for the browser
 * tests. Only Node's own modules may be used here. When nothing is missing it is done in well under a second.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium, starts } from './findChromium.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
/** A download that hangs is given up after this many milliseconds. */
const PATIENCE = 300_000;

const say = (message) => console.log(`prepare: ${message}`);

const run = (command, args, env = {}) => {
  const options = { cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', 'inherit', 'inherit'], timeout: PATIENCE };
  return spawnSync(command, args, { ...options, shell: process.platform === 'win32' }).status === 0;
};

const fail = (message) => {
  console.error(`prepare: ${message}`);
  process.exit(1);
};

const readPackages = (file) => {
  try {
    return JSON.parse(readFileSync(new URL(`../${file}`, import.meta.url), 'utf8')).packages;
  } catch {
    return null;
  }
};

/** npm notes what it has installed in the same form as the lock file; packages for other platforms are left out there. */
const areInstalled = () => {
  const wanted = readPackages('package-lock.json');
  const present = readPackages('node_modules/.package-lock.json');
  if (!wanted || !present) return false;
  const isThere = ([path, { version, optional }]) => present[path]?.version === version || (optional && !present[path]);
  return Object.entries(wanted).every((entry) => entry[0] === '' || isThere(entry));
};

/**
 * `npm ci` refuses a lock file that lacks the optional packages of other platforms, as one made on a single platform
 * does. `npm install --no-save` installs the same versions and leaves the file alone.
 */
const installDependencies = () => {
  if (areInstalled()) return;
  say('installing dependencies (npm install)');
  if (!run('npm', ['install', '--no-save', '--no-audit', '--no-fund'])) fail('npm install failed; see above');
};

/** The browser that Playwright has downloaded for itself, if it can run here. */
const ownBrowser = async () => {
  const { chromium } = await import('@playwright/test');
  const path = chromium.executablePath();
  return existsSync(path) && starts(path);
};

const installOwnBrowser = async () => {
  say("downloading Playwright's Chromium (npx playwright install chromium)");
  const env = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' };
  return run('npx', ['--no', 'playwright', 'install', 'chromium'], env) && (await ownBrowser());
};

const installSystemBrowser = () => {
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const apt = (...args) => {
    const [command, ...rest] = [...asRoot, 'apt-get', ...args];
    return run(command, rest, { DEBIAN_FRONTEND: 'noninteractive' });
  };
  say('installing Chromium from the system (apt-get install chromium)');
  if (!apt('update') || !apt('install', '-y', '--no-install-recommends', 'chromium')) return false;
  delete process.env.CHROMIUM; // nothing was found before; search again
  return findChromium() !== undefined;
};

const installBrowser = async () => {
  if (findChromium() || (await ownBrowser())) return;
  if ((await installOwnBrowser()) || installSystemBrowser()) return;
  fail('no Chromium: put one on the PATH, name one with CHROMIUM=/path/to/chrome, or let Playwright download its own');
};

installDependencies();
if (process.argv.includes('--browser')) await installBrowser();
