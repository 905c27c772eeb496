import type { Purpose, PurposeRule } from '../types.js';
import type { FaceContext } from './types.js';

export type Words = Readonly<Record<string, string>>;

/** What the site says of a purpose itself. */
export const declared = ({ purposes = [] }: FaceContext['site'], id: string): Partial<Purpose> =>
  ([purposes].flat() as readonly (Partial<Purpose> | null)[]).find((purpose) => purpose?.id === id) ?? {};

/** Whatever has a name for every purpose. */
interface Named extends Pick<FaceContext, 'site'> {
  readonly controls: Pick<FaceContext['controls'], 'titles'>;
}

/** What a purpose is called: the site's own words first, then ours, then its id. */
export const titleOf = ({ site, controls }: Named, id: string): string =>
  declared(site, id).title ?? (controls.titles as Words)[id] ?? id;

/** "Analytics and Marketing", in the language of the page. */
export const titlesOf = (context: Named & Pick<FaceContext, 'language'>, rules: readonly Pick<PurposeRule, 'id'>[]): string =>
  new Intl.ListFormat(context.language).format(rules.map(({ id }) => titleOf(context, id)));

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

/** Puts names where a text has `{name}`. */
export const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
