import { isFullDate } from './fullDate.js';

const statement = (date: string) => ({ gpc: true, lastUpdate: date });

/**
 * The text of `/.well-known/gpc.json`: the site abides by the signal, and has said so on `date` (RFC 3339 `full-date`).
 * https://w3c.github.io/gpc/#gpc-support-resource
 */
export const gpcResource = (date: string): string => `${JSON.stringify(statement(date), null, 2)}\n`;

/** The date in a text that says what `gpcResource()` says and nothing else, however it is laid out; or undefined. */
export const dateOfResource = (text: string): string | undefined => {
  try {
    const said = JSON.parse(text);
    const date: unknown = said.lastUpdate;
    return isFullDate(date) && JSON.stringify(said) === JSON.stringify(statement(date)) ? date : undefined;
  } catch {
    return undefined; // no JSON, or null
  }
};
