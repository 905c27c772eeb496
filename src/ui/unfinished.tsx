import { h } from 'preact';
import type { ListedVendor } from '../facts.js';
import { fill, titleOf } from './purposeTexts.js';
import type { PreferencesContext } from './types.js';

/** That a withdrawal is complete once the page is loaded again, and a button for it: we never do so unasked. */
export const Unfinished = ({ context, vendors }: { context: PreferencesContext; vendors: readonly ListedVendor[] }) => {
  const { consent, preferences, language } = context;
  const names = consent.state.unfinished.flatMap((id) => {
    const purposes = id.split(' ');
    if (purposes.every((purpose) => purpose in consent.state.verdicts))
      return purposes.map((purpose) => titleOf(context, purpose));
    return vendors.find((vendor) => vendor.id === id)?.name ?? id;
  });
  if (!names.length) return null;
  return (
    <p class="unfinished" role="status">
      {fill(preferences.unfinished, { vendors: new Intl.ListFormat(language).format(names) })}{' '}
      <button type="button" class="action save" part="button" onClick={() => location.reload()}>
        {preferences.reload}
      </button>
    </p>
  );
};
