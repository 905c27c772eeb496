import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { failure } from './failure.js';
import { dateOfResource } from './gpcResource.js';

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

/** Does what touches the disk, and says which file is to blame when it cannot be done. */
const attempt = <T>(path: string, work: () => T): T => {
  try {
    return work();
  } catch (error) {
    throw failure(1, `gpc: ${path} could not be written (${(error as Error).message})`);
  }
};

const read = (path: string): string | undefined =>
  statSync(path, { throwIfNoEntry: false }) ? readFileSync(path, 'utf8') : undefined;

/**
 * Puts `resource`, the text of a gpc.json, below the folder that a site serves as its root, and returns what was done.
 * Throws a failure where there is no such folder, and where a file stands that says anything else: it may say on
 * somebody's behalf what they have not asked to change.
 */
export const placeResource = (out: string, resource: string): string => {
  if (!attempt(out, () => isFolder(out)))
    throw failure(2, `gpc: --out "${out}" is no folder; allowed: the folder your site serves as its root`);
  const folder = join(out, '.well-known');
  const path = join(folder, 'gpc.json');
  const before = attempt(path, () => read(path));
  if (before === undefined) {
    attempt(path, () => {
      mkdirSync(folder, { recursive: true });
      writeFileSync(path, resource, { flag: 'wx' });
    });
    return `Wrote ${path}`;
  }
  const date = dateOfResource(before);
  if (!date) {
    throw failure(
      1,
      `gpc: ${path} says something else than this command writes, and was left as it is. Remove it and run this again, ` +
        `or write into it yourself: ${JSON.stringify(JSON.parse(resource))}`,
    );
  }
  if (date === dateOfResource(resource)) return `${path} says so already`;
  attempt(path, () => writeFileSync(path, resource));
  return `Wrote ${path}, which was of ${date}`;
};
