import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

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

const search = () => {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(
    (path) => isExecutable(path) && starts(path),
  );
};

/**
 * The Chromium of this machine, or undefined where Playwright's own has to do. `CHROMIUM=/path/to/chrome` names another.
 * What was found is kept in the environment, so that the processes started from here need not search again.
 */
export const findChromium = () => {
  process.env.CHROMIUM ??= search() ?? '';
  return process.env.CHROMIUM || undefined;
};
