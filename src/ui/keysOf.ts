import type { VendorKeys } from '../facts.js';

/** One thing that a vendor keeps. */
export interface KeptKey {
  readonly name: string;
  /** For how many days; 0: until the session ends; undefined: until it is removed. */
  readonly days: number | undefined;
  /** The domain that it is on, if that is not the site's. */
  readonly domain?: string | undefined;
}

/** All that a vendor keeps, one by one. */
export const keysOf = ({
  cookies = {},
  local = [],
  session = [],
  databases = [],
  elsewhere = {},
}: VendorKeys = {}): KeptKey[] => [
  ...Object.entries(cookies).map(([name, days]) => ({ name, days })),
  ...[...local, ...databases].map((name) => ({ name, days: undefined })),
  ...session.map((name) => ({ name, days: 0 })),
  ...Object.entries(elsewhere).flatMap(([domain, names]) =>
    Object.entries(names).map(([name, days]) => ({ name, days, domain })),
  ),
];
