/** The developer's overrides, from the page's address: `?consent-region=DE&consent-gpc=1`; `0` is no signal. */
export const readDebug = (): { debugRegion: string | null; gpc: boolean | '' | null } => {
  const address = new URLSearchParams(globalThis.location?.search);
  const gpc = address.get('consent-gpc');
  return { debugRegion: address.get('consent-region'), gpc: gpc && gpc === '1' };
};
