import { apiOf } from '../../src/vendors/apiOf.js';
import type { Visit, VisitOptions } from '../site/visit.js';
import { type Contract, scriptOf, type Told } from './contract.js';

const PURPOSES = ['analytics', 'marketing', 'preferences', 'errors'];

/** What is said of it under its own name. */
export const optionsOf = ({ facts, options }: Contract) => ({ purposes: PURPOSES, [facts.id]: options });

/** A page whose script tag names the vendor, in a region. */
export const visitOf = (contract: Contract, region: string): VisitOptions => ({
  tag: { region, ...contract.tag },
  json: optionsOf(contract),
});

/** Lets a stand-in of the vendor's own answer for its hosts. */
export const answerFor = (visit: Visit, contract: Contract): void => {
  visit.on(
    ({ href }) => href === contract.script,
    () => ({ body: scriptOf(contract), headers: { 'content-type': 'text/javascript', 'access-control-allow-origin': '*' } }),
  );
};

export const scripts = (visit: Visit): string[] =>
  visit.foreign().flatMap(({ url: { href, pathname } }) => (pathname === '/collect' ? [] : href));
export const collected = (visit: Visit): string[] =>
  visit.foreign().flatMap(({ url }) => (url.pathname === '/collect' ? url.search.slice(1) : []));
export const told = (visit: Visit): Promise<readonly Told[]> => visit.page.evaluate(() => window.told.splice(0));
/** Every key that is left on the device, but the site's own record. */
export const left = async (visit: Visit): Promise<string[]> =>
  (await visit.stored()).filter((key) => !key.includes('minima_consent'));

/** Every key that holds something: of databases those that are not empty. */
export const kept = async (visit: Visit): Promise<string[]> => {
  const keys = await left(visit);
  const isFull = await visit.page.evaluate(
    (keys) =>
      Promise.all(
        keys.map((key) => {
          const [area, name = ''] = key.split(' ');
          if (area !== 'indexedDB') return true;
          return new Promise<boolean>((resolve) => {
            const request = indexedDB.open(name);
            request.onupgradeneeded = () => request.transaction?.abort();
            request.onerror = () => resolve(false);
            request.onsuccess = () => {
              const { result: database } = request;
              const stores = [...database.objectStoreNames];
              if (stores.length === 0) return resolve(false);
              const reading = database.transaction(stores);
              const counts = stores.map((store) => reading.objectStore(store).count());
              reading.oncomplete = () => resolve(counts.some(({ result }) => result > 0));
              database.close();
            };
          });
        }),
      ),
    keys,
  );
  return keys.filter((_, i) => isFull[i]);
};

/** Goes to a page, and waits until what it calls is there. */
export const visitPage = async (visit: Visit, { facts }: Contract, path?: string): Promise<void> => {
  await visit.goto(path);
  await visit.page.waitForFunction((name) => name in window, apiOf(facts.id));
};

export const grant = (visit: Visit): Promise<void> => visit.page.evaluate(() => window.minimaConsent.acceptAll());
export const refuse = (visit: Visit): Promise<void> => visit.page.evaluate(() => window.minimaConsent.rejectAll());

/** Waits for all that the vendor is told at first. */
export const hasBegun = async (visit: Visit, { begins }: Contract): Promise<void> =>
  void (await visit.page.waitForFunction((count) => window.told?.length >= count, begins.length, { timeout: 5000 }));

/** Says yes, and waits for all that the vendor is told then. */
export const begin = async (visit: Visit, contract: Contract): Promise<void> => {
  await grant(visit);
  await hasBegun(visit, contract);
};

/** A click, which whoever runs sends on its own; waits until that has arrived. */
export const click = async (visit: Visit): Promise<void> => {
  await visit.page.evaluate(() => document.querySelector<HTMLElement>('#work')?.click());
  await visit.settle();
};

/** Says to it what a page says, and clicks. */
export const use = async (visit: Visit, contract: Contract): Promise<void> => {
  await visit.page.evaluate(contract.use);
  await click(visit);
};
