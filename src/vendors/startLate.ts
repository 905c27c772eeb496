/** What PostHog starts as its project's settings arrive, and by no change of its configuration. */
interface Parts {
  readonly logs?: { reset?(): void; loadIfEnabled?(): void } | undefined;
  readonly webVitalsAutocapture?: { startIfEnabled?(): void } | undefined;
}

/** Starts it on the page where it may run from now on: its files were asked for, and refused, as the settings came. */
export const startLate = ({ logs, webVitalsAutocapture }: Parts): void => {
  logs?.loadIfEnabled?.();
  webVitalsAutocapture?.startIfEnabled?.();
};
