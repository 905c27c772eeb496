/** What has run in the place of scripts that could not. */
export const createCopies = () => {
  const copies = new Map<HTMLScriptElement, HTMLScriptElement>();
  return {
    add: (inert: HTMLScriptElement, copy: HTMLScriptElement): void => void copies.set(inert, copy),
    /** Takes away what has run for scripts that have left the page. */
    tidy(): void {
      for (const [inert, copy] of copies) {
        if (inert.isConnected) continue;
        copy.remove();
        copies.delete(inert);
      }
    },
  };
};
