import { allGranted } from '../policy/combine.js';
import type { Verdicts } from '../types.js';
import { answerQuestion, answerWords } from './answerEntry.js';
import { dropEvents } from './dropEvents.js';
import type { CallQueue } from './keepCalls.js';
import { roomFor } from './roomFor.js';

/**
 * Stands at `gtag`, which keeps `calls`: who waits for a command to be done goes on, and it is kept without that; who asks
 * something while nothing of Google's is granted, which needs one of these `purposes`, hears that there is no answer. Each
 * has the ids of its tags beside it.
 */
export const answerGtag = (tags: readonly (readonly [purpose: string, ids: string])[], calls: CallQueue) => {
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
      isLost = !tags.some(([purpose]) => allGranted(verdicts, purpose));
      for (const [purpose, ids] of tags) {
        if (!roomFor(purpose, verdicts)) refused.add(ids);
        else if (refused.delete(ids)) dropEvents(calls, ids.split(' '));
      }
      look();
    },
  };
};
