import { h } from 'preact';
import { refusesSale } from './refusesSale.js';
import type { PreferencesContext } from './types.js';

/** The line that confirms an opt-out. */
export const Status = ({ consent, controls }: PreferencesContext) =>
  refusesSale(consent.state) ? (
    <p class="status" role="status">
      {controls.honored}
    </p>
  ) : null;
