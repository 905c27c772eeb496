import { Fragment, h } from 'preact';
import type { PurposeRule, Verdict } from '../types.js';
import { joinSentences } from './joinSentences.js';
import { declared, localized, titleOf, type Words } from './purposeTexts.js';
import type { PreferencesContext } from './types.js';
import { VendorDetails } from './vendorDetails.js';

export interface SwitchesProps {
  readonly context: PreferencesContext;
  /** Whether a purpose's switch stands on. */
  isOn(id: string): boolean;
  toggle(id: string, event: Event): void;
}

/** What a purpose is for: the site's own words first, then ours. */
const descriptionOf = ({ site, preferences, language }: PreferencesContext, id: string): string | undefined =>
  localized(declared(site, id).description, language) ?? (preferences.descriptions as Words)[id];

/** What a switch has to add about why it stands as it does. */
const remark = (
  { preferences, consent }: PreferencesContext,
  { gpc }: PurposeRule,
  verdict: Verdict | undefined,
): string | undefined => {
  if (verdict?.reason === 'exempt') return preferences.exempt;
  if (verdict?.reason === 'minor') return preferences.minor;
  if (verdict?.reason === 'override') return preferences.gpcOverridden;
  if (gpc && consent.state.signals.gpc) return joinSentences(preferences.gpcOff, preferences.gpcOverride);
  return undefined;
};

/** One switch per purpose, and what each is for. */
export const Switches = ({ context, isOn, toggle }: SwitchesProps) => {
  const { preferences, consent, vendors, Account = Fragment } = context;
  const { policy, verdicts } = consent.state;
  const serving = (id: string) => vendors.filter(({ purpose }) => purpose.split(' ').includes(id));
  return (
    <Account>
      <div class="purpose">
        <div class="name" id="necessary">
          {preferences.necessary}
        </div>
        <div class="always">{preferences.alwaysOn}</div>
        <p id="necessary-text">{preferences.necessaryText}</p>
      </div>
      {policy.purposes.map((rule) => {
        const { id } = rule;
        const note = remark(context, rule, verdicts[id]);
        return (
          <div class="purpose" key={id}>
            <div class="name" id={id}>
              {titleOf(context, id)}
            </div>
            <button
              type="button"
              role="switch"
              class="switch"
              part="switch"
              data-purpose={id}
              aria-checked={isOn(id)}
              aria-labelledby={id}
              aria-describedby={`${id}-text`}
              disabled={verdicts[id]?.reason === 'minor'}
              onClick={(event: Event) => toggle(id, event)}
            />
            <p id={`${id}-text`}>
              {descriptionOf(context, id)}
              {note && <strong> {note}</strong>}
            </p>
            <VendorDetails context={context} vendors={serving(id)} purpose={id} />
          </div>
        );
      })}
    </Account>
  );
};
