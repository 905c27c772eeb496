import type { Consent, Gate } from '../types.js';

/**
 * Names, from now on, purposes that were never declared and answers that are none, wherever the page says them: in its
 * gates, its calls and in `data-consent`. The core has taken them in the strictest way. Each is named once.
 */
export const checkCalls = (consent: Consent, gates: readonly (Gate | null)[] = []): void => {
  const { decide, gate } = consent;
  const named = new Set<string>();
  const check = (id: string, answer: unknown = true): void => {
    const mistake = `purpose "${id}": ${answer}`;
    const known = consent.state.verdicts;
    if ((known[id] && typeof answer === 'boolean') || named.has(mistake)) return;
    named.add(mistake);
    console.error(`[consent] ${mistake}; allowed: ${Object.keys(known)}: true, false`);
  };
  const checkAll = (purposes: unknown): void =>
    `${purposes}`
      .trim()
      .split(/[\s,]+/)
      // Of `a|b` the first is what it stands behind; the others need not be there.
      .forEach((ids) => check(ids.replace(/\|.*/, '')));

  consent.decide = (choice, options) => {
    for (const id in choice) check(id, choice[id]);
    decide(choice, options);
  };
  consent.gate = (purpose, effect) => {
    checkAll(purpose);
    return gate(purpose, effect);
  };
  for (const gate of gates) if (gate) checkAll(gate.purpose);
  for (const element of document.querySelectorAll<HTMLElement>('[data-consent]')) checkAll(element.dataset.consent);
};
