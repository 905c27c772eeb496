import { createConsent } from '@minima/consent';
import { posthogGate } from '@minima/consent/posthog';
import { reportErrors } from './reportErrors.js';
import { wireSequencer } from './sequencer.js';
import { wireViews } from './views.js';

/** The page's content security policy may have one; only the property shows it. */
const { nonce } = document.querySelector('script') ?? {};

const posthog = posthogGate({
  key: 'phc_minima_demo',
  host: '/ingest',
  load: () => import('posthog-js'),
  nonce,
  // Without it an automated browser counts as a bot, and a test of silence would pass on nothing.
  config: { opt_out_useragent_filter: true, person_profiles: 'identified_only' },
});

const consent = createConsent({
  purposes: ['analytics', 'marketing', 'errors'],
  policyVersion: '2026-11-01',
  controller: 'Minima Technologies, Inc.',
  privacyUrl: '/privacy',
  rightsUrl: '/privacy#rights',
  debug: true,
  gates: [posthog],
});

consent.gate('errors', reportErrors());

// Calls made before a choice wait for it: sent after a yes, dropped after a no.
wireSequencer({ played: (notes) => posthog.posthog.capture('pattern_played', { notes }) });
wireViews((view) => posthog.posthog.capture('view_opened', { view }));

document.querySelector('[data-break]')?.addEventListener('click', () => {
  throw new Error('The visitor asked for this error');
});
