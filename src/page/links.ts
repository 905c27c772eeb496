import type { Consent } from '../types.js';

/** Brings the page's own links and buttons to life: `data-consent-open="preferences"` or `"opt-out"`. */
export const press =
  (consent: Consent) =>
  (event: Event): void => {
    const control = (event.target as Element).closest?.<HTMLElement>('[data-consent-open]');
    if (!control) return;
    event.preventDefault();
    if (control.matches('[data-consent-open=opt-out]')) consent.refuseSale({ event });
    // Preferences confirm it: the switch is off, and the status says that the refusal is honoured (11 CCR 7026(g)).
    consent.open('preferences');
  };
