/** The developer's overrides, from the page's address: `?consent-region=DE&consent-gpc=1`. */
export const readDebug = (): { debugRegion: string | undefined; gpc: boolean | undefined } => {
  const address = new URLSearchParams(globalThis.location?.search);
  const gpc = address.get('consent-gpc');
  return { debugRegion: address.get('consent-region') ?? undefined, gpc: gpc ? gpc === '1' : undefined };
};
