/** Longer than this, and a script is reported as missing; should it come after all, it is welcome. */
const PATIENCE = 5000;

/** Fetches a script once. Settles with its load or its failure. */
export const loadScript = (src: string, nonce?: string | undefined): Promise<void> =>
  new Promise((resolve, reject) => {
    const script = document.createElement('script');
    const late = setTimeout(() => reportError(new Error(`[consent] ${src} takes long`)), PATIENCE);
    script.async = true;
    if (nonce) script.nonce = nonce;
    script.onload = () => {
      clearTimeout(late);
      resolve();
    };
    script.onerror = () => {
      clearTimeout(late);
      reject(new Error(`[consent] could not load ${src}`));
    };
    script.src = src;
    document.head.append(script);
  });
