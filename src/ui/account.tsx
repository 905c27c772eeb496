import { type ComponentChildren, Fragment, h } from 'preact';
import { account as english } from '../locales/en-US.account.js';
import type { AccountTexts } from '../locales/types.js';
import type { AccountState } from '../types.js';
import { declared, localized, titleOf, type Words } from './purposeTexts.js';
import { readWords } from './readWords.js';
import type { PreferencesContext } from './types.js';

/** What there is to say of a purpose of the account that is changing. */
const progressOf = (texts: AccountTexts, state: AccountState | undefined): string | undefined => {
  const { saving, saved, saveFailed } = texts;
  return ({ saving, saved, 'save-failed': saveFailed } as Record<string, string>)[`${state?.progress}`];
};

/**
 * Makes what stands around the switches of a device where there are purposes of an account: headings, and the switches of those.
 * Each is a decision at once, and on its way until the account has it.
 */
export const createAccount = (context: PreferencesContext, joined: string | undefined) => {
  const { consent, site, language } = context;
  const texts = readWords({ account: english }, joined, context).account;
  const Heading = ({ text }: { readonly text: string }) => (
    <div class="purpose">
      <div class="name" role="heading" aria-level={3}>
        {text}
      </div>
    </div>
  );

  const Switch = ({ id }: { readonly id: string }) => {
    const { account, verdicts } = consent.state;
    const state = account[id];
    const isOn = state?.wanted ?? !!verdicts[id]?.granted;
    const isMinor = verdicts[id]?.reason === 'minor';
    const toggle = (event: Event): void => {
      if (state?.wanted === undefined) consent.decide({ [id]: !isOn }, { event });
    };
    return (
      <div class="purpose">
        <div class="name" id={id}>
          {titleOf({ site, language, controls: texts }, id)}
        </div>
        <button
          type="button"
          role="switch"
          class="switch"
          part="switch"
          data-purpose={id}
          aria-checked={isOn}
          aria-busy={state?.wanted !== undefined}
          aria-labelledby={id}
          aria-describedby={`${id}-text`}
          disabled={isMinor || !state || /^load(ing|-f)/.test(state.progress)}
          onClick={toggle}
        />
        <p id={`${id}-text`}>
          {localized(declared(site, id).description, language) ?? (texts.descriptions as Words)[id]}
          {isMinor && <strong> {context.preferences.minor}</strong>}
        </p>
        <div class="vendors" role="status">
          {progressOf(texts, state)}
        </div>
      </div>
    );
  };

  return ({ children }: { readonly children?: ComponentChildren }) => {
    const { account, policy } = consent.state;
    const states = Object.values(account);
    const isLoading = states.some(({ progress }) => progress === 'loading');
    const isLost = states.some(({ progress }) => progress === 'load-failed');
    return (
      <>
        <Heading text={texts.device} />
        {children}
        <Heading text={texts.account} />
        <div class="vendors" role="status">
          {isLoading && texts.loading}
          {isLost && texts.loadFailed}
          {isLost && (
            <button class="action" part="button" type="button" onClick={() => consent.connectAccount()}>
              {texts.retry}
            </button>
          )}
        </div>
        {policy.account.map(({ id }) => (
          <Switch key={id} id={id} />
        ))}
      </>
    );
  };
};
