/** Somebody who comes to a page: from where, and whether they have answered before. */
export interface Visitor {
  readonly name: string;
  /** ISO 3166-1 or -2. */
  readonly region: string;
  /** They agreed on an earlier visit. */
  readonly returning: boolean;
}

/** A consent script as a site would use it. Every contender is put on the same pages. */
export interface Contender {
  readonly name: string;
  /** Path, on the bench's server, of the file whose time is taken. */
  readonly script: string;
  /** What a site writes into the head for it. */
  head(visitor: Visitor): string;
  /** Statements of JavaScript, put before `head`, that call `mark()` once the verdicts are there and told. */
  readonly whenReady: string;
  /** Statements of JavaScript, run in a page that is ready, that agree to everything, so that the next visit is a return. */
  readonly agree: string;
}
