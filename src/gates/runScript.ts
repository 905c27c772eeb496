import type { TrustPolicy } from '../trust.js';
import { awaitTurn } from './awaitTurn.js';
import { startFlight } from './flights.js';
import { isRun } from './isRun.js';
import { placeWrites } from './placeWrites.js';
import { keepAddress, markRun } from './runMark.js';

/** In milliseconds: an ordered script that has not come after this long no longer holds up the next. */
const PATIENCE = 5000;
/** And this is all that one gets while another from there has not come, so that many do not add up. */
const LESS = 1000;

/** The hosts of which something has not come in time, and nothing since; none for what modules in the page import. */
const stuck = new Set<string | undefined>();

/** Waits for a script, and for what it has to do at its end, with patience. */
const wait = (host: string | undefined, ended: Promise<void>, last: Promise<void>): Promise<void> =>
  new Promise((resolve) => {
    const settle = (): void => {
      stuck.add(host);
      resolve();
    };
    const timer = setTimeout(settle, stuck.has(host) ? LESS : PATIENCE);
    ended.then(() => {
      clearTimeout(timer);
      stuck.delete(host);
      resolve(last);
    });
  });

/** What a module says that waits for others before it runs. */
const IMPORT = /\bimport\b\s*[^\s(.]|\bfrom\b\s*["']/;

const isModule = ({ dataset }: HTMLScriptElement): boolean => dataset.type === 'module';
export const addressOf = (inert: HTMLScriptElement): string | null => inert.dataset.src ?? inert.getAttribute('src');
/** What a script does, by its address or its text. */
export const deedOf = (inert: HTMLScriptElement): string => addressOf(inert) ?? inert.textContent;

/** Whether a script waits for nobody, and nobody for it. Of what stands in the page itself only a module can say so. */
export const isAsync = (inert: HTMLScriptElement): boolean =>
  inert.hasAttribute('async') && (isModule(inert) || !!addressOf(inert));

/** Whether a script would have waited until the page was read: a module, or an external one that says `defer`. */
export const isDeferred = (inert: HTMLScriptElement): boolean => isModule(inert) || (inert.defer && !!addressOf(inert));

/**
 * Gives the one that runs in its place what a script has, but its address, what keeps it from running, and what has Turbo load
 * the page anew for one that the server has not sent.
 */
const copyAttributes = (inert: HTMLScriptElement, script: HTMLScriptElement): void => {
  for (const name of inert.getAttributeNames()) {
    if (!/^(type|src|data-(consent|src|type|turbo(links)?-track))$/.test(name))
      script.setAttribute(name, inert.getAttribute(name) ?? '');
  }
};

/**
 * Runs a withheld script as its author wrote it. It has not run yet: with its type it does, in its place and as the element
 * that it is, once it is given its address, or put in again (https://html.spec.whatwg.org/#prepare-the-script-element); so
 * whoever owns it (React, Vue) finds it where it was. For one that counts as started another, `script`, runs before it.
 * Marked at once, neither runs again where it is copied, or its markup put in again. Not run once
 * `isOpen` says no while it is on its way. Resolves when the next in order may run.
 */
export const runScript = async (
  inert: HTMLScriptElement,
  script: HTMLScriptElement,
  nonce: string,
  trust: TrustPolicy,
  isOpen: () => boolean,
  purposes = inert.dataset.consent,
): Promise<void> => {
  const { type = '' } = inert.dataset;
  const src = addressOf(inert);
  const isOrdered = !isAsync(inert);
  const async = inert.getAttribute('async');
  // A module in the page tells nobody when it has run: what it imports is waited for by the browser's own list of scripts in
  // order, as long as that gets on. (Firefox 153 keeps none among such modules.) Nothing else is on that list, which stands
  // still behind what hangs.
  const isListed = !src && isOrdered && !stuck.has(undefined) && isModule(inert) && IMPORT.test(inert.textContent);
  if (script !== inert) copyAttributes(inert, script);
  // The nonce attribute is hidden from scripts, the property is not (https://html.spec.whatwg.org/#nonce-attributes).
  script.nonce = inert.nonce || nonce;
  script.async = !isListed && (!!src || isModule(inert));
  const isWaited = isListed || (!!src && isOrdered && isRun(type) && (!script.noModule || isModule(inert)));

  const place = placeWrites(script, inert, trust);
  // What was written may have scripts, which the next in order waits for as well, and which may write in their turn. Those
  // whose turn has not come when the yes is taken back are withheld like any other.
  const write = async (): Promise<void> => {
    for (const written of place(isOpen())) {
      if (isOpen()) await runScript(written, written, script.nonce, trust, isOpen, purposes);
      else written.dataset.consent = purposes;
    }
  };
  const { ended, end, leave } = startFlight(inert, script, !!src, isOpen, purposes);
  const last = ended.then(write);
  script.removeAttribute('src');
  // Its own text anew: where only trusted types may run, Firefox takes what its parser has read for untrusted.
  if (script !== inert || !src) script.textContent = trust.createScript(inert.textContent);
  script.type = type;
  if (src) script.src = trust.createScriptURL(src);
  if (script !== inert) {
    // By this the guard knows it for one that consent has let in.
    script.dataset.consent = purposes;
    inert.before(script);
    script.removeAttribute('data-consent');
  } else if (!src) script.replaceWith(script);
  markRun(inert);
  script.type = inert.type;
  // As its author wrote it, now that it has started.
  if (async === null) script.async = false;
  else script.setAttribute('async', async);
  keepAddress(inert, ended);
  if (isListed) awaitTurn(script.nonce, trust).then(leave);
  else if (!src) (isModule(inert) ? leave : end)();
  await write();
  if (isWaited) await wait(`${script.src}`.split('/')[2], ended, last);
};
