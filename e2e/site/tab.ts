import type { PageOptions } from './page.js';
import type { Answerer, Sent } from './types.js';

/** Where a button is: on the page itself, or in one of our faces. */
export type Place = 'body' | 'minima-consent-banner' | 'minima-consent-preferences';

/** What is pressed on a keyboard. */
export type KeyName = 'Tab' | 'Enter' | 'Space' | 'Escape';

/** One visitor's page in any browser, with what every driver of browsers can do. */
export interface Tab {
  goto(path: string): Promise<void>;
  /** Presses what the CSS selector finds, as a hand does: once it is to be seen. */
  press(place: Place, selector: string): Promise<void>;
  /** Presses a key, wherever the focus is. */
  key(name: KeyName): Promise<void>;
  /** Gives the page a window of that size, in CSS pixels, or of the least width that the browser has beyond that. Its height changes. */
  resize(width: number, height: number): Promise<void>;
  evaluate<Value>(read: () => Value | Promise<Value>): Promise<Value>;
  /** Everything sent since the tab was opened. */
  sent(): readonly Sent[];
  close(): Promise<void>;
}

/** The page that a tab is to see. */
export interface TabPage extends PageOptions {
  /** What is asked first, before the site answers. */
  readonly answer?: Answerer;
}

/** A browser whose internet is the site. */
export interface TabBrowser {
  open(page: TabPage): Promise<Tab>;
  close(): Promise<void>;
}

export interface TabOptions extends TabPage {
  /** The visitor's browser sends Global Privacy Control. */
  readonly gpc: boolean;
}

export type OpenTab = (options: TabOptions) => Promise<Tab>;
