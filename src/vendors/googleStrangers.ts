import { allGranted } from '../policy/combine.js';
import type { Verdicts } from '../types.js';
import type { GoogleTag } from './googleTag.js';

/** What is asked of a tag before a command goes to it. */
export type GoogleTarget = Pick<GoogleTag, 'kind' | 'purpose' | 'ids' | 'isOpen' | 'isRefused' | 'begun'>;

/**
 * The tags that the page speaks to, and the site has not named. Each stands behind what its kind usually serves, by the name
 * (`nameOf`) that the site has for that.
 */
export const googleStrangers = (tags: readonly GoogleTag[], nameOf: (purpose: string) => string) => {
  /** By their ids, what has begun them: a configuration of the page's. */
  const met: Record<string, object[] | undefined> = {};

  return {
    /** Takes note of those that a command names: what has no such beginning is a group of them, or no id. */
    meet([verb, what, parameters]: readonly unknown[]): void {
      for (const target of [what, (parameters as { send_to?: unknown } | undefined)?.send_to].flat()) {
        const id = `${target}`.split('/')[0]!;
        if (/^[A-Z]{1,3}-/i.test(id)) met[id] ??= verb === 'config' ? [] : undefined;
      }
    },
    all: (verdicts: Verdicts): GoogleTarget[] =>
      Object.entries(met).flatMap(([id, begun]) => {
        // Of one that begins otherwise it is not known: a Google tag (`GT-`) goes to all that it is connected with.
        const forAnalytics = /^(AW|DC)-/.test(id) ? '' : nameOf('analytics');
        const purpose = `${forAnalytics} ${/^G-/.test(id) ? '' : nameOf('marketing')}`;
        const isOpen = allGranted(verdicts, purpose);
        return tags.some(({ ids }) => ids.includes(id)) ? [] : { kind: 'G-', ids: [id], purpose, isOpen, begun };
      }),
  };
};
