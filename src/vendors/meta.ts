import type { Gate } from '../types.js';
import { loadScript } from './loadScript.js';
import { onPage } from './onPage.js';
import { playCalls } from './playCalls.js';
import type { Call } from './standIn.js';
import { sweepAway } from './sweep.js';

const SCRIPT = 'https://connect.facebook.net/en_US/fbevents.js';
const KEYS = /^_fb[pc]$/;

/** The pixel's command function: a queue until its script arrives and sets `callMethod`. */
interface Fbq {
  (...command: unknown[]): void;
  callMethod?: (...command: unknown[]) => void;
  queue: unknown[];
  push: Fbq;
  loaded: boolean;
  version: string;
}

type MetaWindow = { fbq?: Fbq | undefined; _fbq?: Fbq | undefined };

export interface MetaOptions<Id extends string = string> {
  /** The pixel's id. */
  readonly id: string;
  /** Where its script comes from, if not from Meta: a first-party copy or a proxy. */
  readonly src?: string | undefined;
  /** The purpose it stands behind, `marketing` unless given. */
  readonly purpose?: Id | undefined;
  readonly nonce?: string | undefined;
  /** @internal Calls kept since before this gate was made. */
  readonly calls?: Call[] | undefined;
  /** @internal What keeps them; what the page has unless given. */
  readonly standIn?: ((...args: unknown[]) => unknown) | undefined;
}

/** What is told to the pixel, of consent too, waits in the queue until its script arrives. */
const tell = (fbq: Fbq, ...command: unknown[]): void => {
  if (fbq.callMethod) fbq.callMethod(...command);
  else fbq.queue.push(command);
};

/**
 * The pixel's function as the page sees it. The pixel itself would keep what it is told while revoked: so then `keep`
 * has it, or nobody; and of consent only the gate speaks.
 */
const createQueue = (isOpen: () => boolean, keep?: (...command: unknown[]) => void): Fbq => {
  const fbq = ((...command: unknown[]) => {
    if (command[0] === 'consent') return;
    if (isOpen()) tell(fbq, ...command);
    else keep?.(...command);
  }) as Fbq;
  return Object.assign(fbq, { push: fbq, loaded: true, version: '2.0', queue: [] });
};

/** @internal A gate of its own each time, as the script tag makes one a page. */
export const makeMetaGate = ({ id, src = SCRIPT, purpose = 'marketing', nonce, calls, standIn }: MetaOptions): Gate => {
  const page = globalThis as unknown as MetaWindow;
  let wanted = false;
  // On the script tag the page has had a stand-in from the start.
  const fbq = createQueue(() => wanted, standIn ?? (calls && page.fbq));
  let keepAgain = (): void => {};
  let begun = false;
  let loading: Promise<unknown> | undefined;

  return {
    purpose,
    vendor: 'meta',
    update(verdicts) {
      // What a yes has left that was taken back, or ended, on another page.
      if (!verdicts[purpose]?.granted) sweepAway(KEYS, () => wanted);
    },
    async open() {
      wanted = true;
      page.fbq = fbq;
      page._fbq = fbq;
      tell(fbq, 'consent', 'grant');
      keepAgain = playCalls(calls ?? [], (method, ...command) => method || fbq(...command), {
        // How data may be used is said before any is sent (`dataProcessingOptions`, `set`).
        isEarly: ([, command]) => !/^track/.test(String(command)),
        begin() {
          if (begun) return;
          begun = true;
          fbq('init', id);
          fbq('track', 'PageView');
        },
      });
      loading ??= loadScript(src, nonce);
      await loading.catch((error) => {
        loading = undefined; // the next grant tries again
        throw error;
      });
    },
    close() {
      wanted = false;
      keepAgain();
      // A script still on its way would send what waits in the queue before it reads the last word there.
      if (!fbq.callMethod) {
        fbq.queue.length = 0;
        begun = false;
      }
      tell(fbq, 'consent', 'revoke');
      sweepAway(KEYS, () => wanted);
    },
  };
};

const metaGates = onPage('fbq', makeMetaGate);

/**
 * The Meta pixel behind consent. While revoked the pixel would keep calls and send them with the next grant
 * (https://developers.facebook.com/docs/meta-pixel/implementation/gdpr): so after a withdrawal calls are dropped.
 */
export const metaGate = <Id extends string = 'marketing'>(options: MetaOptions<Id>): Gate<NoInfer<Id>> =>
  metaGates(options) as Gate<NoInfer<Id>>;
