/** How the names begin under which vendors keep something; most with `_`, and none as our own `minima_consent`. */
const NAMES =
  /; (_|fplc|(ph|li|ln|ajs|amp|mp|mtm|tw)_|mixpanel|u_sc|tt|oribi|hj|hs-|clid|matomo|sentry|intercom|persisted-queue|hubspotutk|messagesutk|.*(survey|amp_session))/i;

/**
 * Whether anything is kept on this device under a name such as vendors give; of databases, empty ones too. Storage that is blocked
 * keeps nothing, and a browser that does not list databases none of those.
 */
export const isKept = async (): Promise<boolean> => {
  const isNamed = (names: readonly (string | undefined)[]): boolean => NAMES.test(['', ...names].join('; '));
  try {
    return (
      isNamed([document.cookie, ...Object.keys({ ...localStorage, ...sessionStorage })]) ||
      isNamed((await indexedDB.databases()).map(({ name }) => name))
    );
  } catch {
    return false;
  }
};
