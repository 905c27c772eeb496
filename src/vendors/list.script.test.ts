import { expect, it } from 'vitest';
import { list } from './list.script.js';
import { taggedVendors } from './taggedVendors.js';

/** The vendors that a script tag names, each with what it stands behind. */
const listed = (said: Readonly<Record<string, unknown>>) =>
  list({ ...said, vendors: taggedVendors(said) })
    .slice(1)
    .map(({ name, purpose }) => `${name}: ${purpose}`);

const ALL = ['analytics', 'marketing', 'errors'];

it.each([
  [{ posthogKey: 'phc_1' }, ['PostHog: analytics']],
  [{ posthogKey: 'phc_1', purposes: ALL }, ['PostHog: analytics errors']],
  [{ posthogKey: 'phc_1', posthog: { features: { replay: 'marketing' } } }, ['PostHog: analytics marketing']],
  [
    { posthogKey: 'phc_1', purposes: ALL, posthog: { features: { replay: 'marketing', flags: 'chat' } } },
    ['PostHog: analytics errors marketing'],
  ],
  [{ posthogKey: 'phc_1', purposes: ['marketing'] }, []],
  [{ sentryDsn: 'key1', intercomApp: 'app1' }, []],
  [{ sentryDsn: 'key1', purposes: [{ id: 'errors' }] }, ['Sentry: errors']],
  [{ clarity: 'abc', clarityPurpose: 'chat' }, []],
  [{ googleTagManager: 'GTM-1', purposes: ['analytics'] }, []],
])('a script tag that says %j lists %j', (said, vendors) => {
  expect(listed(said)).toEqual(vendors);
});
