import { describe, expect, it } from 'vitest';
import { FACTS } from '../vendors/all.js';
import { createRegister } from './createRegister.js';
import { TRACKERS } from './trackers.js';
import type { OwnVendors } from './types.js';

const make = (own: OwnVendors = {}) => {
  const complaints: string[] = [];
  const register = createRegister(own, complaints);
  return {
    complaints,
    at: (address: string) => register.ofAddress(new URL(address))?.vendor,
    purposeAt: (address: string) => register.ofAddress(new URL(address))?.purpose,
    key: (name: string) => register.ofKey(name)?.vendor,
  };
};

describe('the register of vendors', () => {
  it.each([
    ['https://eu.i.posthog.com/e/', 'PostHog'],
    ['https://www.googletagmanager.com/gtm.js?id=GTM-1', 'Google Tag Manager'],
    ['https://www.googletagmanager.com/ns.html?id=GTM-1', 'Google Tag Manager'],
    ['https://www.googletagmanager.com/gtag/js?id=GT-1', 'Google tag'],
    ['https://www.googletagmanager.com/gtag/js?id=G-1', 'Google Analytics'],
    ['https://www.googletagmanager.com/gtag/js?id=AW-1', 'Google Ads'],
    ['https://www.googletagmanager.com/gtag/js?l=layer&id=AW-1', 'Google Ads'],
    ['https://www.googletagmanager.com/gtag/destination?id=AW-1&cx=c', 'Google Ads'],
    ['https://www.googletagmanager.com/gtag/destination?id=G-1&cx=c', 'Google Analytics'],
    ['https://www.googletagmanager.com/td?id=AW-1', 'Google Ads'],
    ['https://stats.g.doubleclick.net/j/collect', 'Google Ads'],
    ['https://www.google.com/pagead/1p-user-list/1', 'Google Ads'],
    ['https://www.google.com/g/collect?v=2&tid=G-1', 'Google Analytics'],
    ['https://www.google.com/rmkt/collect/1/', 'Google Ads'],
    ['https://www.google.com/measurement/conversion/?x', 'Google Ads'],
    ['https://www.google.com/gmp/conversion', 'Google Ads'],
    ['https://www.google.de/ads/ga-audiences?v=1', 'Google Ads'],
    ['https://www.google.co.uk/pagead/1p-conversion/1/', 'Google Ads'],
    ['https://www.google.com.br/g/collect?v=2', 'Google Analytics'],
    ['https://adservice.google.de/adsid/integrator.js', 'Google Ads'],
    ['https://www.google.de/maps/embed?pb=1', 'Google Maps'],
    ['https://www.google.de/recaptcha/api.js', undefined],
    ['https://google.example.org/ads/ga-audiences', undefined],
    ['https://notgoogle.de/ads/ga-audiences', undefined],
    ['https://www.google.com/maps/embed?pb=1', 'Google Maps'],
    ['https://www.google.com/recaptcha/api.js', undefined],
    ['https://www.google.com/search?q=/maps', undefined],
    ['https://www.facebook.com/tr?id=1', 'Meta'],
    ['https://www.facebook.com/tr/', 'Meta'],
    ['https://www.facebook.com/tr', 'Meta'],
    ['https://www.facebook.com/privacy_sandbox/pixel/register/trigger/?id=1', 'Meta'],
    ['https://www.facebook.com/v19.0/plugins/like.php', 'Meta'],
    ['https://analytics-sg.tiktok.com/api', 'TikTok'],
    ['https://meetings.hubspot.com/somebody', 'HubSpot'],
    ['https://px.ads.linkedin.com/collect', 'LinkedIn'],
    ['https://www.linkedin.com/px/li_sync', 'LinkedIn'],
    ['https://www.linkedin.com/in/somebody', undefined],
    ['https://api.hubapi.com/hs-script-loader-public/v1/config', 'HubSpot'],
    ['https://cdn-settings.segment.com/v1/x', 'Segment'],
    ['https://t.co/i/adsct?x=1', 'X'],
    ['https://t.co/1/i/adsct?x=1', 'X'],
    ['https://t.co/abc', undefined],
    ['https://twitter.com/i/adsct', 'X'],
    ['https://twitter.com/somebody', undefined],
    ['wss://ws1.hotjar.com/api', 'Hotjar'],
    ['https://nothotjar.com/', undefined],
    ['https://hotjar.com.example.org/', undefined],
    ['https://in.hotjar.com./', 'Hotjar'],
    ['https://O1.INGEST.SENTRY.IO/api', 'Sentry'],
    ['https://www.youtube-nocookie.com/embed/1', 'YouTube'],
    ['data:text/plain,hotjar.com', undefined],
    ['blob:https://hotjar.com/1', undefined],
    ['http://localhost/hotjar.com', undefined],
  ])('says whose %s is: %s', (address, vendor) => expect(make().at(address)).toBe(vendor));

  it.each([
    ['_ga', 'Google Analytics'],
    ['_ga_ABC', 'Google Analytics'],
    ['_gab', undefined],
    ['_gcl_au', 'Google Ads'],
    ['ph_phc_1_posthog', 'PostHog'],
    ['ph_balance', undefined],
    ['mp_0_mixpanel', 'Mixpanel'],
    ['mp_0', undefined],
    ['_hjSession_1', 'Hotjar'],
    ['intercom.intercom-state-1', 'Intercom'],
    ['minima_consent', undefined],
    ['', undefined],
  ])('says whose the key %j is: %s', (name, vendor) => expect(make().key(name)).toBe(vendor));

  it.each([
    ['gtm.js?id=GTM-1', 'analytics marketing'],
    ['gtag/js?id=GT-1', 'analytics|marketing'],
    ['gtag/js?id=G-1', 'analytics'],
    ['gtag/js?id=AW-1', 'marketing'],
  ])('lets %s of Google’s in for %s', (path, purpose) =>
    expect(make().purposeAt(`https://www.googletagmanager.com/${path}`)).toBe(purpose),
  );

  it('knows every key that our own vendors declare, but for names that may be anybody’s', () => {
    const { key } = make();
    const anybodys = /^(ph_|hj|tt_|ttclid|_routing_id|lastExternalReferrer|s:context|analytics_session_id|\w*Survey)/;
    const unknown = FACTS.flatMap(({ keys: { cookies = {}, local = [], session = [] } }) =>
      [...Object.keys(cookies), ...local, ...session].filter((name) => !key(name.replaceAll('*', '1'))),
    );
    expect(unknown.filter((name) => !anybodys.test(name))).toEqual([]);
  });

  it('has for every vendor a name, a purpose and a host, and names nobody twice', () => {
    const lines = TRACKERS.trim().split('\n');
    for (const line of lines)
      expect(line).toMatch(/^[\w ]+;(analytics|preferences|errors|analytics.marketing|);\S+\.\S+[^;]*(;[^;]+)?$/);
    const entries = lines.flatMap((line) => line.split(';').slice(2)).flatMap((list) => list.match(/\S+/g) ?? []);
    expect(new Set(entries).size).toBe(entries.length);
    expect(new Set(lines.map((line) => line.split(';')[0])).size).toBe(lines.length);
  });

  it('takes a site’s word on a known vendor’s purpose, and its own hosts and keys before ours', () => {
    const own = make({
      YouTube: 'preferences',
      Sentry: false,
      PostHog: { hosts: ['ph.example.com'], keys: 'our_ph_*' },
      Thumbnails: { purpose: false, hosts: ['i.ytimg.com'] },
      Ours: { purpose: 'analytics', hosts: ['www.example.com/collect'] },
    });
    expect(own.purposeAt('https://www.youtube.com/embed/1')).toBe('preferences');
    expect(own.purposeAt('https://o1.ingest.sentry.io/')).toBe(false);
    expect(own.at('https://ph.example.com/e')).toBe('PostHog');
    expect(own.at('https://eu.posthog.com/e')).toBe('PostHog');
    expect(own.purposeAt('https://ph.example.com/e')).toBe('analytics');
    expect([own.key('our_ph_1'), own.key('ph_phc_1')]).toEqual(['PostHog', 'PostHog']);
    expect(own.purposeAt('https://i.ytimg.com/vi/1')).toBe(false);
    expect(own.purposeAt('https://s.ytimg.com/vi/1')).toBe('preferences');
    expect(own.at('https://www.example.com/collect?x')).toBe('Ours');
    expect(own.at('https://www.example.com/')).toBeUndefined();
    expect(own.complaints).toEqual([]);
  });

  it.each([
    ['a name that nobody has', { Youtube: 'analytics' }],
    ['a new vendor without a purpose', { Ours: { hosts: ['a.example'] } }],
    ['a purpose that is none', { Ours: { purpose: 1 } }],
    ['hosts that are no list', { Ours: { purpose: 'analytics', hosts: 5 } }],
    ['nothing at all', { Ours: null }],
    ['nothing of a known one', { Hotjar: null }],
    ['a word that there is not', { Ours: { purpose: 'analytics', host: 'a.example' } }],
    ['such a word of a known one', { Hotjar: { purpose: false, hots: 'a.example' } }],
    ['nothing to watch', { Ours: { purpose: 'analytics', hosts: [], keys: ' ' } }],
    ['a scheme', { Ours: { purpose: 'analytics', hosts: 'https://a.example' } }],
    ['a port', { Ours: { purpose: 'analytics', hosts: 'a.example:8080' } }],
    ['capitals in a host', { Ours: { purpose: 'analytics', hosts: 'A.Example' } }],
    ['a star in a host', { Ours: { purpose: 'analytics', hosts: '*.a.example' } }],
    ['a dot too many', { Ours: { purpose: 'analytics', hosts: 'a.example.' } }],
    ['a fragment', { Ours: { purpose: 'analytics', hosts: 'a.example/#b' } }],
    ['two stars', { Ours: { purpose: 'analytics', keys: 'a*b*c' } }],
    ['one wrong host among others', { Ours: { purpose: false, hosts: 'hotjar.com https://a.example' } }],
  ])('names %s, and watches the known ones as ever', (_, own) => {
    const register = make(own as unknown as OwnVendors);
    expect(register.complaints).toHaveLength(1);
    expect(register.complaints[0]).toMatch(/^(Youtube|Ours|Hotjar); known: [\w ,]*PostHog/);
    expect(register.at('https://in.hotjar.com/')).toBe('Hotjar');
    expect(register.purposeAt('https://in.hotjar.com/')).toBe('analytics');
  });

  it('lets one star in a path or a key stand for anything', () => {
    const own = make({ Ours: { purpose: 'analytics', hosts: 'www.example.com/c*id=1', keys: 'a*z b_*' } });
    const paths = ['collect?x=0&id=1', 'c?id=2', 'd?id=1'].map((path) => own.at(`https://www.example.com/${path}`));
    expect(paths).toEqual(['Ours', undefined, undefined]);
    expect(['az', 'a-z', 'a', 'b_', 'b_1', 'b'].map(own.key)).toEqual(['Ours', 'Ours', undefined, 'Ours', 'Ours', undefined]);
  });
});
