import type { VendorFacts } from '../facts.js';
import { clarity } from './clarity.js';
import { posthog } from './posthog.facts.js';
import { tiktok } from './tiktok.js';
import { x } from './x.js';

/** What is told of each vendor that the script tag can name. */
export const FACTS: readonly VendorFacts[] = [clarity, posthog, tiktok, x];
