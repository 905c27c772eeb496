import { markRun, unmarkRun } from './runMark.js';
import { standFor } from './standFor.js';

/** A script that has been started, and of which nobody knows yet whether it has run. */
interface Flight {
  /** The script of the page. Held by the browser as long as it may run. */
  inert: WeakRef<HTMLScriptElement>;
  /** What runs in its place, or itself. */
  readonly script: WeakRef<HTMLScriptElement>;
  /** Those of the script that wrote it, if one did. */
  readonly purposes: string | undefined;
  /** Whether it is heard of when it has run. */
  readonly isHeard: boolean;
  /** Whether it may still run. */
  isOpen(): boolean;
  end(): void;
}

const flights = new Set<Flight>();

/**
 * Notes that a script starts; to be called before it does. `ended` resolves when it has come, when it cannot, when it may no
 * longer, or with either of the others: `end` is for one that has run, `leave` for one that nobody waits for.
 */
export const startFlight = (
  inert: HTMLScriptElement,
  script: HTMLScriptElement,
  isHeard: boolean,
  isOpen: () => boolean,
  purposes: string | undefined,
) => {
  let leave = (): void => {};
  const ended = new Promise<void>((settle) => {
    leave = settle;
  });
  const flight: Flight = {
    inert: new WeakRef(inert),
    script: new WeakRef(script),
    purposes,
    isHeard,
    isOpen,
    end() {
      flights.delete(flight);
      leave();
    },
  };
  flights.add(flight);
  script.addEventListener('load', flight.end);
  script.addEventListener('error', flight.end);
  return { ended, end: flight.end, leave };
};

/** Has a script take the place of its like that is on its way, and returns whether one is. */
export const takeOver = (next: HTMLScriptElement, isLike: (inert: HTMLScriptElement) => boolean): boolean => {
  for (const flight of flights) {
    const inert = flight.inert.deref();
    if (!flight.isHeard || !inert || !isLike(inert)) continue;
    flight.inert = new WeakRef(next);
    return true;
  }
  return false;
};

/**
 * Sees to it that what is on its way and may no longer run never does: a script that is in another document by then does not
 * (https://html.spec.whatwg.org/#execute-the-script-element). In the place of one of the page's own stays its like, which
 * another yes runs, of which `hold` is told; but not where the first may have run unheard, for that would be twice.
 */
export const cancelFlights = (hold: (inert: HTMLScriptElement) => void): void => {
  for (const { inert: own, script: running, purposes, isHeard, isOpen, end } of flights) {
    if (isOpen()) continue;
    end();
    const inert = own.deref();
    const script = running.deref();
    if (!script) continue;
    const again = inert && script === inert ? (script.cloneNode(true) as HTMLScriptElement) : inert;
    if (again) {
      again.dataset.consent ??= purposes;
      if (again !== inert) standFor(script, again);
      (isHeard ? unmarkRun : markRun)(again);
      if (isHeard) hold(again);
    }
    document.implementation.createHTMLDocument().adoptNode(script);
  }
};
