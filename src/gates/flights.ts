/** A script that has been started, and has not come yet. */
export interface Flight {
  /** The script of the page. */
  readonly inert: HTMLScriptElement;
  /** What runs in its place, or itself. */
  readonly script: HTMLScriptElement;
  /** Whether it may still run. */
  isOpen(): boolean;
  /** Tells who waits for it that it does not come. */
  end(): void;
}

export const flights = new Set<Flight>();

/**
 * Sees to it that what is on its way and may no longer run never does: a script that is in another document by then does not
 * (https://html.spec.whatwg.org/#execute-the-script-element). In the place of one of the page's own stays its like, which
 * another yes runs. Returns the scripts of the page in whose place another was to run.
 */
export const cancelFlights = (): HTMLScriptElement[] =>
  [...flights].flatMap((flight) => {
    const { inert, script } = flight;
    if (flight.isOpen()) return [];
    flights.delete(flight);
    if (script === inert) script.replaceWith(script.cloneNode(true));
    document.implementation.createHTMLDocument().adoptNode(script);
    flight.end();
    return script === inert ? [] : [inert];
  });
