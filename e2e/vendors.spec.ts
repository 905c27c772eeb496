import { purposeList } from '../src/policy/combine.js';
import { expect, test } from './test.js';
import { namesOf, type Told } from './vendors/contract.js';
import { CONTRACTS } from './vendors/contracts.js';
import {
  answerFor,
  begin,
  click,
  collected,
  grant,
  hasBegun,
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
 * Each vendor's contract, on the wire: nothing of it before a grant; then what its documentation says, in that order; after
 * a withdrawal silence, at once or, where it cannot be stopped, from the next page on; and nothing left on the device.
 */

/** Where a vendor starts with the page, what the page says meanwhile may come before or after what that counts by itself. */
const sorted = (calls: readonly Told[]): string[] => calls.map((call) => JSON.stringify(call)).sort();

for (const contract of CONTRACTS) {
  const { facts } = contract;
  test.describe(facts.name, () => {
    test(`S-R1, S-R2, S-R22: in DE nothing of ${facts.name} is requested, kept or told before a yes; then what its documentation says, in order; a withdrawal ends it, ${facts.stops === 'live' ? 'at once' : 'with a reload'}, and leaves nothing on the device; a yes that is taken back while its script is on its way starts nothing`, async ({
      visitor,
    }) => {
      const visit = await visitor(visitOf(contract, 'DE'));
      answerFor(visit, contract);
      await visitPage(visit, contract);
      if (contract.speakOfConsent) await visit.page.evaluate(contract.speakOfConsent);
      await use(visit, contract);
      expect(visit.foreign()).toEqual([]);
      expect(await visit.stored()).toEqual([]);

      await begin(visit, contract);
      expect(await told(visit)).toEqual(contract.begins);
      expect(scripts(visit)).toEqual([contract.script]);
      await expect.poll(() => kept(visit)).toEqual(namesOf(facts.keys));
      await visit.page.evaluate(contract.use);
      expect(await told(visit)).toEqual(contract.used);
      await click(visit);
      expect(collected(visit)).toContain('click');

      await refuse(visit);
      expect(await told(visit)).toEqual(contract.withdrawn);
      await visit.settle();
      const before = collected(visit).length;
      await visit.page.evaluate(contract.use);
      expect(await told(visit)).toEqual([]);
      await click(visit);
      expect(collected(visit).slice(before)).toEqual(facts.stops === 'live' ? [] : ['click']);

      // What goes on keeps things again, until the page is left.
      if (facts.stops === 'live') await expect.poll(() => kept(visit)).toEqual([]);

      await grant(visit);
      expect(await told(visit)).toEqual(contract.grantedAgain);
      await visit.page.evaluate(contract.use);
      expect(await told(visit)).toEqual(contract.used);
      await refuse(visit);
      await visit.settle();
      const since = visit.foreign().length;
      await visitPage(visit, contract);
      await use(visit, contract);
      expect(visit.foreign().slice(since)).toEqual([]);
      await expect.poll(() => left(visit)).toEqual([]);
      expect(scripts(visit)).toEqual([contract.script]);

      // On another page, a yes that is taken back while its script is on its way.
      let release = (): void => {};
      const released = new Promise<void>((resolve) => {
        release = resolve;
      });
      let isAsked = false;
      visit.on(
        ({ href }) => href === contract.script && !isAsked,
        async () => {
          isAsked = true;
          await released;
          return undefined;
        },
      );
      await visit.page.evaluate(() => window.minimaConsent.reset());
      await visitPage(visit, contract);
      await visit.page.evaluate(contract.use);
      const early = collected(visit).length;
      await grant(visit);
      await expect.poll(() => isAsked).toBe(true);
      await refuse(visit);
      release();
      await visit.page.waitForFunction(() => window.told);
      await visit.settle();
      await use(visit, contract);
      expect(collected(visit).slice(early)).toEqual([]);
      await expect.poll(() => kept(visit)).toEqual([]);

      // With the next yes all is as if it were the first.
      await told(visit);
      await visit.page.evaluate(() => window.minimaConsent.reset());
      if (contract.isOnce) await visitPage(visit, contract);
      await visit.page.evaluate(contract.use);
      await begin(visit, contract);
      expect(await told(visit)).toEqual(contract.begins);
      await click(visit);
      expect(collected(visit).slice(early)).toContain('click');
      expect(visit.errors).toEqual([]);
    });

    test(`G-5, G-8, S-R22: in US-CA ${facts.name} runs until it is refused; where it sells, against the signal only after a yes; and then it is silent, and leaves nothing`, async ({
      visitor,
    }) => {
      const asks = purposeList(facts.purpose).includes('errors');
      const sells = purposeList(facts.purpose).includes('marketing');
      // To one that does not sell the signal says nothing: with it is as without.
      for (const gpc of sells ? [false, true] : [true]) {
        const visit = await visitor({ ...visitOf(contract, 'US-CA'), gpc });
        answerFor(visit, contract);
        await visitPage(visit, contract);
        await visit.page.evaluate(async () => void (await window.minimaConsent.ready));
        await use(visit, contract);
        if (asks || (gpc && sells)) {
          expect(visit.foreign()).toEqual([]);
          expect(await left(visit)).toEqual([]);
          await visit.page.evaluate((purpose) => window.minimaConsent.decide({ [purpose]: true }), facts.purpose);
          // What was said against the signal is lost.
          if (gpc && sells) await visit.page.evaluate(contract.use);
        }
        await hasBegun(visit, contract);
        expect(sorted(await told(visit))).toEqual(sorted((gpc && contract.beginsWithoutAds) || contract.begins));
        expect(scripts(visit)).toEqual([contract.script]);
        await click(visit);
        expect(collected(visit)).toContain('click');

        await refuse(visit);
        expect(await told(visit)).toEqual(contract.withdrawn);
        await visit.settle();
        const before = collected(visit).length;
        await use(visit, contract);
        expect(await told(visit)).toEqual([]);
        expect(collected(visit).slice(before)).toEqual(facts.stops === 'live' ? [] : ['click']);
        const since = visit.foreign().length;
        await visitPage(visit, contract, '/one');
        await click(visit);
        expect(visit.foreign().slice(since)).toEqual([]);
        await expect.poll(() => left(visit)).toEqual([]);
        expect(visit.errors).toEqual([]);
      }
    });
  });
}
