/** What stands in the place of an embed is called. */
export const PLACEHOLDER = 'minima-consent-embed';
