import type { Register } from './createRegister.js';
import type { Finding, Kind, Leak, Watch, Watched } from './types.js';

/** Deep enough to see past the guard itself, where a browser tells only the nearest ten (V8). */
const DEPTH = 50;

/** An error that knows who is calling. */
const markCaller = (): Error => {
  const usual = Error.stackTraceLimit;
  // A page may have locked it.
  if (usual) Reflect.set(Error, 'stackTraceLimit', DEPTH);
  const error = new Error();
  if (usual) Reflect.set(Error, 'stackTraceLimit', usual);
  return error;
};

export interface WatchOptions {
  readonly mode: string;
  readonly register: Register;
  /** Whether this may run now. Whoever is asked holds the opinion, not the guard. */
  readonly allows: (watched: Watched) => boolean;
  /** Hears of what may not. */
  readonly tell: (finding: Finding) => unknown;
}

/** Says of what a page does whether to stop it, and tells of what may not be. */
export const createWatch = ({ mode, register, allows, tell }: WatchOptions): Watch => {
  const blocked = mode !== 'report';
  const stops = (watched: Watched | undefined, kind: Kind, what: Pick<Leak, 'url' | 'key'>): boolean => {
    if (!watched || watched.purpose === false || allows(watched)) return false;
    tell({ ...what, ...(watched as Watched & { purpose: string }), kind, error: markCaller() });
    return blocked;
  };
  return {
    address(kind, text) {
      try {
        const url = new URL(text, document.baseURI);
        return stops(register.ofAddress(url), kind, { url: url.href });
      } catch {
        return false;
      }
    },
    key: (kind, key) => stops(register.ofKey(key), kind, { key }),
  };
};
