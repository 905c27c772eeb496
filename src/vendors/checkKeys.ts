import type { Consent } from '../types.js';
import { keyPattern } from './keyPattern.js';

const OURS = /^minima_consent/;

const keysHere = async (): Promise<string[]> => {
  const databases = (await indexedDB.databases?.()) ?? [];
  return [
    ...document.cookie.split('; ').flatMap((pair) => (pair ? `cookie ${pair.split('=')[0]}` : [])),
    ...Object.keys(localStorage).map((name) => `localStorage ${name}`),
    ...Object.keys(sessionStorage).map((name) => `sessionStorage ${name}`),
    ...databases.map(({ name }) => `indexedDB ${name}`),
  ];
};

/** Names, for the developer, what is kept on this device under names that no vendor of the site declares. Each once. */
export const mount = ({ consent, ended }: { readonly consent: Consent; readonly ended: AbortSignal }): void => {
  const named = new Set<string>();
  const check = async (): Promise<void> => {
    const patterns = (await consent.vendors).map(({ keys = {} }) => keyPattern(keys));
    for (const key of await keysHere()) {
      const name = key.slice(key.indexOf(' ') + 1);
      if (named.has(key) || OURS.test(name) || patterns.some((pattern) => pattern.test(name))) continue;
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
