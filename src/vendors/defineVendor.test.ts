// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest';
import type { Gate } from '../types.js';
import { clarityGate } from './clarity.js';
import { linkedinGate } from './linkedin.js';
import { metaGate } from './meta.js';

vi.stubGlobal('reportError', () => {}); // which jsdom does not have
afterEach(() => vi.restoreAllMocks());

const YES = { state: 'granted', granted: true, reason: 'granted' } as const;
const NO = { state: 'denied', granted: false, reason: 'denied' } as const;
const ALL = { analytics: YES, marketing: YES };

const open = (...gates: readonly Gate[]): void => {
  for (const gate of gates) gate.update?.(ALL);
  for (const gate of gates) void gate.open();
};
const scripts = (): string[] => Array.from(document.scripts, ({ src }) => src);

it('has room for one account where the vendor has: a second is named by one error, and never begun', async () => {
  const complain = vi.spyOn(console, 'error').mockReturnValue();
  const first = clarityGate({ id: 'one' });
  const second = clarityGate({ id: 'two' });
  expect(complain.mock.calls).toEqual([['[consent] clarity: id is "two" beside "one"; allowed: one on a page']]);
  open(first, second);
  await vi.waitFor(() => expect(scripts()).toContain('https://www.clarity.ms/tag/one'));
  expect(scripts()).not.toContain('https://www.clarity.ms/tag/two');
});

it('has one purpose for all accounts of a vendor, as what the page calls goes to all: another is named, and never begun', async () => {
  const complain = vi.spyOn(console, 'error').mockReturnValue();
  const first = metaGate({ id: '111' });
  const second = metaGate({ id: '222', purpose: 'analytics' });
  expect(complain.mock.calls).toEqual([
    ['[consent] meta: purpose is "analytics" beside "marketing"; allowed: one for all of its ids'],
  ]);
  open(first, second);
  const page = window as unknown as { fbq: { queue: unknown[][] } };
  await vi.waitFor(() => expect(page.fbq.queue).toContainEqual(['init', '111']));
  const { fbq } = page;
  expect(fbq.queue).not.toContainEqual(['init', '222']);
  // Nor does its answer stop the other.
  second.update?.({ analytics: NO, marketing: YES });
  second.close?.();
  expect(page.fbq).toBe(fbq);
});

it('begins an account that comes later, and is alone told that the page was seen', async () => {
  open(metaGate({ id: '333' }));
  const { fbq } = window as unknown as { fbq: { queue: unknown[][] } };
  await vi.waitFor(() => expect(fbq.queue).toContainEqual(['trackSingle', '333', 'PageView']));
  expect(fbq.queue.filter(([word]) => word === 'track')).toEqual([['track', 'PageView']]);
});

it('adds up the partners of LinkedIn as its own base code does', async () => {
  open(linkedinGate({ id: '1,2' }), linkedinGate({ id: '3' }));
  const page = window as unknown as { _linkedin_data_partner_ids: string[] };
  await vi.waitFor(() => expect(page._linkedin_data_partner_ids).toEqual(['1', '2', '3']));
});

it('sweeps nothing away of an account that runs because another one is past', async () => {
  const cookies = (): string => document.cookie;
  // biome-ignore lint/suspicious/noDocumentCookie: as the vendor writes it
  document.cookie = '_fbp=1';
  open(metaGate({ id: 'past' }));
  expect(cookies()).toContain('_fbp');
});
