import { tiktok } from '../../src/vendors/tiktok.js';
import type { Contract } from './contract.js';

type Call = readonly [method: string, ...args: unknown[]];
type Ttq = Call[] & Record<string, (...args: unknown[]) => void> & { _i: Record<string, unknown>; methods: string[] };

export const contract: Contract = {
  facts: tiktok,
  tag: { 'tiktok-pixel': 'C1ABC' },
  script: 'https://analytics.tiktok.com/i18n/pixel/events.js?sdkid=C1ABC&lib=ttq',
  standIn(ears) {
    const page = window as unknown as { ttq: Ttq; TiktokAnalyticsObject: string };
    const { ttq } = page;
    ears.isRunning = Object.keys(ttq._i).length > 0;
    ears.told('pixels', page.TiktokAnalyticsObject, Object.keys(ttq._i));
    const hear = (method: string, ...args: unknown[]): void => {
      ears.told(method, ...args);
      if (/Consent$/.test(method)) ears.isRunning = method === 'grantConsent';
      else if (ears.isRunning) ears.send(method);
    };
    for (const method of ttq.methods) ttq[method] = (...args) => hear(method, ...args);
    for (const [method, ...args] of ttq.splice(0)) hear(method, ...args);
  },
  speakOfConsent() {
    (window as unknown as { ttq: Ttq }).ttq.holdConsent?.();
  },
  use() {
    (window as unknown as { ttq: Ttq }).ttq.track?.('AddToCart', { value: 1 });
  },
  begins: [['pixels', 'ttq', ['C1ABC']], ['grantConsent'], ['page'], ['track', 'AddToCart', { value: 1 }]],
  used: [['track', 'AddToCart', { value: 1 }]],
  withdrawn: [['revokeConsent']],
  grantedAgain: [['grantConsent']],
};
