// @vitest-environment jsdom
// @vitest-environment-options { "url": "https://app.minima.co.uk/" }
import { afterEach, expect, it } from 'vitest';
import { createConsent } from './headless.js';
import type { Consent } from './types.js';

let consent: Consent<'analytics' | 'marketing'>;

afterEach(() => {
  consent.reset();
  consent.destroy();
});

it('says what goes on until a reload together with the change that closed it, and no longer once it is open again', async () => {
  const told: unknown[] = [];
  const note = (): void => void told.push([...consent.state.unfinished]);
  consent = createConsent({
    region: 'DE',
    gates: [
      { purpose: 'marketing', vendor: 'acme', stops: 'reload', open() {} },
      { purpose: 'analytics', vendor: 'other', open() {} },
    ],
  });
  document.addEventListener('consent:change', note);
  await consent.ready;
  consent.subscribe(note);
  expect(told.splice(0)).toEqual([[]]);
  consent.acceptAll();
  expect(told.splice(0)).toEqual([[], []]);
  consent.withdraw('marketing');
  expect(told.splice(0)).toEqual([['acme'], ['acme']]);
  consent.withdraw('analytics');
  expect(told.splice(0)).toEqual([['acme'], ['acme']]);
  expect(Object.isFrozen(consent.state.unfinished)).toBe(true);
  consent.decide({ marketing: true });
  expect(told.splice(0)).toEqual([[], []]);
  document.removeEventListener('consent:change', note);
});

it('keeps what a gate decides while it closes', async () => {
  consent = createConsent({
    region: 'DE',
    gates: [
      { purpose: 'marketing', vendor: 'acme', stops: 'reload', open() {}, close: () => consent.withdraw('analytics') },
      { purpose: 'analytics', vendor: 'other', stops: 'reload', open() {} },
    ],
  });
  await consent.ready;
  consent.acceptAll();
  consent.withdraw('marketing');
  expect(consent.state.verdicts.analytics.state).toBe('denied');
  expect(consent.state.unfinished).toEqual(['acme', 'other']);
});

it('lists the vendors of its gates, each once for what it stands behind', async () => {
  consent = createConsent({
    gates: [
      { purpose: 'marketing', vendor: 'acme', open() {} },
      { purpose: 'analytics', vendor: 'acme', open() {} },
      { purpose: 'analytics', vendor: 'acme', open() {} },
    ],
  });
  const [own, ...vendors] = await consent.vendors;
  expect(own).toMatchObject({ name: 'app.minima.co.uk', purpose: 'necessary' });
  expect(vendors).toEqual([
    { id: 'acme', name: 'acme', purpose: 'marketing' },
    { id: 'acme', name: 'acme', purpose: 'analytics' },
  ]);
});
