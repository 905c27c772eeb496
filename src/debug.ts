/** The developer's overrides, from the page's address: `?consent-region=DE&consent-gpc=1`. */
export const readDebug = (): { debugRegion: string | undefined; gpc: boolean | undefined } => {
  const address = new URLSearchParams(globalThis.location?.search);
  return {
    debugRegion: address.get('consent-region') ?? undefined,
    gpc: { 1: true, 0: false }[`${address.get('consent-gpc')}`],
  };
};
