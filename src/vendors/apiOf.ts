/** The names that are not the vendors' own. */
const APIS: Readonly<Record<string, string>> = {
  meta: 'fbq',
  google: 'gtag',
  tiktok: 'ttq',
  linkedin: 'lintrk',
  x: 'twq',
  pinterest: 'pintrk',
  snap: 'snaptr',
  reddit: 'rdt',
  microsoft: 'uetq',
  hubspot: '_hsq',
  hotjar: 'hj',
  segment: 'analytics',
  matomo: '_paq',
  sentry: 'Sentry',
  intercom: 'Intercom',
};

/** The name of a vendor's API on the page. */
export const apiOf = (vendor: string): string => APIS[vendor] ?? vendor;
