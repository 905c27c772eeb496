import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Gate } from '../types.js';
import { FACTS } from './all.js';
import { isUsed } from './isUsed.js';

beforeEach(() => void vi.spyOn(console, 'error').mockReturnValue());
afterEach(() => void vi.restoreAllMocks());

/** PostHog takes any key; and of Google's tags one shows it for all. */
const FILES = FACTS.map(({ id }) => id).filter((id) => !/^(posthog|google-.*)$/.test(id));

const UUID = 'c9215353-1234-4abc-8def-1234567890ab';
const IDS = [
  'undefined',
  '1 2',
  '1,2',
  'C1ABC',
  'a2_abc',
  UUID,
  'abc',
  'a-b',
  'not a site',
  '123',
  '1234567890abc',
  'studio.example',
  'pa-x_1',
  'G-1',
  'https://k@o.ingest/1',
];

/** As on a page of its own, where nothing of us is yet. */
const openPage = (): void => {
  vi.resetModules();
  for (const name of Object.getOwnPropertySymbols(globalThis))
    if (name.description?.startsWith('@minima/')) Reflect.deleteProperty(globalThis, name);
};

it.each(FILES)("lists %s under the very ids that its gate takes, and never under 'past'", async (file) => {
  for (const id of IDS) {
    openPage(); // one has room for one account of many a vendor
    const gates = (await import(/* @vite-ignore */ `./${file}.ts`)) as Record<string, (options: object) => Gate>;
    vi.mocked(console.error).mockClear();
    gates[`${file}Gate`]!({ id, host: 'https://x.example' });
    expect(isUsed(file, id), id).toBe(vi.mocked(console.error).mock.calls.length === 0);
  }
  expect(isUsed(file, 'past')).toBe(false);
});
