import type { VendorFacts } from '../facts.js';

export const posthog: VendorFacts = {
  id: 'posthog',
  name: 'PostHog',
  purpose: 'analytics',
  recipients: ['PostHog, Inc. (USA)'],
  privacyUrl: 'https://posthog.com/privacy',
  docs: ['https://posthog.com/docs/libraries/js/persistence', 'https://posthog.com/docs/privacy/data-collection'],
  stops: 'live',
  keys: {
    cookies: { 'ph_*': 365, '__ph_opt_in_out_*': 365, 'dmn_chk_*': 0 },
    local: [
      'ph_*',
      '__ph_opt_in_out_*',
      '_postHog*',
      'lastSeenSurvey*',
      'seenSurvey_*',
      'inProgressSurvey_*',
      'abandonedSurvey_*',
    ],
    session: ['ph_*'],
  },
};
