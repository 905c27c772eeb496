import { expect, test } from './test.js';
import { answerFor, begin, click, collected, grant, refuse, visitOf, visitPage } from './vendors/drive.js';
import { contract } from './vendors/matomo.js';

type Page = { _paq: { push(...commands: (readonly unknown[])[]): void } };

/** What a page says of each request, which Matomo asks one function of a tracker for: the last that it was given. */
const scrub = (): void =>
  (window as unknown as Page)._paq.push(['setCustomRequestProcessing', (request: string) => `${request}-scrubbed`]);

for (const when of ['while it waits', 'while it runs'])
  test(`Matomo that a page tells ${when} what to send sends nothing with a later yes that was done after a no`, async ({
    visitor,
  }) => {
    const visit = await visitor(visitOf(contract, 'DE'));
    answerFor(visit, contract);
    await visitPage(visit, contract);
    await visit.page.evaluate(contract.use);
    if (when === 'while it waits') await visit.page.evaluate(scrub);
    await begin(visit, contract);
    if (when === 'while it runs') await visit.page.evaluate(scrub);
    await visit.page.evaluate(contract.use);
    await expect.poll(() => collected(visit)).toContain('trackEvent-scrubbed');

    await visit.settle();
    const before = collected(visit).length;
    await refuse(visit);
    await click(visit);
    await grant(visit);
    await visit.settle();
    expect(collected(visit).slice(before)).toEqual([]);
    await visit.page.evaluate(contract.use);
    await expect.poll(() => collected(visit).length).toBe(before + 1);
    expect(visit.errors).toEqual([]);
  });
