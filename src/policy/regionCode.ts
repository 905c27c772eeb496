/** An ISO 3166-1 country or 3166-2 subdivision, to the letter: `DE`, `US-CA`. Anything else is unknown. */
export const isRegion = (region: unknown): region is string =>
  typeof region === 'string' && /^[A-Z]{2}(-[A-Z\d]{1,3})?$/.test(region);
