import { h } from 'preact';
import { fill, titleOf } from './purposeTexts.js';
import type { PreferencesContext } from './types.js';

/** That a withdrawal is complete once the page is loaded again, and a button for it: we never do so unasked. */
export const Unfinished = (context: PreferencesContext) => {
  const { consent, preferences, language, vendors } = context;
  const { unfinished, verdicts } = consent.state;
  const isOff = (purpose: string): boolean => !verdicts[purpose]?.granted;
  const names = unfinished.flatMap((id) => {
    const purposes = id.split(' ');
    if (purposes.every((purpose) => purpose in verdicts))
      return purposes.filter(isOff).map((purpose) => titleOf(context, purpose));
    // Google's tags are one to the law, and several to the visitor: those that were taken back.
    const named = vendors.filter((vendor) => `${vendor.id}-`.startsWith(`${id}-`));
    const off = named.filter(({ purpose, stops }) => stops !== 'live' && purpose.split(' ').some(isOff));
    return off[0] ? off.map(({ name }) => name) : (named[0]?.name ?? id);
  });
  if (!names.length) return null;
  return (
    <p class="unfinished" role="status">
      {fill(preferences.unfinished, { vendors: new Intl.ListFormat(language).format(new Set(names)) })}
      <button type="button" class="action save" part="button" onClick={() => location.reload()}>
        {preferences.reload}
      </button>
    </p>
  );
};
