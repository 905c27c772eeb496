import type { ConsentRecord, Receipt, Shown } from '../types.js';

const iso = (time: number): string => new Date(time).toISOString();

/** The copy of a record that can be handed out, or null while nothing has been decided (GDPR art. 7(1)). */
export const createReceipt = (
  record: ConsentRecord | null,
  controller: string | undefined,
  shown: Shown | null,
): Receipt | null => {
  const choices = Object.entries(record?.choices ?? {});
  if (!record || !choices.length) return null;
  return {
    schemaVersion: 1,
    controller: controller ?? null,
    policyVersion: record.version,
    region: record.region,
    time: iso(Math.max(...choices.map(([, { at }]) => at))),
    purposes: choices.map(([id, { granted, at, until, by, withdrawn, override }]) => ({
      id,
      decision: granted ? 'granted' : withdrawn ? 'withdrawn' : 'denied',
      time: iso(at),
      expires: until ? iso(until) : null,
      by: by === 'script' ? 'synthetic' : by,
      overridesGpc: override === true,
    })),
    shown,
  };
};
