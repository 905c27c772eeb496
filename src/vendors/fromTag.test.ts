import { describe, expect, it } from 'vitest';
import { fromTag } from './fromTag.js';

const RUN = { purpose: 'analytics', calls: [], nonce: 'n1' };

describe('fromTag', () => {
  it("takes a vendor's own attributes, and none of the page's or of another vendor's", () => {
    const said = {
      region: 'DE',
      matomo: '3',
      matomoHost: 'https://a.example',
      matomoPage: 'false',
      xHost: 'b',
      ...RUN,
      id: '3',
    };
    expect(fromTag('matomo', said)).toEqual({ ...RUN, id: '3', host: 'https://a.example', page: 'false' });
  });

  it('takes what the JSON options say under its name, before its attributes', () => {
    const said = { tiktokHost: 'a', tiktokPixel: 'C1', tiktok: { host: 'b', config: { c: 1 } }, ...RUN, id: 'C1' };
    expect(fromTag('tiktok', said)).toEqual({ ...RUN, pixel: 'C1', host: 'b', config: { c: 1 }, id: 'C1' });
  });

  it('finds the id in the JSON options where these take its place', () => {
    const own = { id: 'app1', config: { email: 'a@b.example' } };
    expect(fromTag('intercom', { region: 'DE', intercom: own, ...RUN, id: own })).toEqual({ ...RUN, ...own });
  });
});
