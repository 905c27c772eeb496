import type { VisitOptions } from './site/visit.js';
import { expect, test } from './test.js';
import { type Contract, namesOf } from './vendors/contract.js';
import { CONTRACTS } from './vendors/contracts.js';
import { answerFor, begin, click, collected, grant, kept, refuse, scripts, told } from './vendors/drive.js';

/*
 * An app's gates do what the script tag's do, whatever the shape of the API: a function or an array, of methods, commands or
 * words; taken over by the vendor's script, put in its place, or made anew.
 */

/** What `e2e/fixtures/vendorsApp.ts` has gates of. */
const SHAPES = ['clarity', 'hubspot', 'linkedin', 'meta', 'microsoft', 'pinterest', 'tiktok', 'x'];

const app = ({ facts: { id: vendor }, tag, options }: Contract): VisitOptions => {
  const settings = {
    region: 'DE',
    vendor,
    options: { id: Object.values(tag)[0], host: tag[`${vendor}-host`], ...options },
  };
  return {
    script: `<script type="application/json" id="settings">${JSON.stringify(settings)}</script>
      <script type="module" src="/app/vendorsApp.js"></script>`,
  };
};

for (const contract of CONTRACTS.filter(({ facts }) => SHAPES.includes(facts.id))) {
  const { facts } = contract;
  test(`by npm too ${facts.name} is sent what an app said before a yes, and nothing after a withdrawal`, async ({
    visitor,
  }) => {
    const visit = await visitor(app(contract));
    answerFor(visit, contract);
    await visit.goto();
    await visit.page.evaluate(contract.use);
    await click(visit);
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
    await visit.settle();
    expect(collected(visit).slice(before)).toEqual([]);
    await expect.poll(() => kept(visit)).toEqual([]);

    await grant(visit);
    expect(await told(visit)).toEqual(contract.grantedAgain);
    expect(visit.errors).toEqual([]);
  });
}
