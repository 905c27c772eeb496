/** Longer than this, and a script is given up on: nothing waits for a vendor's server. */
const PATIENCE = 5000;

/** Fetches a script once. Settles with its load; an error, or five seconds of silence, rejects. */
export const loadScript = (src: string, nonce?: string | undefined): Promise<void> =>
  new Promise((resolve, reject) => {
    const script = document.createElement('script');
    const fail = () => reject(new Error(`[consent] could not load ${src}`));
    script.async = true;
    if (nonce) script.nonce = nonce;
    script.onload = () => resolve();
    script.onerror = fail;
    script.src = src;
    document.head.append(script);
    setTimeout(fail, PATIENCE);
  });
