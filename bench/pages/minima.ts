import type { Contender } from './contender.js';

/** This package, by script tag, as its README says; the region is written into the page. */
export const minima = (name = 'minima', script = '/cdn/consent.js'): Contender => ({
  name,
  script,
  head: ({ region }) =>
    `<script src="${script}" data-region="${region}" data-privacy-url="/privacy" data-policy-version="2026-11-01" data-controller="Minima Technologies, Inc."></script>`,
  whenReady: 'window.minimaConsent = [(consent) => consent.ready.then(mark)];',
  agree: 'minimaConsent.acceptAll();',
});
