import type { VendorKeys } from '../src/facts.js';
import type { Visit } from './site/visit.js';
import { expect, test } from './test.js';
import { namesOf } from './vendors/contract.js';
import { CONTRACTS } from './vendors/contracts.js';
import {
  answerFor,
  begin,
  collected,
  grant,
  kept,
  left,
  refuse,
  scripts,
  told,
  use,
  visitOf,
  visitPage,
} from './vendors/drive.js';

/*
 * What a vendor has left on a device, wherever it may be: on the host and every parent domain, short of one that belongs to
 * everybody, in storage and in databases.
 */

/** Keeps what the vendor is known to keep, by an earlier yes: cookies on the page's host and on each domain that takes them. */
const seed = (visit: Visit, keys: VendorKeys): Promise<void> =>
  visit.page.evaluate(
    async (names) => {
      const labels = location.hostname.split('.');
      const domains = ['', ...labels.map((_, i) => `; domain=${labels.slice(i).join('.')}`)];
      for (const [area = '', name = ''] of names) {
        // biome-ignore lint/suspicious/noDocumentCookie: as the vendors write it
        if (area === 'cookie') for (const domain of domains) document.cookie = `${name}=1; path=/; max-age=9999${domain}`;
        else if (area === 'indexedDB') {
          await new Promise<void>((resolve) => {
            const request = indexedDB.open(name);
            request.onupgradeneeded = () => void request.result.createObjectStore('all', { autoIncrement: true });
            request.onsuccess = () => {
              const writing = request.result.transaction('all', 'readwrite');
              writing.objectStore('all').add(1);
              writing.oncomplete = () => resolve();
              request.result.close();
            };
          });
        } else (window[area as 'localStorage'] as Storage).setItem(name, '1');
      }
    },
    namesOf(keys).map((name) => name.split(' ')),
  );

/** The domains that cookies of a name are on, widest first. */
const domainsOf = async ({ context }: Visit, name: string): Promise<string[]> =>
  (await context.cookies())
    .filter((cookie) => cookie.name === name)
    .map(({ domain }) => domain)
    .sort((a, b) => a.length - b.length);

/** Regions that ask first, each with a host whose parent is short of one that belongs to everybody. */
const PLACES = [
  ['GB', 'www.minima.co.uk', 'minima.co.uk'],
  ['BR', 'shop.minima.com.br', 'minima.com.br'],
] as const;

for (const contract of CONTRACTS) {
  const { facts, tag } = contract;
  const [attribute = ''] = Object.keys(tag);
  const cookie = Object.keys(facts.keys.cookies ?? {})[0]?.replaceAll('*', 'test');

  test(`S-R1, S-R22: in GB and BR nothing of ${facts.name} is asked for before a yes; a withdrawal ends it, and removes what it has kept, on the host and on its parent; so it is where it is named as past, and nothing of it is requested again`, async ({
    visitor,
  }) => {
    const visit = await visitor();
    answerFor(visit, contract);
    for (const [region, host, parent] of PLACES) {
      visit.change({ ...visitOf(contract, region), origin: `http://${host}` });
      const start = visit.foreign().length;
      await visitPage(visit, contract);
      await use(visit, contract);
      expect(visit.foreign().slice(start)).toEqual([]);
      await begin(visit, contract);
      expect(await told(visit)).toEqual(contract.begins);
      await expect.poll(() => kept(visit)).toEqual(namesOf(facts.keys));
      await seed(visit, facts.keys);
      if (cookie) await expect.poll(() => domainsOf(visit, cookie)).toEqual([`.${parent}`, host, `.${host}`]);
      await expect.poll(() => kept(visit)).toEqual(expect.arrayContaining(namesOf(facts.keys)));

      await refuse(visit);
      expect(await told(visit)).toEqual(contract.withdrawn);
      await expect.poll(() => kept(visit)).toEqual([]);
      const stopped = collected(visit).length;
      await use(visit, contract);
      expect(await told(visit)).toEqual([]);
      expect(collected(visit).slice(stopped)).toEqual(facts.stops === 'live' ? [] : ['click']);
    }

    // A yes holds, but not for what is past.
    await grant(visit);
    await seed(visit, facts.keys);
    await expect.poll(() => kept(visit)).toEqual(expect.arrayContaining(namesOf(facts.keys)));
    visit.change({ tag: { ...visitOf(contract, 'BR').tag, [attribute]: 'past' } });
    await visit.settle();
    const before = visit.foreign().length;
    await visitPage(visit, contract, '/one');
    await expect.poll(() => left(visit)).toEqual([]);
    await use(visit, contract);

    // Nor does a new one; and without any, what is there goes as well.
    await visit.page.evaluate(() => window.minimaConsent.reset());
    // What is put there goes now or on the next page: a sweep may still be under way.
    await seed(visit, facts.keys);
    await visitPage(visit, contract, '/two');
    await expect.poll(() => left(visit)).toEqual([]);
    await grant(visit);
    await use(visit, contract);
    expect(visit.foreign().slice(before)).toEqual([]);
    expect(await left(visit)).toEqual([]);
    expect(scripts(visit)).toEqual(PLACES.map(() => contract.script));
    expect(visit.errors).toEqual([]);
  });
}
