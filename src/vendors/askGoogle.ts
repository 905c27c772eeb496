import { allGranted } from '../policy/combine.js';
import type { Verdicts } from '../types.js';
import { answerQuestion } from './answerEntry.js';
import type { CallQueue } from './keepCalls.js';

/**
 * Stands at `gtag`, which keeps `calls`: who asks it something while nothing of Google's is granted, which needs these `purposes`,
 * hears that there is no answer.
 */
export const askGoogle = (purposes: readonly string[], calls: CallQueue) => {
  const page = globalThis as { gtag?: (...words: unknown[]) => unknown };
  const keep = page.gtag;
  let isLost = false;
  page.gtag = (...words) => answerQuestion(words, () => isLost) || keep?.(...words);

  return {
    isLost: (): boolean => isLost,
    tell(verdicts: Verdicts): void {
      isLost = !purposes.some((purpose) => allGranted(verdicts, purpose));
      for (const [, ...words] of calls.splice(0)) page.gtag?.(...words);
    },
  };
};
