import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * Under which names a browser stands on the PATH, and the variable of the environment that names another. Of WebKit it is
 * the driver that has a name; the browser is found by it. `argument`: what it is started with to see whether it can be.
 * `needs`: what has to be on the PATH too.
 */
const BROWSERS = {
  chromium: {
    variable: 'CHROMIUM',
    names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'],
  },
  'chromium-headless-shell': {
    variable: 'CHROMIUM_HEADLESS_SHELL',
    names: ['chromium-headless-shell', 'chrome-headless-shell'],
  },
  firefox: { variable: 'FIREFOX', names: ['firefox', 'firefox-esr'] },
  webkit: { variable: 'WEBKIT', names: ['WebKitWebDriver'], argument: '--help', needs: 'Xvfb' },
};

/** Whether a browser is more than a file: a package may leave a stub, or libraries may be missing. */
export const starts = (path, argument = '--version') =>
  spawnSync(path, [argument], { stdio: 'ignore', timeout: 20_000 }).status === 0;

const isExecutable = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The files on the PATH that bear one of these names and may be executed. */
const onPath = (names) => {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).filter(isExecutable);
};

const search = ({ names, argument, needs }) =>
  needs && !onPath([needs]).length ? undefined : onPath(names).find((path) => starts(path, argument));

/**
 * The path of this machine's `chromium`, `chromium-headless-shell` or `firefox`, or of what drives its `webkit`; undefined
 * where one downloaded for the tests has to do. `CHROMIUM=/path/to/chrome`, `CHROMIUM_HEADLESS_SHELL=/path`,
 * `FIREFOX=/path/to/firefox` or `WEBKIT=/path/to/WebKitWebDriver` names another, and an empty one none. What was found is kept in the environment, so that the processes started from here need not search again; with
 * `again`, what was not found is looked for anew.
 */
export const findBrowser = (browser, { again = false } = {}) => {
  const { variable } = BROWSERS[browser];
  if (again) delete process.env[variable];
  process.env[variable] ??= search(BROWSERS[browser]) ?? '';
  return process.env[variable] || undefined;
};
