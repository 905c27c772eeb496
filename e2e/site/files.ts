import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Answer } from './types.js';

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.html': 'text/html; charset=utf-8',
};

export const fromRoot = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Where the bundled app is put. */
export const APP = fromRoot('node_modules/.cache/consent-e2e');

/** The file as an answer, or undefined where there is none. */
export const sendFile = async (folder: string, path: string): Promise<Answer | undefined> => {
  try {
    const file = join(folder, normalize(`/${path}`));
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    return { body: await readFile(file), headers: { 'content-type': type, 'access-control-allow-origin': '*' } };
  } catch {
    return undefined;
  }
};
