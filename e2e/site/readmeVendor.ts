import { readFileSync } from 'node:fs';
import { fromRoot } from './files.js';

/** The README's own example of a vendor on the script tag, with the address that the files have here. */
const [, example = ''] =
  /```html\n(<script type="module">[^`]*vendors\/own\.js(?:(?!\n```)[\s\S])*)/.exec(
    readFileSync(fromRoot('README.md'), 'utf8'),
  ) ?? [];

export const README_VENDOR = example.replace('/vendors/', '/cdn/vendors/');
