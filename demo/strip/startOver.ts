import type { Consent } from '@minima/consent';
import { readKept } from './kept.js';

const removeCookie = (name: string): void => {
  const labels = location.hostname.split('.');
  const domains = ['', ...labels.map((_, i) => `; domain=${labels.slice(i).join('.')}`)];
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser
  for (const domain of domains) document.cookie = `${name}=; max-age=0; path=/${domain}`;
};

const removeAll = async (): Promise<void> => {
  const { cookies, databases } = await readKept();
  cookies.forEach(removeCookie);
  databases.forEach((name) => void indexedDB.deleteDatabase(name));
  for (const open of [() => localStorage, () => sessionStorage]) {
    try {
      open().clear();
    } catch {
      // storage that is blocked holds nothing
    }
  }
};

/** As if the visitor had never been here. Gates close first: a vendor still running would write and send once more. */
export const startOver = async (): Promise<void> => {
  const { minimaConsent } = window as { minimaConsent?: Partial<Consent> };
  minimaConsent?.destroy?.();
  await removeAll();
  location.reload();
};
