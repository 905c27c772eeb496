import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Under which names a browser stands on the PATH, and the variable of the environment that names another. */
const BROWSERS = {
  chromium: {
    variable: 'CHROMIUM',
    names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'],
  },
  firefox: { variable: 'FIREFOX', names: ['firefox', 'firefox-esr'] },
};

/** Whether a browser is more than a file: a package may leave a stub, or libraries may be missing. */
export const starts = (path) => spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;

const isExecutable = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const search = (names) => {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return names
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((path) => isExecutable(path) && starts(path));
};

/**
 * The path of this machine's `chromium` or `firefox`, or undefined where one downloaded for the tests has to do.
 * `CHROMIUM=/path/to/chrome` or `FIREFOX=/path/to/firefox` names another. What was found is kept in the environment, so
 * that the processes started from here need not search again; with `again`, what was not found is looked for anew.
 */
export const findBrowser = (browser, { again = false } = {}) => {
  const { variable, names } = BROWSERS[browser];
  if (again) delete process.env[variable];
  process.env[variable] ??= search(names) ?? '';
  return process.env[variable] || undefined;
};
