import type { PageOptions } from './page.js';
import type { Sent } from './types.js';

/** Where a button is: on the page itself, or in one of our faces. */
export type Place = 'body' | 'minima-consent-banner' | 'minima-consent-preferences';

/** One visitor's page in any browser, with what every driver of browsers can do. */
export interface Tab {
  goto(path: string): Promise<void>;
  /** Presses what the CSS selector finds, as a hand does: once it is to be seen. */
  press(place: Place, selector: string): Promise<void>;
  evaluate<Value>(read: () => Value | Promise<Value>): Promise<Value>;
  /** Everything sent since the tab was opened. */
  sent(): readonly Sent[];
  close(): Promise<void>;
}

/** A browser whose internet is the site. */
export interface TabBrowser {
  open(page: PageOptions): Promise<Tab>;
  close(): Promise<void>;
}

export interface TabOptions extends PageOptions {
  /** The visitor's browser sends Global Privacy Control. */
  readonly gpc: boolean;
}

export type OpenTab = (options: TabOptions) => Promise<Tab>;
