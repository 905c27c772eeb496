// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createConsent } from '../headless.js';
import { checkOptions } from './checkOptions.js';
import { usableOptions } from './usableOptions.js';

beforeEach(() => void vi.spyOn(console, 'error').mockReturnValue());
afterEach(() => void vi.restoreAllMocks());

const complaints = (): string[] => vi.mocked(console.error).mock.calls.map(String);

describe('checkOptions', () => {
  it.each([
    ['an option nobody knows', { regoin: 'DE' }, /regoin.*allowed[\s\S]*region/],
    ['a region that is no code', { region: 'Germany' }, /region:string:Germany/],
    ['a region of another type', { region: 42 }, /region:number/],
    ['an age that is no number', { age: 'fifteen' }, /age:string:fifteen/],
    ['a minor that is no boolean', { minor: 'yes' }, /minor:string:yes.*allowed[\s\S]*minor:boolean/],
    ['a position that does not exist', { position: 'top' }, /position:string:top.*allowed[\s\S]*bottom\|corner\|center/],
    ['purposes that are no list', { purposes: 'analytics' }, /purposes:string.*allowed[\s\S]*array/],
    ['a purpose with an id that cannot be kept', { purposes: ['analytics', 'a b'] }, /purpose a b; allowed/],
    ['a purpose without an id', { purposes: [{}] }, /purpose object; allowed/],
    ['exemptions that are none', { exemptions: 'everything' }, /exemptions:string/],
  ])('names %s, once, with what is allowed', (_, options, text) => {
    checkOptions(options);
    expect(complaints()).toHaveLength(1);
    expect(complaints()[0]).toMatch(/^\[consent\] /);
    expect(complaints()[0]).toMatch(text);
  });

  it('says nothing of what is right', () => {
    const options = { region: 'US-CA', age: '17', purposes: ['analytics'], privacyUrl: '/privacy', position: 'corner' };
    checkOptions({ ...options, lang: undefined, texts: { de: { banner: { title: 'Vorab' } } } });
    expect(complaints()).toEqual([]);
  });

  it.each([
    ['null', null],
    ['text', 'DE'],
    ['nothing of PostHog', { posthog: null }],
  ])('does not throw at %s instead of options', (_, options) => {
    expect(() => checkOptions(options as unknown as object)).not.toThrow();
  });
});

describe('usableOptions', () => {
  it('leaves out what a layer cannot use', () => {
    const usable = { privacyUrl: '/privacy', position: 'corner', purposes: ['analytics'], texts: {} };
    const wrong = { controller: { name: 'x' }, rightsUrl: 1, position: 'top' };
    expect(usableOptions({ ...usable, lang: undefined })).toEqual(usable);
    expect(usableOptions(wrong)).toEqual({});
  });
});

describe('what the core makes of', () => {
  it.each([
    ['a region that is no code', { region: 'Germany' }, 'no-decision'],
    ['a region of another type', { region: { code: 'US' } }, 'no-decision'],
    ['an age that is no number', { region: 'US-CA', age: 'fifteen' }, 'minor'],
    ['an empty age', { region: 'US-CA', age: '' }, 'minor'],
    ['an attribute `minor` without a value', { region: 'US-CA', minor: '' }, 'minor'],
    ['a minor that is a word', { region: 'US-CA', minor: 'yes' }, 'minor'],
    ['gates that are no list', { region: 'DE', gates: 'posthog' }, 'no-decision'],
    ['a policy version that is a number', { region: 'DE', policyVersion: 3 }, 'no-decision'],
    ['a language that is none', { region: 'DE', lang: 42 }, 'no-decision'],
    ['exemptions of what is not exempt', { region: 'FR', exemptions: ['marketing'] }, 'no-decision'],
  ])('%s is the strictest', async (_, options, reason) => {
    vi.stubGlobal('reportError', () => {});
    const consent = createConsent(options as object);
    await consent.ready;
    expect(consent.explain('analytics').reason).toBe(reason);
    consent.destroy();
    vi.unstubAllGlobals();
  });
});
