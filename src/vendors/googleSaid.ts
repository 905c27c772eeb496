import type { AnyGoogleOptions } from './google.js';
import type { GoogleKind } from './googleTag.js';

/** The script tag's attribute for each kind of tag. */
export const ATTRIBUTES = { googleTag: 'G-', googleAds: 'AW-', googleTagManager: 'GTM-' } as const satisfies Record<
  string,
  GoogleKind
>;

export type GoogleAttribute = keyof typeof ATTRIBUTES;

/** What attributes say whose names begin so: of `googleUrlPassthrough` what follows `google`. */
const after = (prefix: string, site: object): object =>
  Object.fromEntries(
    Object.entries(site).map(([name, value]) => [
      name.startsWith(prefix) ? name.slice(prefix.length).replace(/^./, (letter) => letter.toLowerCase()) : '',
      value,
    ]),
  );

/**
 * What the script tag says of one of its tags of Google's. `data-google-url-passthrough`, `data-google-ads-data-redaction` and
 * `data-google-data-layer` hold for all of them, `data-google-tag-src` and the like for one.
 */
export const googleSaid = <Site extends Partial<AnyGoogleOptions>>(name: GoogleAttribute, site: Site): Site => {
  // What JSON says of `google` is of its tags; a container's script is another.
  const { src, ...common } = site;
  return { ...common, ...(name !== 'googleTagManager' && { src }), ...after('google', site), ...after(name, site) } as Site;
};
