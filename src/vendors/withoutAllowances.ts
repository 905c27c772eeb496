import type { Words } from './googleCommand.js';

const isAllowance = ([name, value]: readonly [unknown, unknown]): boolean => !!value && /^allow_/.test(`${name}`);

/**
 * A command without what would allow advertisements (`allow_google_signals`): that a site or its page says so does not say that
 * the visitor does. Nothing is lost, as Google takes for allowed what nobody forbids
 * (https://developers.google.com/tag-platform/security/guides/privacy).
 */
export const withoutAllowances = (words: Words): Words =>
  words[0] === 'set' && isAllowance([words[1], words[2]])
    ? []
    : words.map((word) => {
        const said = Object.entries(Object(word));
        return said.some(isAllowance) ? Object.fromEntries(said.filter((one) => !isAllowance(one))) : word;
      });
