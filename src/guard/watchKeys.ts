import { readText } from './readText.js';
import { replace } from './replace.js';
import type { Store, Watch } from './types.js';

/** Whether a text for `document.cookie` ends a cookie rather than sets one. */
const removes = (cookie: string): boolean =>
  /;\s*max-age=(0|-)/i.test(cookie) || Date.parse(/;\s*expires=([^;]*)/i.exec(cookie)?.[1] as string) <= Date.now();

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

  replace('cookie', ([given]) => {
    const text = readText(given);
    return !removes(text) && watch.key('cookie', text.split(/[;=]/)[0]!.trim()) && (() => {});
  });
  // The Cookie Store takes a name and a value, or an object with both.
  replace('set', ([given]) => {
    const name = readText(Object.getOwnPropertyDescriptor(given, 'name')?.value ?? given);
    return watch.key('cookie', name) && (() => Promise.resolve());
  });
  replace(
    'setItem',
    ([name], self) => stores.some(([kind, store]) => store === self && watch.key(kind, readText(name))) && (() => {}),
  );
  // What is written anew is looked at anew.
  replace('removeItem', ([name]): undefined => {
    for (const [, , known] of stores) known.delete(name as string);
  });

  return stores;
};
