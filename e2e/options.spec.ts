import { bannerOf } from './faces.js';
import { expectSilence, proveLoud, usePage } from './loudness.js';
import { VENDORS } from './site/page.js';
import type { VisitOptions } from './site/visit.js';
import { expect, test } from './test.js';

/** A mistake, what the console must name, and what is allowed instead. */
const MISTAKES: Readonly<Record<string, VisitOptions & { readonly names: readonly string[] }>> = {
  'an option nobody knows': { tag: { region: 'DE', regoin: 'US' }, names: ['regoin', 'regionUrl'] },
  'a region that is no code': { tag: { region: 'Germany' }, names: ['region', 'Germany'] },
  // Where nothing is shown, as to a minor, it is named with `data-debug`.
  'an age that is no number': { tag: { region: 'DE', age: 'sixteen', debug: '' }, names: ['age'] },
  'a position that does not exist': { tag: { region: 'DE', position: 'top' }, names: ['position', 'top', 'bottom', 'corner'] },
  'a control that does not exist': { tag: { region: 'DE', control: 'none' }, names: ['control', 'none', 'auto', 'off'] },
  'purposes of the wrong type': { tag: { region: 'DE' }, json: { purposes: 'analytics' }, names: ['purposes', 'array'] },
  'a purpose with a bad id': { tag: { region: 'DE' }, json: { purposes: ['analytics', 'marketing', 'a b'] }, names: ['a b'] },
  'a policy version that is too long': {
    tag: { region: 'DE', 'policy-version': 'x'.repeat(49) },
    names: ['policyVersion', '48'],
  },
  'a minor that is no boolean': { tag: { region: 'DE', debug: '' }, json: { minor: 'yes' }, names: ['minor', 'boolean'] },
};

for (const [title, { names, ...options }] of Object.entries(MISTAKES)) {
  test(`${title} is named once, taken strictly, and leaves the page unharmed`, async ({ visitor }) => {
    await proveLoud(visitor, { tag: { region: 'DE', ...VENDORS } });
    const visit = await visitor({ ...options, tag: { ...VENDORS, ...options.tag }, clock: true });
    await visit.goto();
    await visit.page.evaluate(async () => void (await window.minimaConsent.ready));
    await usePage(visit);
    await visit.pass(5000);
    // A vendor whose purpose went with the mistake is named besides.
    const complaints = visit.complaints.filter((text) => /^\[consent\] (?!meta: purpose)/.test(text));
    expect(complaints).toHaveLength(1);
    for (const name of [...names, 'allowed']) expect(complaints[0]).toContain(name);
    await expectSilence(visit);
    expect(visit.errors).toEqual([]);
  });
}

test('options that are no JSON are named once, and nothing optional runs: they may have said so', async ({ visitor }) => {
  const visit = await visitor({
    head: '<script type="application/json" data-consent-options>{purposes:[}</script>',
    tag: { region: 'US-CA', ...VENDORS },
  });
  await visit.goto();
  await visit.page.evaluate(async () => void (await window.minimaConsent.ready));
  const complaints = visit.complaints.filter((text) => text.startsWith('[consent]'));
  expect(complaints).toHaveLength(1);
  expect(complaints[0]).toContain('data-consent-options');
  expect(visit.errors).toEqual([]);
  await expectSilence(visit);
});

test('a purpose nobody declared is refused at the call, and the call does not throw', async ({ visitor }) => {
  const visit = await visitor({ tag: { region: 'DE', ...VENDORS } });
  await visit.goto();
  // Whoever is asked has the file that names mistakes, a moment after the banner.
  await expect(bannerOf(visit.page)).toBeVisible();
  await visit.settle();
  const allowed = await visit.page.evaluate(() => {
    window.minimaConsent.decide({ advertising: true });
    window.minimaConsent.decide({ analytics: 'yes' as unknown as boolean });
    return ['advertising', 'analytics', 'marketing', '__proto__', 'constructor'].map((id) => window.minimaConsent.allows(id));
  });
  expect(allowed).toEqual([false, false, false, false, false]);
  const complaints = visit.complaints.filter((text) => text.startsWith('[consent]'));
  expect(complaints).toHaveLength(2);
  expect(complaints[0]).toContain('advertising');
  expect(complaints[0]).toMatch(/allowed: necessary, ?analytics, ?marketing/);
  expect(complaints[1]).toContain('analytics');
  await visit.settle();
  expect(visit.foreign()).toEqual([]);
});

test('a minor has nothing optional, whatever is pressed', async ({ visitor }) => {
  await proveLoud(visitor, { tag: { region: 'DE', ...VENDORS } });
  for (const tag of [
    { region: 'DE', age: '12' },
    { region: 'US-CA', age: '12' },
  ]) {
    const visit = await visitor({ tag: { ...tag, ...VENDORS }, clock: true });
    await visit.goto();
    await visit.page.evaluate(async () => {
      await window.minimaConsent.ready;
      window.minimaConsent.acceptAll();
    });
    await usePage(visit);
    await visit.pass(5000);
    await expectSilence(visit, true);
  }
});
