import { describe, expect, it } from 'vitest';
import { googleGroups } from './googleGroups.js';
import { googleRoute } from './googleRoute.js';
import type { GoogleKind, GoogleTag } from './googleTag.js';

const tag = (kind: GoogleKind, id: string, isOpen: boolean): GoogleTag => ({
  kind,
  purpose: 'analytics',
  ids: [id],
  urlPassthrough: false,
  adsDataRedaction: false,
  address: () => '',
  begin: () => [],
  calls: [],
  openings: 0,
  begun: [],
  isOpen,
});

const analytics = tag('G-', 'G-ONE', true);
const ads = tag('AW-', 'AW-1', false);
const container = tag('GTM-', 'GTM-BOX', false);
const TAGS = [analytics, ads, container];

describe('googleRoute', () => {
  it.each([
    ['set', ['set', { currency: 'EUR' }]],
    ['an event for an open tag', ['event', 'seen', { send_to: 'G-ONE' }]],
    ['an event for somebody else', ['event', 'seen', { send_to: 'AW-9/abc' }]],
    ['a question to an open tag', ['get', 'G-ONE', 'client_id', () => {}]],
    ['what nobody knows', ['hello']],
    ['nothing at all', []],
  ])('%s goes as it is', (_, words) => expect(googleRoute(words, TAGS)).toEqual({ now: words }));

  it.each([
    [
      'an event with a label',
      ['event', 'conversion', { send_to: 'AW-1/abc' }],
      ['event', 'conversion', { send_to: ['AW-1/abc'] }],
    ],
    ['a configuration', ['config', 'AW-1'], ['config', 'AW-1']],
    ['a question', ['get', 'AW-1', 'gclid', () => {}], ['get', 'AW-1', 'gclid', expect.any(Function)]],
  ])('%s for a tag that is not open waits', (_, words, later) => expect(googleRoute(words, TAGS)).toEqual({ later }));

  it('parts an event for two tags', () => {
    expect(googleRoute(['event', 'bought', { value: 1, send_to: ['G-ONE', 'AW-1/abc'] }], TAGS)).toEqual({
      now: ['event', 'bought', { value: 1, send_to: ['G-ONE'] }],
      later: ['event', 'bought', { value: 1, send_to: ['AW-1/abc'] }],
    });
  });

  it('parts an event for a group of which one is not open, and leaves one alone of which all are', () => {
    const groups = googleGroups();
    groups.meet(['config', 'G-ONE', { groups: ['default', 'all'] }]);
    groups.meet(['config', 'AW-1', { groups: 'all' }]);
    const to = (send_to: unknown) => ['event', 'seen', { send_to }];
    const route = (target: unknown) => googleRoute(to(target), [analytics, ads], groups.membersOf);
    expect(route('all')).toEqual({ now: to(['G-ONE']), later: to(['AW-1']) });
    expect(route('default')).toEqual({ now: to('default') });
    expect(route('other')).toEqual({ now: to('other') });
    groups.meet(['config', 'AW-1']);
    expect(route('default')).toEqual({ now: to(['G-ONE']), later: to(['AW-1']) });
  });

  it('names the open tags where one that was configured is not', () => {
    expect(googleRoute(['event', 'seen'], TAGS)).toEqual({ now: ['event', 'seen', { send_to: ['G-ONE'] }] });
    expect(googleRoute(['event', 'seen'], [analytics, container])).toEqual({ now: ['event', 'seen'] });
    expect(googleRoute(['event', 'seen'], [analytics, { ...ads, begun: undefined }])).toEqual({ now: ['event', 'seen'] });
  });
});
