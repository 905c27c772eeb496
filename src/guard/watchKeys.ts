import { replace } from './replace.js';
import type { Store, Watch } from './types.js';

/** Whether a text for `document.cookie` ends a cookie rather than sets one. */
const removes = (cookie: string): boolean =>
  /;\s*max-age=(0|-)/i.test(cookie) || Date.parse(/;\s*expires=([^;]*)/i.exec(cookie)?.[1] ?? '') <= Date.now();

/**
 * Watches what is written on the device: `document.cookie`, `setItem`, the Cookie Store. Returns the storages, in which to look
 * for keys that came otherwise. Storage that is blocked keeps nothing.
 */
export const watchKeys = (watch: Watch): readonly Store[] => {
  const stores = (['localStorage', 'sessionStorage'] as const).flatMap((kind): Store[] => {
    try {
      return [[kind, window[kind], new Set(Object.keys(window[kind]))]];
    } catch {
      return [];
    }
  });

  replace(
    'cookie',
    ([text]) =>
      typeof text === 'string' &&
      !removes(text) &&
      watch.key('cookie', text.split(';')[0]!.split('=')[0]!.trim()) &&
      (() => {}),
  );
  replace('set', ([given]) => {
    // The Cookie Store takes a name and a value, or an object with both.
    const name = typeof given === 'string' ? given : Object.getOwnPropertyDescriptor(given, 'name')?.value;
    return watch.key('cookie', `${name}`) && (() => Promise.resolve());
  });
  replace('setItem', ([name], self) => {
    const [kind] = stores.find(([, store]) => store === self) ?? [];
    return !!kind && typeof name === 'string' && watch.key(kind, name) && (() => {});
  });
  // What is written anew is looked at anew.
  replace('removeItem', ([name]): undefined => {
    for (const [, , known] of stores) known.delete(name as string);
  });

  return stores;
};
