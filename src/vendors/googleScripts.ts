import { cancelScript } from './cancelScript.js';
import type { GoogleScript, GoogleTag } from './googleTag.js';
import { loadScript } from './loadScript.js';

/** The scripts of Google's tags, on their way and arrived. */
export const googleScripts = (tags: readonly GoogleTag[]) => {
  /** Where they come from. */
  const addresses = new Set<unknown>();

  return {
    isOurs: (address: unknown): boolean => addresses.has(address),
    async load(script: GoogleScript, nonce: string | undefined): Promise<void> {
      addresses.add(script.address);
      script.loading ??= loadScript(script.address, nonce);
      const mine = script.loading;
      try {
        await mine;
      } catch (error) {
        script.loading = undefined; // the next grant tries again
        throw error;
      }
      script.hasArrived ||= script.loading === mine;
    },
    cancel(script: GoogleScript): void {
      cancelScript(script.address);
      script.loading = undefined;
      for (const other of tags) if (other.script === script) other.script = undefined;
    },
  };
};
