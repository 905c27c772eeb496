import type { Localized, Purpose, PurposeRule } from '../types.js';
import { inLanguage } from './inLanguage.js';
import { listOf } from './listOf.js';
import type { FaceContext } from './types.js';

export type Words = Readonly<Record<string, string>>;

/** What the site says of a purpose itself. */
export const declared = ({ purposes = [] }: FaceContext['site'], id: string): Partial<Purpose> =>
  ([purposes].flat() as readonly (Partial<Purpose> | null)[]).find((purpose) => purpose?.id === id) ?? {};

/** What the site says in this language, or else in its first. */
export const localized = (said: Localized | undefined, language: string): string | undefined =>
  typeof said === 'object' ? (inLanguage(said, language) ?? Object.values(said)[0]) : said;

/** Whatever has a name for every purpose. */
interface Named extends Pick<FaceContext, 'site' | 'language'> {
  readonly controls: { readonly titles: object };
}

/** What a purpose is called: the site's own words first, then ours, then its id. */
export const titleOf = ({ site, controls, language }: Named, id: string): string =>
  localized(declared(site, id).title, language) ?? (controls.titles as Words)[id] ?? id;

/** "Analytics and Marketing", in the language of the page. */
export const titlesOf = (context: Named, rules: readonly Pick<PurposeRule, 'id'>[]): string =>
  listOf(
    rules.map(({ id }) => titleOf(context, id)),
    context.language,
  );

/** Why some answers are asked for again, if any are: what they were about has changed. */
export const changedText = (context: FaceContext): string | undefined => {
  const { policy, record, verdicts } = context.consent.state;
  // What runs exempt is not outdated; but what the visitor said yes to, or left as it was, may have been something else.
  const isOther = ({ id, fingerprint }: PurposeRule): boolean => {
    const said = record?.choices[id];
    return !!said && !fingerprint.every((mark) => said.fingerprint.includes(mark));
  };
  const changed = policy.purposes.filter((rule) => {
    const reason = verdicts[rule.id]?.reason;
    return reason === 'outdated' || (reason === 'exempt' && isOther(rule));
  });
  return changed.length ? fill(context.banner.changed, { purposes: titlesOf(context, changed) }) : undefined;
};

/** What comes from elsewhere, apart from the letters around it where those may run from right to left (UAX #9, isolates). */
export const apart = (value: string, text: string): string => (/[\u0590-\u08ff]/.test(text) ? `\u2068${value}\u2069` : value);

/** Puts names where a text has `{name}`: of a text from right to left apart from it, for they may go the other way (UAX #9). */
export const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name] ?? whole;
    return apart(value, text);
  });
