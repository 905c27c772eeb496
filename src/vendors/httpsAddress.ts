import type { Shape } from './idsOf.js';

/** Of an option that says where something is: only the vendor's own place unless given. */
export const HTTPS_ADDRESS: Shape = [/^(https:\/\/[^\s?#]+)?$/, 'an address such as https://stats.example.org'];
