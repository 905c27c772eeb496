import type { Visitor } from './contender.js';

/** One who is asked, one who has answered, and one who need not be asked. */
export const visitors: readonly Visitor[] = [
  { name: 'first visit, DE', region: 'DE', returning: false },
  { name: 'returning, DE', region: 'DE', returning: true },
  { name: 'first visit, US-CA', region: 'US-CA', returning: false },
];
