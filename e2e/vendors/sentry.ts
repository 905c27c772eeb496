import { sentry } from '../../src/vendors/sentry.js';
import type { Contract } from './contract.js';

type Methods = Record<string, (...args: unknown[]) => unknown>;

export const contract: Contract = {
  facts: sentry,
  tag: { 'sentry-dsn': 'publickey', 'sentry-host': 'https://js-de.sentry-cdn.com' },
  script: 'https://js-de.sentry-cdn.com/publickey.min.js',
  standIn(ears) {
    const page = window as unknown as { Sentry?: Methods; sentryOnLoad?: (() => void) | undefined };
    const waiting: [string, unknown[]][] = [];
    const loader = (page.Sentry ??= {});
    for (const method of ['init', 'captureException', 'addBreadcrumb', 'onLoad']) {
      loader[method] = (...args) => void waiting.push([method, args]);
    }
    const script = document.querySelector<HTMLScriptElement>('script[src*=publickey]');
    const isLazy = script?.dataset.lazy !== 'no';
    // Its SDK is a script of its own, that takes the loader's place.
    const begin = (): void => {
      let options: { enabled?: boolean } | undefined;
      const transport = { send: async (what: string) => ears.send(what) };
      const sdk: Methods = {
        init: (given = {}) => {
          options = { enabled: true, ...(given as object) };
          ears.told('init', options);
          ears.isRunning = options.enabled === true;
        },
        getClient: () => options && { getOptions: () => options, getTransport: () => transport },
        getReplay: () => ({
          stop: () => {
            ears.told('replay.stop');
            ears.isRunning = false;
            return transport.send('end of replay');
          },
        }),
        getIsolationScope: () => ({ clearBreadcrumbs: () => ears.told('clearBreadcrumbs') }),
        captureException: (error) => {
          if (!options?.enabled) return;
          ears.told('captureException', error);
          void transport.send('error');
          ears.isRunning = true;
        },
      };
      page.Sentry = sdk;
      page.sentryOnLoad?.();
      page.sentryOnLoad = undefined;
      if (!options) sdk.init?.({ dsn: 'of the loader' });
      for (const [method, args] of waiting) sdk[method]?.(...args);
    };
    if (!isLazy) setTimeout(begin);
  },
  use() {
    (window as unknown as { Sentry: Methods }).Sentry.captureException?.('broken');
  },
  begins: [
    ['init', { enabled: true, dsn: 'of the loader' }],
    ['captureException', 'broken'],
  ],
  used: [['captureException', 'broken']],
  withdrawn: [['replay.stop']],
  grantedAgain: [['clearBreadcrumbs']],
};
