import type { Words } from './googleCommand.js';
import { GOOGLE_ID } from './googleId.js';

/**
 * Which tags are in which group, by what each of them was ever configured with: `default`, unless that says otherwise.
 * https://developers.google.com/tag-platform/gtagjs/routing
 */
export const googleGroups = () => {
  const groups = new Map<unknown, Set<string>>();
  return {
    /** Takes note of a configuration. */
    meet([verb, id, parameters]: Words): void {
      if (verb !== 'config') return;
      for (const group of [(Object(parameters) as { groups?: unknown }).groups ?? 'default'].flat())
        groups.set(group, (groups.get(group) ?? new Set()).add(`${id}`));
    },
    /** The tags of a group; none of what is an id itself. */
    membersOf: (group: unknown): string[] => (GOOGLE_ID.test(`${group}`) ? [] : [...(groups.get(group) ?? [])]),
  };
};
