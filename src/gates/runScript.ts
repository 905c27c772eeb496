import type { TrustPolicy } from '../trust.js';
import { flights } from './flights.js';
import { isRun } from './isRun.js';
import { placeWrites } from './placeWrites.js';

/** In milliseconds: an ordered script that has not loaded after this long no longer holds up the next. */
const PATIENCE = 5000;

/** For how many scripts that do not come the browser's own list of scripts in order waits. */
let stuck = 0;

const isModule = ({ dataset }: HTMLScriptElement): boolean => dataset.type === 'module';
export const addressOf = (inert: HTMLScriptElement): string | null => inert.dataset.src ?? inert.getAttribute('src');

/** Whether a script waits for nobody, and nobody for it. Of what stands in the page itself only a module can say so. */
export const isAsync = (inert: HTMLScriptElement): boolean =>
  inert.hasAttribute('async') && (isModule(inert) || !!addressOf(inert));

/** Whether a script would have waited until the page was read: a module, or an external one that says `defer`. */
export const isDeferred = (inert: HTMLScriptElement): boolean => isModule(inert) || (inert.defer && !!addressOf(inert));

/**
 * Runs a withheld script as its author wrote it. It has not run yet: with its type it does, in its place and as the element
 * that it is, once it is given its address, or a child (https://html.spec.whatwg.org/#prepare-the-script-element); so
 * whoever owns it (React, Vue) finds it where it was. For one that counts as started another, `script`, runs before it.
 * Marked as withheld again at once, neither runs where its markup is kept and put in again (Turbo, htmx). Not run once
 * `isOpen` says no while it is on its way. Resolves when the next in order may run.
 */
export const runScript = async (
  inert: HTMLScriptElement,
  script: HTMLScriptElement,
  nonce: string,
  trust: TrustPolicy,
  isOpen: () => boolean,
): Promise<void> => {
  const { type = '' } = inert.dataset;
  const src = addressOf(inert);
  // A module in the page tells nobody when it has run, so order is the browser's affair too, as long as it gets on. (Firefox
  // 153 keeps none among such modules that import others.)
  const isOrdered = !isAsync(inert);
  if (script !== inert) {
    for (const name of inert.getAttributeNames()) {
      if (!/^(type|src|data-(consent|src|type))$/.test(name)) script.setAttribute(name, inert.getAttribute(name) ?? '');
    }
    script.text = trust.createScript(inert.text);
  }
  // The nonce attribute is hidden from scripts, the property is not (https://html.spec.whatwg.org/#nonce-attributes).
  script.nonce = inert.nonce || nonce;
  script.async = !isOrdered || stuck > 0;
  const isWaited = !!src && isOrdered && isRun(type) && (!script.noModule || isModule(inert));

  const place = placeWrites(script, trust);
  // What was written may have scripts, which the next in order waits for as well, and which may write in their turn.
  const write = async (): Promise<void> => {
    for (const written of place()) await runScript(written, written, script.nonce, trust, isOpen);
  };
  const settled = new Promise<void>((resolve) => {
    let late = 0;
    const flight = {
      inert,
      script,
      isOpen,
      end() {
        clearTimeout(timer);
        resolve();
      },
    };
    if (src) flights.add(flight);
    const timer = setTimeout(() => {
      if (isWaited && !script.async) stuck += late = 1;
      resolve();
    }, PATIENCE);
    const settle = (): void => {
      clearTimeout(timer);
      flights.delete(flight);
      stuck -= late;
      write().finally(resolve);
    };
    script.addEventListener('load', settle);
    script.addEventListener('error', settle);
  });
  script.removeAttribute('src');
  script.type = type;
  if (src) script.src = trust.createScriptURL(src);
  if (script !== inert) inert.before(script);
  else if (!src) script.append('');
  script.type = 'text/plain';
  await write();
  if (isWaited) await settled;
};
