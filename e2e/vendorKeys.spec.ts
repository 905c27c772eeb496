import type { VendorKeys } from '../src/facts.js';
import type { Visit } from './site/visit.js';
import { expect, test } from './test.js';
import { namesOf } from './vendors/contract.js';
import { CONTRACTS } from './vendors/contracts.js';
import {
  answerFor,
  begin,
  click,
  collected,
  grant,
  kept,
  left,
  refuse,
  scripts,
  told,
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
            request.onupgradeneeded = () => void request.result.createObjectStore('all', { autoIncrement: true }).add(1);
            request.onsuccess = () => {
              request.result.close();
              resolve();
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

for (const contract of CONTRACTS) {
  const { facts, tag } = contract;
  const [attribute = ''] = Object.keys(tag);
  const cookie = Object.keys(facts.keys.cookies ?? {})[0]?.replaceAll('*', 'test');

  test.describe(facts.name, () => {
    test(`what ${facts.name} has left is removed where it is named as past, and nothing of it is requested again`, async ({
      visitor,
    }) => {
      const visit = await visitor(visitOf(contract, 'DE'));
      answerFor(visit, contract);
      await visitPage(visit, contract);
      await visit.page.evaluate(contract.use);
      await begin(visit, contract);
      await expect.poll(() => kept(visit)).toEqual(namesOf(facts.keys));

      // The yes holds, but not for what is past.
      visit.change({ tag: { ...visitOf(contract, 'DE').tag, [attribute]: 'past' } });
      await visit.settle();
      const before = visit.foreign().length;
      await visitPage(visit, contract, '/one');
      await expect.poll(() => left(visit)).toEqual([]);
      await visit.page.evaluate(contract.use);
      await click(visit);

      // Nor does a new one; and without any, what is there goes as well.
      await visit.page.evaluate(() => window.minimaConsent.reset());
      // What is put there goes now or on the next page: a sweep may still be under way.
      await seed(visit, facts.keys);
      await visitPage(visit, contract, '/two');
      await expect.poll(() => left(visit)).toEqual([]);
      await grant(visit);
      await visit.page.evaluate(contract.use);
      await click(visit);
      expect(visit.foreign().slice(before)).toEqual([]);
      expect(await left(visit)).toEqual([]);
      expect(scripts(visit)).toEqual([contract.script]);
      expect(visit.errors).toEqual([]);
    });

    for (const [region, host, parent] of [
      ['GB', 'www.minima.co.uk', 'minima.co.uk'],
      ['BR', 'shop.minima.com.br', 'minima.com.br'],
    ] as const) {
      test(`S-R1, S-R22: in ${region} nothing of ${facts.name} is asked for before a yes; a withdrawal on ${host} ends it, and removes what it has kept there and on ${parent}`, async ({
        visitor,
      }) => {
        const visit = await visitor({ ...visitOf(contract, region), origin: `http://${host}` });
        answerFor(visit, contract);
        await visitPage(visit, contract);
        await visit.page.evaluate(contract.use);
        await click(visit);
        expect(visit.foreign()).toEqual([]);
        await begin(visit, contract);
        expect(await told(visit)).toEqual(contract.begins);
        await seed(visit, facts.keys);
        if (cookie) await expect.poll(() => domainsOf(visit, cookie)).toEqual([`.${parent}`, host, `.${host}`]);
        await expect.poll(() => kept(visit)).toEqual(expect.arrayContaining(namesOf(facts.keys)));

        await refuse(visit);
        expect(await told(visit)).toEqual(contract.withdrawn);
        await expect.poll(() => kept(visit)).toEqual([]);
        const before = collected(visit).length;
        await visit.page.evaluate(contract.use);
        await click(visit);
        expect(await told(visit)).toEqual([]);
        expect(collected(visit).slice(before)).toEqual(facts.stops === 'live' ? [] : ['click']);
        expect(visit.errors).toEqual([]);
      });
    }
  });
}
