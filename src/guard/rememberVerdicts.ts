import type { Consent, Verdicts } from '../types.js';

/**
 * Remembers what was granted when, as `performance` counts time. `find` tells the page's consent, where there is one by now.
 * What was before that is known is taken to have been as it is then: a yes of an earlier visit may have opened gates already.
 */
export const rememberVerdicts = (find: () => Partial<Consent> | undefined): ((time: number) => Verdicts | undefined) => {
  /** The latest first. */
  const past: [since: number, verdicts: Verdicts][] = [];
  let known: Partial<Consent> | undefined;
  const note = (verdicts: Verdicts): void => void past.unshift([past[0] ? performance.now() : 0, verdicts]);
  const join = (): void => {
    const consent = find();
    if (consent === known) return;
    known = consent;
    // A gate, because it hears of a change before what that lets in begins. It closes when the consent ends.
    consent?.gate?.('necessary', { update: note, open() {}, close: () => note({}) });
  };
  join();
  document.addEventListener('consent:ready', join);
  return (time) => past.find(([since]) => since <= time)?.[1];
};
