import { h } from 'preact';
import type { ListedVendor } from '../facts.js';
import { keyTexts, retentionTexts } from './keyText.js';
import { listOf } from './listOf.js';
import { fill } from './purposeTexts.js';
import type { PreferencesContext } from './types.js';

export interface VendorDetailsProps {
  readonly context: PreferencesContext;
  readonly vendors: readonly ListedVendor[];
  readonly purpose: string;
}

/** Who processes for a purpose, who receives what they collect, and what they keep for how long (CJEU C-673/17 Planet49). */
export const VendorDetails = ({ context, vendors, purpose }: VendorDetailsProps) => {
  if (!vendors.length) return null;
  const { preferences, language } = context;
  const names = listOf(
    vendors.map(({ name }) => name),
    language,
  );
  return (
    <details class="vendors">
      <summary>{fill(preferences.vendors, { vendors: names })}</summary>
      {vendors.map((vendor) => {
        const { name, privacyUrl, recipients = [] } = vendor;
        const keys = keyTexts(vendor, purpose, context);
        return (
          <dl key={name}>
            <dt>{privacyUrl ? <a href={privacyUrl}>{name}</a> : name}</dt>
            {recipients.length > 0 && (
              <dd>
                {preferences.recipients}: {recipients.join(', ')}
              </dd>
            )}
            {retentionTexts(vendor, context).map((text) => (
              <dd key={text}>{text}</dd>
            ))}
            {keys.length > 0 && (
              <dd>
                {preferences.keys}: {keys.join(' · ')}
              </dd>
            )}
          </dl>
        );
      })}
    </details>
  );
};
