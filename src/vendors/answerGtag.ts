import { allGranted } from '../policy/combine.js';
import type { Verdicts } from '../types.js';
import { answerQuestion, answerWords } from './answerEntry.js';
import { dropEvents } from './dropEvents.js';
import type { CallQueue } from './keepCalls.js';
import { roomFor } from './roomFor.js';

/**
 * Stands at `gtag`, which keeps `calls`: who waits for a command to be done goes on, and it is kept without that; who asks
 * something while nothing of Google's is granted, which needs one of these `purposes`, hears that there is no answer.
 */
export const answerGtag = (purposes: readonly string[], calls: CallQueue) => {
  const page = globalThis as { gtag?: (...words: unknown[]) => unknown };
  const keep = page.gtag;
  let isLost = false;
  const refused = new Set<string>();
  page.gtag = (...words) => answerQuestion(words, () => isLost) || keep?.(...answerWords(words));
  const look = (): void => {
    for (const [, ...words] of calls.splice(0)) page.gtag?.(...words);
  };
  look();

  return {
    isLost: (): boolean => isLost,
    tell(verdicts: Verdicts): void {
      isLost = !purposes.some((purpose) => allGranted(verdicts, purpose));
      for (const purpose of purposes) {
        if (!roomFor(purpose, verdicts)) refused.add(purpose);
        if (allGranted(verdicts, purpose) && refused.delete(purpose)) dropEvents(calls);
      }
      look();
    },
  };
};
