/**
 * Makes a fresh machine ready: dependencies as the lock file has them and, with `--browser chromium`, `--browser firefox`
 * or `--browser webkit`, one or several, browsers for the tests; `--browser chromium-headless-shell` if there is one. Only Node's own modules may be imported before the
 * dependencies are there. When nothing is missing it is done in well under a second.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { downloadedBrowser, FOLDER } from './downloadedBrowser.mjs';
import { findBrowser } from './findBrowser.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
/** A download that hangs is given up after this many milliseconds. */
const PATIENCE = 300_000;

const say = (message) => console.log(`prepare: ${message}`);

/** Whether a command ended well. `brief`: of what it says of a failure, only the error itself is passed on. */
const run = (command, args, { env = {}, brief = false } = {}) => {
  const { status, stderr } = spawnSync(command, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', brief ? 'pipe' : 'inherit'],
    timeout: PATIENCE,
    shell: process.platform === 'win32',
  });
  if (brief && status !== 0) say(/^.*error.*$/im.exec(`${stderr}`)?.[0] ?? `${command} failed`);
  return status === 0;
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

/** Of Playwright's downloads: a host that does not answer is given up after this many milliseconds. */
const CONNECTION = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' };

/** How to come by a browser that is not there, the system's packages of it, and what of them has to be on the PATH. */
const BROWSERS = {
  chromium: {
    download: ['playwright', 'install', 'chromium'],
    env: CONNECTION,
    system: ['chromium'],
    programs: 'chromium',
  },
  firefox: {
    download: ['@puppeteer/browsers', 'install', 'firefox@stable', '--path', FOLDER],
    system: ['firefox-esr'],
    programs: 'firefox',
  },
  webkit: {
    download: ['playwright', 'install', 'webkit'],
    env: CONNECTION,
    system: ['webkit2gtk-driver', 'xvfb'],
    programs: 'WebKitWebDriver and Xvfb',
  },
};

const SHELL = 'chromium-headless-shell';

const readBrowsers = () => {
  const { browser = [] } = parseArgs({ options: { browser: { type: 'string', multiple: true } } }).values;
  const allowed = [...Object.keys(BROWSERS), SHELL];
  const unknown = browser.find((name) => !allowed.includes(name));
  if (unknown !== undefined) fail(`--browser ${unknown}: allowed are ${allowed.join(', ')}`);
  return browser;
};

const isThere = async (browser) => Boolean(findBrowser(browser) ?? (await downloadedBrowser(browser)));

const download = async (browser) => {
  const { download: command, env } = BROWSERS[browser];
  say(`downloading ${browser} (npx ${command.join(' ')})`);
  return run('npx', ['--no', ...command], { env, brief: true }) && (await isThere(browser));
};

const apt = (...args) => {
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const [command, ...rest] = [...asRoot, 'apt-get', ...args];
  return run(command, rest, { env: { DEBIAN_FRONTEND: 'noninteractive' } });
};

/** One update of the package lists does for all browsers. */
const installFromSystem = (browsers) => {
  const packages = browsers.flatMap((browser) => BROWSERS[browser].system);
  say(`installing from the system (apt-get install ${packages.join(' ')})`);
  return apt('update') && apt('install', '-y', '--no-install-recommends', ...packages);
};

const installBrowsers = async (wanted) => {
  const missing = [];
  for (const browser of wanted) {
    if (!(await isThere(browser)) && !(await download(browser))) missing.push(browser);
  }
  if (missing.length) installFromSystem(missing);
  for (const browser of missing) {
    const { programs } = BROWSERS[browser];
    const variable = browser.toUpperCase();
    if (!findBrowser(browser, { again: true }))
      fail(`no ${browser}: put ${programs} on the PATH, or say ${variable}=/path/to/it, or allow npx to download one`);
  }
};

/**
 * Chromium without windows goes through the tests in half the time. Playwright's download brings it along; of the
 * system's it is a package of its own, on some systems none, and what it is for can be done without it.
 */
const installShell = () => {
  const isKnown = () => spawnSync('apt-cache', ['show', SHELL], { stdio: 'ignore' }).status === 0;
  if (!findBrowser('chromium') || findBrowser(SHELL) || !isKnown()) return;
  say(`installing from the system, for speed (apt-get install ${SHELL})`);
  apt('install', '-y', '--no-install-recommends', SHELL);
};

const browsers = readBrowsers();
installDependencies();
await installBrowsers(browsers.filter((name) => name !== SHELL));
if (browsers.includes(SHELL)) installShell();
