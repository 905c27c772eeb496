/** The developer's overrides, from the page's address: `?consent-region=DE&consent-gpc=1`; `0` is no signal. */
export const readDebug = (): { debugRegion: string | undefined; gpc: boolean | '' | undefined } => {
  const { 'consent-region': debugRegion, 'consent-gpc': gpc } = Object.fromEntries(
    new URLSearchParams(globalThis.location?.search),
  );
  return { debugRegion, gpc: gpc && gpc === '1' };
};
