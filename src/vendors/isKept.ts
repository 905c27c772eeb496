/** How the names begin under which vendors keep something; most with `_`, and none as our own `minima_consent`. */
const NAMES =
  /; (_|(ph|li|ln|ajs|amp|mp|mtm|tw)_|u_sc|tt|oribi|hj|hs-|clid|matomo|sentry|intercom|persisted-queue|hubspotutk|messagesutk|.*survey)/i;

/** Whether anything is kept on this device under a name such as vendors give. Storage that is blocked keeps nothing. */
export const isKept = (): boolean => {
  try {
    return NAMES.test(['', document.cookie, ...Object.keys({ ...localStorage, ...sessionStorage })].join('; '));
  } catch {
    return false;
  }
};
