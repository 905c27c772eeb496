import type { Verdicts } from '../types.js';
import type { Shapes } from './idsOf.js';
import type { Call } from './standIn.js';

export interface VendorOptions<Id extends string = string> {
  /** The account's, site's or tag's id at the vendor; `past`: it is no longer used here, and what it has left is removed. */
  readonly id: string;
  /** Where its script comes from, if not from the vendor: a first-party copy or a proxy. */
  readonly src?: string | undefined;
  /** Where it is, if it is in several places: `https://js-eu1.hs-scripts.com`; on the script tag `data-hubspot-host`. */
  readonly host?: string | undefined;
  /** More of what its own snippet may say of the account, as it is written there. */
  readonly config?: Readonly<Record<string, unknown>> | undefined;
  /** The purpose it stands behind, the vendor's own unless given. */
  readonly purpose?: Id | undefined;
  readonly nonce?: string | undefined;
  /** @internal Calls kept since before this gate was made. */
  readonly calls?: Call[] | undefined;
  /** @internal What keeps them; what the page has unless given. */
  readonly standIn?: unknown;
}

/** Of a vendor whose SDK is on npm too. */
export interface SdkOptions<Id extends string = string> extends VendorOptions<Id> {
  /** Gives its SDK, with the first grant: `() => import('@sentry/browser')`. Without it, the vendor's own script is fetched. */
  readonly load?: (() => Promise<object>) | undefined;
}

/** How a vendor's own base code begins: the command that says for whom it is, and the one that the page was seen. */
export interface Base {
  /** Followed by the id, and what its options have as `config`. */
  readonly init: string;
  readonly seen?: readonly string[] | undefined;
  /** Says it for one id that comes later, which follows. */
  readonly single?: string | undefined;
}

/** What a site has said of a vendor, and whether it may run now. */
export type Given<Options> = Options & { isGranted(): boolean };

/** What a vendor's script and snippet find and leave on the page. */
export type Page = Record<string, unknown>;

/** How a vendor is begun, told and stopped. `Api`: what stands under its name on the page, a queue until its script arrives. */
export interface Effect<Api, Options extends VendorOptions = VendorOptions> {
  /** The name of its API on the page. */
  readonly api: string;
  /** The address of its script. */
  src(options: Given<Options>): string;
  /** More properties of its script element. */
  readonly element?: Partial<HTMLScriptElement> | undefined;
  /** What its script reads of its own element: `domain` is `data-domain`. */
  data?(options: Given<Options>): object;
  /** What its options may be, where not just anything will do. One that is not is reported, and nothing is begun. */
  readonly shapes?: Shapes | ((options: Options) => Shapes) | undefined;
  /** Puts on the page what its own snippet puts there until its script arrives, and returns its API: a queue, still for nobody. */
  stub(page: Page, options: Given<Options>): Api;
  /** What its queue has besides when a script that starts by itself comes after a withdrawal, and must not. */
  readonly asleep?: object | undefined;
  /** Whether there can be but one account on a page: what it has on the page has no place for a second. */
  readonly isAlone?: boolean | undefined;
  /** Its base code where a page calls that as it does ours: what the page has said of that is not said again. */
  readonly base?: Base | undefined;
  /** The first calls, once a page for each id: for whom it is, and that the page was seen, unless `base` has that. */
  begin?(api: Api, options: Given<Options>, page: Page): void;
  /** Whether a call that was kept speaks of consent: of that only the gate speaks. */
  isOurs?(call: Call): boolean;
  /** Whether a call that was kept goes before those: how data may be used is said before any is sent. */
  isEarly?(call: Call): boolean;
  /** Once its script is there: what its snippet does then. Returns its API if that is another now. */
  arrive?(page: Page, api: Api, options: Given<Options>): Api;
  /** Whether what its script brings in turn is there; asked at a withdrawal: if not, the next grant begins as if it were the first. */
  isThere?(api: Api): boolean;
  /** What it is told of consent: with each grant, before anything else, and with each change of any verdict until it ends. */
  consent?(api: Api, verdicts: Verdicts, options: Given<Options>): void;
  /** What it is told when it is granted again, after it was told of a withdrawal. */
  resume?(api: Api, options: Given<Options>, page: Page): void;
  /** What it is told with a withdrawal; `arrived`: its script has come, and found what was said to it before. */
  revoke?(api: Api, page: Page, arrived: boolean, options: Given<Options>): void;
}
