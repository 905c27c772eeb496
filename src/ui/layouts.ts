/** Written by scripts/encodeJurisdictions.ts from jurisdictions.ts. Do not edit. */
export const CLOSE_BUTTON = ['IT'];
export const NOT_AT_BOTTOM = ['NG'];
