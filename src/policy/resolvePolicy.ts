import type { Face, Model, Policy, Purpose, PurposeRule } from '../types.js';
import { fingerprint } from './fingerprint.js';
import { isPurposeId } from './purposes.js';
import { isRegion } from './regionCode.js';
import { rowFor } from './rowFor.js';

export interface PolicyOptions {
  /** Milliseconds since 1970: some rows change on a day. */
  readonly now: number;
  /** Purpose ids or objects; `analytics` and `marketing` unless given. What has no proper id is left out. */
  readonly purposes?: readonly (string | Purpose)[] | undefined;
  /** With a new one, every yes is asked for again. */
  readonly policyVersion?: string | undefined;
  /** `analytics`, where the site keeps to what the law demands of audience measurement that is exempt from consent. */
  readonly exemptions?: string | readonly string[] | undefined;
  /** The vendors that the script tag or the gates name, each after the purpose it serves: they are part of what is asked. */
  readonly vendors?: readonly (readonly [purpose: string, vendor: string, ...more: string[]])[] | undefined;
}

/** The rules for a region. A subdivision without a row has its country's; anything unknown has the strictest, `ZZ`. */
export const resolvePolicy = (
  region: string | undefined,
  { now, policyVersion = '', vendors = [], purposes = ['analytics', 'marketing'], exemptions }: PolicyOptions,
): Policy => {
  const known = isRegion(region) ? region : 'ZZ';
  let row!: RegExpMatchArray;
  const jurisdiction = [known, known.slice(0, 2), 'ZZ'].find((code) => (row = rowFor(code, now)!))!;
  const [, , face, analytics, marketing, flags = '', validity, wait, age] = row;
  const version = `${policyVersion}`;
  /** The rules for the purposes of the device, or of the account. */
  const rulesOf = (isOf: boolean): PurposeRule[] =>
    [purposes]
      .flat()
      .filter(
        (purpose) => isPurposeId((purpose as Purpose)?.id ?? purpose) && isOf === ((purpose as Purpose).scope === 'account'),
      )
      .map((purpose) => {
        // A sale is a sale, whatever it is called; `marketing` is one unless said otherwise.
        const { id = purpose as string, sale = id === 'marketing' } = purpose as Purpose;
        // Preferences are first-party storage like analytics. Error reports are promised "only with consent", and so is
        // everything a site adds itself: no table knows it, and doubt asks first.
        const own = !sale && /^(analytics|preferences)$/.test(id);
        const exempt = own && /e/.test(flags) && `${exemptions}` === id;
        // However many of its tags there are, a vendor is one.
        const serving = new Set(vendors.flatMap(([served, vendor]) => (`${served}`.includes(id) ? vendor : [])));
        // Google's own terms may want a yes where the law does not.
        const model =
          sale || (/g/.test(flags) && serving.has('google')) ? marketing : exempt ? 'notice' : own ? analytics : 'opt-in';
        return {
          id,
          sale,
          exempt,
          model: model as Model,
          // The signal is an objection too, where the law lets analytics run until there is one.
          gpc: sale || exempt || (own && /a/.test(flags)),
          fingerprint: fingerprint(version, { ...(purpose as Purpose), id, sale }, serving),
        };
      });
  return {
    region: jurisdiction === 'ZZ' ? 'ZZ' : known,
    jurisdiction,
    face: face as Face,
    gpcBinding: /b/.test(flags),
    saleLink: /s/.test(flags),
    validity: +validity!,
    wait: +wait!,
    age: parseInt(age!, 36),
    version,
    purposes: rulesOf(false),
    account: rulesOf(true),
  };
};
