/** A script that has been started, and has not come yet. */
interface Flight {
  /** The script of the page. */
  readonly inert: HTMLScriptElement;
  /** What runs in its place, or itself. */
  readonly script: HTMLScriptElement;
  /** Those of the script that wrote it, if one did. */
  readonly purposes: string | undefined;
  /** Whether it may still run. */
  isOpen(): boolean;
  end(): void;
}

const flights = new Set<Flight>();

/**
 * Notes that a script starts; to be called before it does. Resolves when it has come, when it cannot, when it may no longer,
 * or with `end`.
 */
export const startFlight = (
  inert: HTMLScriptElement,
  script: HTMLScriptElement,
  isOpen: () => boolean,
  purposes: string | undefined,
) => {
  let resolve = (): void => {};
  const ended = new Promise<void>((settle) => {
    resolve = settle;
  });
  const flight: Flight = {
    inert,
    script,
    purposes,
    isOpen,
    end() {
      flights.delete(flight);
      resolve();
    },
  };
  flights.add(flight);
  script.addEventListener('load', flight.end);
  script.addEventListener('error', flight.end);
  return { ended, end: flight.end };
};

/**
 * Sees to it that what is on its way and may no longer run never does: a script that is in another document by then does not
 * (https://html.spec.whatwg.org/#execute-the-script-element). In the place of one of the page's own stays its like, which
 * another yes runs. Returns the scripts of the page in whose place another was to run.
 */
export const cancelFlights = (): HTMLScriptElement[] =>
  [...flights].flatMap(({ inert, script, purposes, isOpen, end }) => {
    if (isOpen()) return [];
    if (script === inert) {
      const again = script.cloneNode(true) as HTMLScriptElement;
      again.dataset.consent ??= purposes;
      script.replaceWith(again);
    }
    document.implementation.createHTMLDocument().adoptNode(script);
    end();
    return script === inert ? [] : [inert];
  });
