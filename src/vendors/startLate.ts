/** What PostHog starts as its project's settings arrive, and by no change of its configuration. */
interface Parts {
  readonly logs?: { reset?(): void; loadIfEnabled?(): void } | undefined;
  /** Code of the project's own, which has come with its settings: once for each client. */
  readonly siteApps?:
    | { readonly apps: object; readonly siteAppLoaders?: readonly object[]; onRemoteConfig?: (settings: object) => void }
    | undefined;
  readonly webVitalsAutocapture?: { startIfEnabled?(): void } | undefined;
}

/** Starts it on the page where it may run from now on: it was asked for, and refused, as the settings came. */
export const startLate = ({ logs, siteApps, webVitalsAutocapture }: Parts): void => {
  logs?.loadIfEnabled?.();
  webVitalsAutocapture?.startIfEnabled?.();
  const hasApps = (): boolean => !!siteApps && Object.keys(siteApps.apps).length > 0;
  if (!siteApps?.siteAppLoaders?.length || hasApps()) return;
  siteApps.onRemoteConfig?.({});
  // The settings themselves, where they come after their apps, begin none again.
  if (hasApps()) siteApps.onRemoteConfig = () => {};
};
