import type { Gate } from '../types.js';
import { loadScript } from './loadScript.js';
import { playCalls } from './playCalls.js';
import type { Call } from './standIn.js';
import { sweepAway } from './sweep.js';

const SCRIPT = 'https://connect.facebook.net/en_US/fbevents.js';
const KEYS = ['_fbp', '_fbc'];

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

export interface MetaOptions {
  /** The pixel's id. */
  readonly id: string;
  /** Where its script comes from, if not from Meta: a first-party copy or a proxy. */
  readonly src?: string | undefined;
  /** The purpose it stands behind, `marketing` unless given. */
  readonly purpose?: string | undefined;
  readonly nonce?: string | undefined;
  /** Calls kept since before this gate was made. */
  readonly calls?: Call[] | undefined;
}

/** The pixel would keep what it is told while revoked; so while not `wanted` it is told nothing but of consent. */
const createQueue = (wanted: () => boolean): Fbq => {
  const fbq = ((...command: unknown[]) => {
    if (!wanted() && command[0] !== 'consent') return;
    if (fbq.callMethod) fbq.callMethod(...command);
    else fbq.queue.push(command);
  }) as Fbq;
  return Object.assign(fbq, { push: fbq, loaded: true, version: '2.0', queue: [] });
};

/**
 * The Meta pixel behind consent. While revoked the pixel would keep calls and send them with the next grant
 * (https://developers.facebook.com/docs/meta-pixel/implementation/gdpr): so after a withdrawal calls are dropped.
 */
export const metaGate = ({ id, src = SCRIPT, purpose = 'marketing', nonce, calls = [] }: MetaOptions): Gate => {
  const page = window as unknown as MetaWindow;
  let wanted = false;
  const fbq = createQueue(() => wanted);
  let begun = false;
  let loading: Promise<void> | null = null;

  return {
    purpose,
    async open() {
      wanted = true;
      page.fbq = fbq;
      page._fbq = fbq;
      fbq('consent', 'grant');
      if (!begun) {
        begun = true;
        fbq('init', id);
        fbq('track', 'PageView');
      }
      // Of consent nobody tells the pixel but this gate.
      playCalls(calls, (method, ...command) => method || command[0] === 'consent' || fbq(...command));
      loading ??= loadScript(src, nonce);
      await loading.catch((error) => {
        loading = null; // the next grant tries again
        throw error;
      });
    },
    close() {
      wanted = false;
      // A script still on its way would send what waits in the queue before it reads the last word there.
      if (!fbq.callMethod) {
        fbq.queue.length = 0;
        begun = false;
      }
      fbq('consent', 'revoke');
      sweepAway(KEYS, () => wanted);
    },
  };
};
