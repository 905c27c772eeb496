/** `report` tells what leaks; `block` stops it as well. */
export type Mode = 'report' | 'block';

/** What a page did: which API it called, which element it made, where it wrote; `resource` is what the browser fetched by itself. */
export type Kind =
  | 'fetch'
  | 'fetchlater'
  | 'xhr'
  | 'beacon'
  | 'websocket'
  | 'webtransport'
  | 'eventsource'
  | 'form'
  | 'cookie'
  | 'localStorage'
  | 'sessionStorage'
  | 'resource'
  // An element, by its name.
  | (string & {});

/** What a vendor that is not granted got, or would have got: the frozen `detail` of the event `consent:leak` on the document. */
export interface Leak {
  readonly kind: Kind;
  /** Where to, as an absolute address; of a key that was written there is none. */
  readonly url?: string | undefined;
  /** Name of the cookie or of the key in storage. */
  readonly key?: string | undefined;
  readonly vendor: string;
  /** The purpose that would have to be granted, or several with spaces between. */
  readonly purpose: string;
  /** Who did it: `https://example.com/app.js:10:5`; empty where it cannot be told. */
  readonly source: string;
  readonly blocked: boolean;
}

/** A leak as it is found, before it is told of: `error` was made where the call came in, if there was one. */
export interface Finding extends Omit<Leak, 'source' | 'blocked'> {
  readonly error?: Error;
}

/** A vendor as the guard knows it. `purpose` false: it needs none, and is not watched. */
export interface Watched {
  readonly vendor: string;
  readonly purpose: string | false;
}

/** A vendor of the site's own, or one that the site sees otherwise. */
export interface OwnVendor {
  /** Of a vendor that is known anyway the usual one, unless given. */
  readonly purpose?: string | false | undefined;
  /** Host names, with what is below them; a path may follow: `www.example.com/collect`. A list, or a text with spaces. */
  readonly hosts?: string | readonly string[] | undefined;
  /** Names of cookies and keys in storage; one `*` stands for anything. */
  readonly keys?: string | readonly string[] | undefined;
}

/** What the site says in `data-vendors`, by the vendor's name: its purpose, false for "leave it alone", or a vendor of its own. */
export type OwnVendors = Readonly<Record<string, string | false | OwnVendor>>;

/** A storage, its name, and the keys in it that need no second look. */
export type Store = readonly [kind: Kind, storage: Storage, known: Set<string>];

/** Whether what a page is about to do has to be stopped; what leaks is told of, stopped or not. */
export interface Watch {
  /** `text` is read as the page's own code would have it read; one that leads nowhere leaks nothing. */
  address(kind: Kind, text: string): boolean;
  key(kind: Kind, name: string): boolean;
}
