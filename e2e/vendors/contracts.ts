import { contract as clarity } from './clarity.js';
import type { Contract } from './contract.js';
import { contract as tiktok } from './tiktok.js';
import { contract as x } from './x.js';

/** Every vendor that the script tag can name, but those with tests of their own: PostHog, Google, Meta. */
export const CONTRACTS: readonly Contract[] = [clarity, tiktok, x];
