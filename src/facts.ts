/** What a vendor keeps on a device, by where; `*` in a name stands for any letters. Times are days, 0: until the session ends. */
export interface VendorKeys {
  readonly cookies?: Readonly<Record<string, number>> | undefined;
  /** In the page's local storage: until it is removed. */
  readonly local?: readonly string[] | undefined;
  /** In the page's session storage: until the tab is closed. */
  readonly session?: readonly string[] | undefined;
  /** Names of databases: until they are removed. */
  readonly databases?: readonly string[] | undefined;
  /** Cookies that no script of the page can remove, by the domain that they are on. */
  readonly elsewhere?: Readonly<Record<string, Readonly<Record<string, number>>>> | undefined;
  /** Those of the names that tell of a visitor's refusal at the vendor itself: they stay. */
  readonly refusals?: readonly string[] | undefined;
  /** What those names are for that serve another purpose than the vendor: each serves one, and it is told to wait for that. */
  readonly purposes?: Readonly<Record<string, string>> | undefined;
}

/** What a visitor is told of a vendor (GDPR art. 13; C-673/17 Planet49: how long, and who has access). */
export interface VendorFacts<Usual extends string = string> {
  /** As in the name of its file: `tiktok`. */
  readonly id: string;
  /** As people know it. */
  readonly name: string;
  /** The purposes it serves, unless a site says otherwise: one, or several separated by spaces. */
  readonly purpose: Usual;
  /** The companies that receive what it collects, and the countries they are in. */
  readonly recipients: readonly string[];
  /** Its privacy policy. */
  readonly privacyUrl: string;
  /** Its own documentation of what is done here. */
  readonly docs: readonly string[];
  /** After a withdrawal: silent at once, or, as it has no way to be stopped, once the page is loaded again. */
  readonly stops: 'live' | 'reload';
  readonly keys: VendorKeys;
  /** For how many days it keeps what it has collected, where that is agreed. */
  readonly retention?: number | undefined;
}

/** A vendor of a site, and what it stands behind there. Of one that only the site knows, what the site says. */
export type ListedVendor = Pick<VendorFacts, 'name' | 'purpose'> & Partial<VendorFacts>;

/** A text, or one for each language (BCP 47), `{ en: 'Chat', fr: 'Messagerie' }`: where none fits the first counts. */
export type Localized = string | Readonly<Record<string, string>>;
