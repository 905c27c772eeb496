import { describe, expect, it, vi } from 'vitest';
import type { Verdicts } from '../types.js';
import { googlePurposes } from './googlePurposes.js';
import type { GoogleKind, GoogleTag } from './googleTag.js';

const tag = (kind: GoogleKind, purpose: string, consentPurposes?: unknown): GoogleTag => ({
  kind,
  purpose,
  consentPurposes,
  ids: [`${kind}1`],
  urlPassthrough: false,
  adsDataRedaction: false,
  address: () => '',
  begin: () => [],
  calls: [],
  openings: 0,
});
const verdicts = (...ids: string[]): Verdicts =>
  Object.fromEntries(ids.map((id) => [id, { granted: false, state: 'undecided', reason: 'no-decision' }]));
const OTHER = verdicts('statistics', 'ads', 'mail');

describe('googlePurposes', () => {
  it.each<[string, GoogleTag[], Verdicts, string, string]>([
    ['what is declared by that name', [tag('AW-', 'ads')], verdicts('marketing', 'ads'), 'marketing', 'marketing'],
    ['what its own tags stand behind', [tag('GTM-', 'statistics'), tag('AW-', 'ads')], OTHER, 'marketing', 'ads'],
    ['nothing of a container’s', [tag('GTM-', 'statistics ads')], OTHER, 'marketing', 'marketing'],
    ['what the site says', [tag('GTM-', 'statistics', { marketing: 'ads' })], OTHER, 'marketing', 'ads'],
    [
      'several, each of which is needed',
      [tag('G-', 'statistics', { marketing: ['ads', 'mail'] })],
      OTHER,
      'marketing',
      'ads,mail',
    ],
    [
      'all that several tags say',
      [tag('G-', 'statistics', { marketing: 'ads' }), tag('AW-', 'ads', { marketing: 'mail' })],
      OTHER,
      'marketing',
      'ads mail',
    ],
    ['nothing of what is no list', [tag('AW-', 'ads', 'ads')], OTHER, 'marketing', ''],
  ])('takes %s', (_, tags, of, name, expected) => expect(googlePurposes(tags).nameOf(name, of)).toBe(expected));

  it.each<[string, GoogleTag[], Verdicts, number]>([
    ['a container behind other names', [tag('GTM-', 'statistics ads')], OTHER, 1],
    ['a name that is not declared', [tag('G-', 'statistics', { marketing: 'adz' })], OTHER, 1],
    ['a container behind the usual ones', [tag('GTM-', 'analytics marketing')], verdicts('analytics', 'marketing'), 0],
    ['one for analytics alone', [tag('GTM-', 'analytics')], verdicts('analytics'), 0],
    ['an option that is not there', [tag('G-', 'statistics', { marketing: undefined })], OTHER, 0],
    ['what is said', [tag('GTM-', 'statistics ads', { analytics: 'statistics', marketing: 'ads' })], OTHER, 0],
  ])('complains once, or not, of %s', (_, tags, of, times) => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => {});
    const purposes = googlePurposes(tags);
    for (const one of [...tags, ...tags]) purposes.check(one, of);
    expect(error).toHaveBeenCalledTimes(times);
    error.mockRestore();
  });
});
