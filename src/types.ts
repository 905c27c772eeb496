import type { AccountAdapter, AccountState } from './account.js';
import type { Choice } from './choice.js';
import type { ListedVendor, Localized, VendorFacts } from './facts.js';
import type { Reason } from './reasons.js';
import type { DecideOptions, Shown } from './shown.js';

export type { AccountAdapter, AccountAnswers, AccountProgress, AccountState } from './account.js';
export type { Answer, Choice } from './choice.js';
export type { ListedVendor, Localized, VendorFacts, VendorKeys } from './facts.js';
export type { Reason } from './reasons.js';
export type { DecideOptions, Shown } from './shown.js';

/** How a purpose may start: only after a yes, until a no, or after being told. */
export type Model = 'opt-in' | 'opt-out' | 'notice';

/** What a visitor sees unasked: a banner that asks, a notice that tells, or only a link. */
export type Face = 'banner' | 'notice' | 'link';

/** Undecided is not denied: while undecided nothing is stored and no vendor is told anything. */
export type State = 'undecided' | 'granted' | 'denied';

/** The answer to "may this purpose run now?". Made by `evaluate()` and by nothing else. */
export interface Verdict {
  readonly state: State;
  readonly granted: boolean;
  readonly reason: Reason;
}

export type Verdicts<Id extends string = string> = Readonly<Record<Id, Verdict>>;

/** A purpose as a site declares it. `sale`: it counts as sale or sharing (Cal. Civ. Code 1798.140). */
export interface Purpose {
  readonly id: string;
  readonly title?: Localized | undefined;
  readonly description?: Localized | undefined;
  readonly sale?: boolean | undefined;
  /** `account`: agreed to for the visitor's account, and kept there, not on the device. */
  readonly scope?: 'device' | 'account' | undefined;
  /** Who processes for it. A change asks again. */
  readonly vendors?: readonly Vendor[] | undefined;
}

/** Who processes, to whom they pass it on, and what they keep. */
export interface Vendor extends Partial<Omit<VendorFacts, 'purpose'>> {
  readonly name: string;
}

/** What the law of the visitor's place says about one purpose. */
export interface PurposeRule {
  readonly id: string;
  readonly model: Model;
  /** It is a sale or sharing of personal information. */
  readonly sale: boolean;
  /** Global Privacy Control denies it. */
  readonly gpc: boolean;
  /** It runs without consent, within the limits of the law's exemption for audience measurement. */
  readonly exempt: boolean;
  /** What exactly is asked: a mark of four characters at most for each part of the question. */
  readonly fingerprint: readonly string[];
}

/** The rules that apply to this visitor. Made by `resolvePolicy()`. */
export interface Policy {
  /** ISO 3166-1 or -2 (`DE`, `US-CA`); `ZZ` when unknown. */
  readonly region: string;
  /** The row of the jurisdiction table that applies: `US` for `US-OH`, `ZZ` for `PK`. */
  readonly jurisdiction: string;
  readonly face: Face;
  /** Whether the law binds a site to the signal, or honouring it is our choice. */
  readonly gpcBinding: boolean;
  /** A "Do Not Sell or Share" link is due. */
  readonly saleLink: boolean;
  /** Days an answer lasts before we may ask again; 0: nobody is asked unbidden. */
  readonly validity: number;
  /** Days after a refusal before we may ask again, be the policy another. */
  readonly wait: number;
  /** Age from which a visitor can consent alone (GDPR art. 8), in years. */
  readonly age: number;
  /** The site's own policy version. */
  readonly version: string;
  readonly purposes: readonly PurposeRule[];
  /** The purposes of the account, which no banner asks for. */
  readonly account: readonly PurposeRule[];
}

/** What the visitor's browser and the site say about the visitor, apart from any answer. */
export interface Signals {
  /** `navigator.globalPrivacyControl === true`; anything else says nothing. */
  readonly gpc: boolean;
  /** Age in years, if the site knows it. Never stored. */
  readonly age?: number | undefined;
  /** The site knows that the visitor is a minor, though not of what age. */
  readonly minor?: boolean | undefined;
  /** The visitor has asked to see one element on this page, this once. Never stored. */
  readonly once?: boolean | undefined;
}

/** Why a record cannot be trusted to be all that the visitor has said. */
export type Doubt = 'unreadable' | 'blocked';

/** What the visitor last decided. Kept in the cookie `minima_consent`. */
export interface ConsentRecord {
  /** Where the visitor was at the latest decision; there was none where nothing is known but a doubt. */
  readonly region?: string | undefined;
  /** The policy version the choices were made under. */
  readonly version?: string | undefined;
  readonly choices: Readonly<Record<string, Choice>>;
  readonly doubt?: Doubt | undefined;
}

/** Everything `evaluate()` needs, and all it needs. */
export interface Inputs {
  readonly policy: Policy;
  readonly record: ConsentRecord | null;
  readonly signals: Signals;
  /** What the account says, as far as it has answered. */
  readonly account?: Readonly<Record<string, AccountState>> | undefined;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** What the visitor sees. `failed`: nobody can be told by a banner that anything runs. */
  readonly view?: View | undefined;
}

export type View = 'none' | 'banner' | 'preferences' | 'failed';

/** Where the region came from, first that answered. */
export type RegionSource = 'option' | 'debug' | 'meta' | 'server-timing' | 'endpoint' | 'hints' | 'unknown';

/** A region, who named it, and how far that can be trusted. */
export interface FoundRegion {
  readonly region: string;
  readonly source: RegionSource;
  readonly confidence: 'high' | 'low' | 'none';
}

/** The frozen state: what `consent.state` holds and every event carries. */
export interface Snapshot<Id extends string = string> {
  readonly region: FoundRegion;
  readonly policy: Policy;
  readonly record: ConsentRecord | null;
  readonly signals: Signals;
  readonly verdicts: Verdicts<Id>;
  /** Of the purposes of an account that is connected. */
  readonly account: Readonly<Record<string, AccountState>>;
  readonly view: View;
  /**
   * Vendors that have run on this page and were taken back, and that only a reload stops; of a gate without one, its purposes. Not
   * those whose gate the site has taken away, nor those that ran before an instance that has found a no.
   */
  readonly unfinished: readonly string[];
}

/** An effect with a way back. */
export interface Gate<Id extends string = string> {
  /** One purpose, or several that must all be granted. */
  readonly purpose: Id | readonly Id[];
  /** Who processes behind it, `posthog` for example: part of what is asked, if the gate is among the options. */
  readonly vendor?: string | undefined;
  /** What a visitor is told of that vendor. */
  readonly facts?: VendorFacts | undefined;
  /** Whether closing silences it at once (unless said), or only the next page is without it. */
  readonly stops?: 'live' | 'reload' | undefined;
  /** It keeps to the limits of what is exempt from consent where that is all it may do: it opens for the reason `exempt` too. */
  readonly exempt?: boolean | undefined;
  /** Runs when the purpose is granted. A throw or rejection is reported and stops nothing else. */
  open(): unknown;
  /**
   * Runs when the purpose is no longer granted, or the gate is removed, after `open` has run. It is told nothing where the whole
   * instance is destroyed: that takes back no yes, and what was kept may stay for the next one.
   */
  close?(verdicts?: Verdicts): unknown;
  /** Told all verdicts whenever one changes, before it closes and before any gate opens. */
  update?(verdicts: Verdicts): unknown;
}

/** The copy of the record that can be handed out (GDPR art. 7(1)), with who answers for it and what was shown. */
export interface Receipt extends ConsentRecord {
  readonly controller?: string | undefined;
  /** What the choice was made on, if it was made on this page. */
  readonly shown?: Shown | undefined;
}

/** The explanation of one verdict, for people and for support requests. */
export interface Explanation extends Verdict {
  /** The row of the jurisdiction table that the verdict rests on: `jurisdictions[law].law` names the statutes. */
  readonly law: string;
  /** Where the region came from. */
  readonly source: RegionSource;
  /** All of it in one sentence, with the law's short name, which is fetched for it. Rejects where that fails. */
  text(): Promise<string>;
}

/** The visitor's consent on this page. One per page; see the README for how to make it. */
export interface Consent<Id extends string = string> {
  readonly state: Snapshot<Id | 'necessary'>;
  /**
   * Resolves once the region is known and every gate stands as it should; those of the script tag's vendors follow as their
   * files arrive. Never rejects.
   */
  readonly ready: Promise<Snapshot<Id | 'necessary'>>;
  /** Whether a purpose may run now. False before start, on a server, and for an undeclared purpose. */
  allows(purpose: Id | 'necessary'): boolean;
  explain(purpose: Id | 'necessary'): Explanation;
  /** Everybody who processes here, with what they keep and for how long. Fetched when it is first asked for; rejects where that fails. */
  readonly vendors: Promise<readonly ListedVendor[]>;
  /** Records choices. Purposes not named keep their state. */
  decide(choice: Partial<Record<Id, boolean>>, options?: DecideOptions): void;
  /** Grants every purpose, but leaves off what Global Privacy Control denies. */
  acceptAll(options?: DecideOptions): void;
  rejectAll(options?: DecideOptions): void;
  withdraw(purpose: Id, options?: DecideOptions): void;
  /** Refuses every purpose that is a sale or sharing: what a "Do Not Sell or Share" link does. */
  refuseSale(options?: DecideOptions): void;
  /** Has a site's adapter answer for the account: the same one anew where none is given, nobody with null. `decide` saves there. */
  connectAccount(adapter?: AccountAdapter | null): void;
  /** Forgets every decision, as if the visitor had never been here. */
  reset(): void;
  /** Calls `listener` with the present state once ready, then on effective changes. Returns a stop function. */
  subscribe(listener: (state: Snapshot<Id | 'necessary'>) => void): () => void;
  /** Adds an effect. Returns a function that closes and removes it. */
  gate<Own extends Id>(
    purpose: Own | readonly Own[],
    effect: Omit<Gate<Id>, 'purpose'> & { readonly purpose?: NoInfer<Own> | readonly NoInfer<Own>[] | undefined },
  ): () => void;
  /** Shows a layer. Does nothing on a server. */
  open(view: 'banner' | 'preferences'): void;
  /** Hides whatever is shown, for this page only: neither a yes nor a no. */
  close(): void;
  /** The latest decision, or null before there is one. */
  receipt(): Receipt | null;
  /** Runs functions with the instance at once, as the page's queue ran those pushed before it was there. */
  push(...tasks: readonly ((consent: Consent<Id>) => void)[]): void;
  destroy(): void;
}
