import type { VendorKeys } from '../facts.js';

/** What of the names for ads follows `_gcl`, and follows a prefix that is given instead. */
const ADS = ['ag', 'au', 'aw', 'dc', 'gb', 'gf', 'gs', 'ha'];

/** What a site has given a tag as `cookie_prefix`, if anything. */
export const prefixOf = (said: unknown): string => {
  const { cookie_prefix: prefix } = Object(said) as { cookie_prefix?: unknown };
  return typeof prefix === 'string' ? prefix : '';
};

/**
 * What a tag keeps, by the names that it has with a prefix too: what is for Analytics begins with it, what is for ads has it in
 * the place of `_gcl`. https://developers.google.com/tag-platform/security/guides/customize-cookies
 */
export const withPrefix = (keys: VendorKeys, said: unknown): VendorKeys => {
  const prefix = prefixOf(said);
  if (!prefix) return keys;
  const named = Object.keys(keys.cookies ?? {}).flatMap((name) => {
    const own = [name, ...(name === '_gcl_*' ? ADS.map((ad) => `_${ad}`) : [])];
    return name.startsWith('_') ? own.map((one) => [prefix + one, name] as const) : [];
  });
  const add = <Value>(values: Readonly<Record<string, Value>> = {}): Readonly<Record<string, Value>> => ({
    ...values,
    ...Object.fromEntries(named.flatMap(([name, usual]) => (usual in values ? [[name, values[usual]!]] : []))),
  });
  return { ...keys, cookies: add(keys.cookies), ...(keys.purposes && { purposes: add(keys.purposes) }) };
};

/** The usual name of a key that may have one of these prefixes. */
export const withoutPrefix = (key: string, prefixes: Iterable<string>): string => {
  for (const prefix of prefixes) {
    const rest = key.slice(prefix.length);
    if (prefix && key.startsWith(`${prefix}_`)) return ADS.includes(rest.slice(1)) ? `_gcl${rest}` : rest;
  }
  return key;
};
