import type { Words } from './googleCommand.js';
import type { GoogleTarget } from './googleStrangers.js';
import { isContainer } from './googleTag.js';

/**
 * Parts a command of the page by whom it names: what goes to the tags that are open `now`, and what waits for those that are
 * not. One that names nobody would go to every tag that was ever configured: then it names the open ones
 * (https://developers.google.com/tag-platform/gtagjs/routing). `membersOf`: the tags of a group.
 */
export const googleRoute = (
  words: Words,
  tags: readonly GoogleTarget[],
  membersOf: (group: unknown) => readonly string[] = () => [],
): { now?: Words; later?: Words } => {
  const [verb, what, parameters] = words as [unknown, unknown, { send_to?: unknown } | undefined];
  /** Of a tag's id, which may have a label: `AW-1/label`. */
  const isShut = (target: unknown): boolean =>
    tags.some(({ ids, isOpen }) => !isOpen && ids.includes(`${target}`.split('/')[0]!));
  if (/^(config|get)$/.test(`${verb}`)) return isShut(what) ? { later: words } : { now: words };
  if (verb !== 'event') return { now: words };

  const said: unknown[] = [parameters?.send_to ?? []].flat();
  const named = said.flatMap((target): readonly unknown[] => {
    const group = membersOf(target);
    return group.some(isShut) ? group : [target];
  });
  const to = (targets: unknown[]): Words => [verb, what, { ...parameters, send_to: targets }];
  const shut = named.filter(isShut);
  if (shut[0]) {
    const open = named.filter((target) => !isShut(target));
    return { ...(open[0] !== undefined && { now: to(open) }), later: to(shut) };
  }
  const rest = tags.flatMap((tag) => (tag.isOpen && tag.begun && !isContainer(tag) ? tag.ids : []));
  const isForAll = named[0] === undefined && rest[0] && tags.some((tag) => tag.begun && !tag.isOpen && !isContainer(tag));
  return { now: isForAll ? to(rest) : words };
};
