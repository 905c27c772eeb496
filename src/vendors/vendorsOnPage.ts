import { IN_BROWSER } from '../environment.js';
import type { Found } from './listVendors.js';

/** The file that tells who is behind an element; those that nobody but their host names are of the kind `other`. */
export interface Hosts {
  embedVendor(element: HTMLElement): { readonly name: string; readonly kind: string };
}

/** Fetched once, whatever comes of it: the list is asked for again and again. */
let fetched: Promise<Hosts | undefined> | undefined;

const forget = (error: unknown): undefined => void console.warn(error);

/** Who is behind what the page withholds, as it says itself or as everybody knows; each after its purposes. */
export const vendorsOnPage = async (fetchHosts: () => Promise<Hosts>): Promise<Found[]> => {
  if (!IN_BROWSER) return [];
  // What is still to come is part of the page, too.
  if (document.readyState === 'loading')
    await new Promise((resolve) => document.addEventListener('readystatechange', resolve, { once: true }));
  const elements = [...document.querySelectorAll<HTMLElement>('[data-consent]')];
  if (!elements[0]) return [];
  const hosts = await (fetched ??= fetchHosts().catch(forget)); // without it the list has everybody else
  if (!hosts) return [];
  return elements.flatMap((element) => {
    const { name, kind } = hosts.embedVendor(element);
    const { vendor, consent } = element.dataset;
    return vendor || kind !== 'other' ? [[`${consent}`, { name }] as const] : [];
  });
};
