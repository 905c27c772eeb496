import type { AddGate } from '../gates/addGates.js';
import { allGranted } from '../policy/combine.js';
import type { Verdicts } from '../types.js';
import type { Words } from './googleCommand.js';
import { googleGroups } from './googleGroups.js';
import { GOOGLE_ID } from './googleId.js';
import type { GoogleTag } from './googleTag.js';

/** What is asked of a tag before a command goes to it. */
export type GoogleTarget = Pick<GoogleTag, 'kind' | 'purpose' | 'ids' | 'isOpen' | 'isRefused' | 'isRemoved' | 'begun'>;

/** Whom a command names, by their ids; of a conversion without its label (`AW-1/label`). */
const targetsOf = ([verb, what, parameters]: Words): string[] =>
  [/^(config|get)$/.test(`${verb}`) ? what : (parameters as { send_to?: unknown } | undefined)?.send_to]
    .flat()
    .map((target) => `${target}`.split('/')[0]!)
    .filter((id) => GOOGLE_ID.test(id));

/**
 * The tags that the page speaks to, and the site has not named. Each stands behind what its kind usually serves, by the name
 * (`nameOf`) that the site has for that.
 */
export const googleStrangers = (tags: readonly GoogleTag[], nameOf: (purpose: string) => string) => {
  /** By their ids, what has begun them: a configuration of the page's. */
  const met: Record<string, object[] | undefined> = {};
  /** What adds a gate, and behind which purposes it has added one of theirs. */
  let add: AddGate | undefined;
  let told: string[] = [];
  const groups = googleGroups();

  const purposeOf = (id: string): string => {
    // Of one that begins otherwise it is not known: a Google tag (`GT-`) goes to all that it is connected with.
    const served = [!/^(AW|DC)-/.test(id) && 'analytics', !/^G-/.test(id) && 'marketing'];
    return served.flatMap((purpose) => (purpose ? nameOf(purpose) : [])).join(' ');
  };

  return {
    membersOf: groups.membersOf,
    /** A new instance knows nothing of what has run. */
    join(to: AddGate): void {
      if (add !== to) told = [];
      add = to;
    },
    /** Takes note of those that a command names: what has no such beginning is a group of them, or no id. */
    meet(words: Words): void {
      groups.meet(words);
      for (const id of targetsOf(words)) met[id] ??= words[0] === 'config' ? [] : undefined;
    },
    /** They hear of a command: what they begin then only a reload ends, but with a property of Analytics. A gate says so. */
    run(words: Words): void {
      for (const id of targetsOf(words)) {
        const purpose = purposeOf(id);
        const isAds = id.startsWith('AW-');
        // The gate of one that the site has named says it already.
        const isSaid = told.includes(purpose) || tags.some(({ ids, kind }) => ids.includes(id) || (isAds && kind === 'AW-'));
        if (isSaid || id.startsWith('G-')) continue;
        told.push(purpose);
        queueMicrotask(() => add?.(purpose, { vendor: isAds ? 'Google Ads' : 'Google', stops: 'reload', open() {} }));
      }
    },
    all: (verdicts: Verdicts): GoogleTarget[] =>
      Object.entries(met).flatMap(([id, begun]) => {
        const purpose = purposeOf(id);
        const isOpen = allGranted(verdicts, purpose);
        return tags.some(({ ids }) => ids.includes(id)) ? [] : { kind: 'G-', ids: [id], purpose, isOpen, begun };
      }),
  };
};
