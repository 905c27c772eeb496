import { h, type JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Consent, Snapshot } from './types.js';

/**
 * A place for the panel: the switches of every purpose, where `createConsent()` of `@minima/consent` draws them. It takes the
 * attributes of a `div`.
 */
export const ConsentPanel = (attributes: JSX.HTMLAttributes<HTMLDivElement>): JSX.Element =>
  h('div', { ...attributes, 'data-consent-panel': '' });

/** The state of consent: `useConsent(consent).verdicts.analytics.granted`. Draws the component again on each effective change. */
export const useConsent = <Id extends string>(consent: Consent<Id>): Snapshot<Id | 'necessary'> => {
  const [state, setState] = useState(consent.state);
  useEffect(() => consent.subscribe(setState), [consent]);
  return state;
};
