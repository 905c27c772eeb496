import type { VendorKeys } from '../facts.js';
import type { Consent } from '../types.js';
import { keyPattern } from './keyPattern.js';

const OURS = /^minima_consent/;

/** What storage holds: nothing, where it is blocked. */
const attempt = async (read: () => readonly unknown[] | Promise<readonly unknown[]>): Promise<readonly unknown[]> => {
  try {
    return await read();
  } catch {
    return [];
  }
};

const keysHere = async (): Promise<[area: string, field: keyof VendorKeys, name: string][]> => {
  const areas = [
    ['cookie', 'cookies', () => document.cookie.split('; ').flatMap((pair) => (pair ? pair.split('=')[0] : []))],
    ['localStorage', 'local', () => Object.keys(localStorage)],
    ['sessionStorage', 'session', () => Object.keys(sessionStorage)],
    ['indexedDB', 'databases', async () => (await indexedDB.databases()).map(({ name }) => name)],
  ] as const;
  const found = areas.map(async ([area, field, read]) =>
    (await attempt(read)).map((name): [string, keyof VendorKeys, string] => [area, field, `${name}`]),
  );
  return (await Promise.all(found)).flat();
};

/** Names, for the developer, what is kept on this device under names that no vendor of the site declares. Each once. */
export const mount = ({ consent, ended }: { readonly consent: Consent; readonly ended: AbortSignal }): void => {
  if (ended.aborted) return; // while this file was on its way
  const named = new Set<string>();
  const check = async (): Promise<void> => {
    const vendors = await consent.vendors;
    for (const [area, field, name] of await keysHere()) {
      const key = `${area} ${name}`;
      // A name that is declared for cookies says nothing of storage.
      const isDeclared = vendors.some(({ keys }) => keyPattern({ [field]: keys?.[field] }).test(name));
      if (named.has(key) || OURS.test(name) || isDeclared) continue;
      named.add(key);
      console.warn(`[consent] ${key} is kept here, and no vendor declares it`);
    }
  };
  const look = (): void => void check().catch((error) => console.warn('[consent]', error));
  const unsubscribe = consent.subscribe(look);
  // What is written later is seen a moment later.
  const timer = setInterval(look, 5000);
  ended.addEventListener('abort', () => {
    clearInterval(timer);
    unsubscribe();
  });
};
