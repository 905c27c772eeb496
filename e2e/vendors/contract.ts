import type { VendorFacts, VendorKeys } from '../../src/facts.js';

/** One call, as its script got it: the method's name first where there is one. */
export type Told = readonly unknown[];

/** What a vendor's stand-in is given on the page. */
export interface Ears {
  /** Notes a call that reached the vendor. */
  told(...call: unknown[]): void;
  /** Sends to the vendor's own host, while `isRunning`. */
  send(what: string): void;
  /**
   * Whether it sends on its own, with each click: not before it has found for whom; what a withdrawal must end, at once or with
   * a reload.
   */
  isRunning: boolean;
}

/**
 * What a vendor's public documentation says of it, to be held against what our gate does. Functions are run on the page, and
 * so know nothing but their arguments.
 */
export interface Contract {
  readonly facts: VendorFacts;
  /** Attributes of the script tag, without their `data-`; the first has its id. */
  readonly tag: Readonly<Record<string, string>>;
  /** What attributes cannot say of it. */
  readonly options?: Readonly<Record<string, unknown>>;
  /** The address of its script, to the letter. */
  readonly script: string;
  /** Its script does nothing the second time that it comes: one that came too late is there for the next page. */
  readonly isOnce?: boolean;
  /** Written as a method. Stands for its script: reads what waits on the page, and takes over, as the documentation says that the vendor's does. */
  standIn(ears: Ears): void;
  /** What a page says of consent by itself, before an answer: not a word of that is heard. */
  speakOfConsent?(): void;
  /** What a page says to it: before an answer, while granted, and after a withdrawal. */
  use(): void;
  /** What it has been told when all that waited has been said, `use` included. */
  readonly begins: readonly Told[];
  /** The same where it may run, but the opt-out signal refuses ads: for one that is told of those. */
  readonly beginsWithoutAds?: readonly Told[];
  /** What `use` tells it then. */
  readonly used: readonly Told[];
  /** What it is told with a withdrawal. */
  readonly withdrawn: readonly Told[];
  /** What it is told with another grant on the same page, before `use`. */
  readonly grantedAgain: readonly Told[];
}

declare global {
  interface Window {
    told: Told[];
  }
}

/** Every name that a vendor keeps something under, but a visitor's refusal, with an ending where it has `*`. */
export const namesOf = ({ cookies = {}, local = [], session = [], databases = [], refusals = [] }: VendorKeys): string[] => {
  const of = (area: string, names: readonly string[]) =>
    names.flatMap((name) => (refusals.includes(name) ? [] : `${area} ${name.replaceAll('*', 'test')}`));
  return [
    ...of('cookie', Object.keys(cookies)),
    ...of('indexedDB', databases),
    ...of('localStorage', local),
    ...of('sessionStorage', session),
  ].sort();
};

/** The file that stands for a vendor's script: it keeps everything that the vendor is known to keep, again when it stops. */
export const scriptOf = ({ facts, standIn, script }: Contract): string => {
  const names = namesOf(facts.keys);
  return `(() => {
  window.told ??= [];
  // In a database that it never closes again.
  const databases = {};
  const keepIn = (name) => {
    if (databases[name]) return void databases[name].transaction('all', 'readwrite').objectStore('all').add(1);
    const request = indexedDB.open(name);
    request.onupgradeneeded = () => void request.result.createObjectStore('all', { autoIncrement: true });
    request.onsuccess = () => {
      databases[name] = request.result;
      keepIn(name);
    };
  };
  const keep = () => {
    for (const [area, name] of ${JSON.stringify(names.map((name) => name.split(' ')))}) {
      if (area === 'cookie') document.cookie = name + '=1; path=/; max-age=9999';
      else if (area === 'indexedDB') keepIn(name);
      else window[area].setItem(name, '1');
    }
  };
  const ears = {
    isRunning: false,
    told: (...call) => void window.told.push(call.map((value) => value instanceof Date ? 'date' : value)),
    send: (what) => void fetch(${JSON.stringify(new URL('/collect', script).href)} + '?' + what, { mode: 'no-cors' }),
  };
  keep();
  addEventListener('click', () => {
    if (!ears.isRunning) return;
    ears.send('click');
    keep();
  });
  ({ ${standIn.toString()} }).standIn(ears);
})();`;
};
