// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { createConsent } from './headless.js';
import { readGpc } from './signals.js';

afterEach(() => void Reflect.deleteProperty(navigator, 'globalPrivacyControl'));

describe('Global Privacy Control', () => {
  it.each([
    ['true', true, true],
    ['false', false, false],
    ['1', 1, false],
    ['"1"', '1', false],
    ['"true"', 'true', false],
    ['nothing', undefined, false],
    ['null', null, false],
    ['an object', {}, false],
  ])('P-1: is there when the browser says true: %s', (_, value, signal) => {
    Object.defineProperty(navigator, 'globalPrivacyControl', { value, configurable: true });
    expect(readGpc()).toBe(signal);
  });

  it('P-2: is read once, and what a script makes of it later changes nothing', async () => {
    let reads = 0;
    let value = true;
    const get = (): boolean => {
      reads++;
      return value;
    };
    Object.defineProperty(navigator, 'globalPrivacyControl', { get, configurable: true });
    const consent = createConsent({ region: 'DE' });
    await consent.ready;
    value = false;
    document.dispatchEvent(new Event('visibilitychange'));
    consent.acceptAll();
    expect(consent.state.signals.gpc).toBe(true);
    expect(consent.allows('marketing')).toBe(false);
    expect(reads).toBe(1);
    consent.destroy();
  });
});
