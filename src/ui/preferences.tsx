import { h, render } from 'preact';
import type { DecideOptions, PurposeRule } from '../types.js';
import { followVendors } from './followVendors.js';
import { createHost, keepInPage, say } from './host.js';
import { isRunning } from './isRunning.js';
import { css } from './preferences.css';
import { changedText, fill, titlesOf } from './purposeTexts.js';
import { Status } from './status.js';
import { Switches } from './switches.js';
import type { PreferencesContext } from './types.js';
import { Unfinished } from './unfinished.js';
import { css as vendorCss } from './vendorDetails.css';

/** Links that belong with the choices. */
export const Links = ({ site, banner, preferences }: PreferencesContext) => (
  <div class="links">
    {site.privacyUrl && <a href={site.privacyUrl}>{banner.privacy}</a>}
    {site.rightsUrl && <a href={site.rightsUrl}>{preferences.rights}</a>}
  </div>
);

/** The law of the place by its short name; nowhere known has none. */
const nameLaw = async ({ consent, load }: PreferencesContext): Promise<string> => {
  const { jurisdiction } = consent.state.policy;
  if (jurisdiction === 'ZZ') return '';
  const { lawOf } = (await load('law')) as { lawOf(row: string, now: number): string };
  return lawOf(jurisdiction, Date.now());
};

/** Shows the second layer, a modal dialog. Returns a function that takes it away. */
export const showPreferences = (context: PreferencesContext): (() => void) => {
  const { consent, language, banner, preferences, ended } = context;
  if (ended.aborted) return () => {}; // while this file was on its way
  const { host, root } = createHost('minima-consent-preferences', css + vendorCss, language);
  /** The short name of the law of the place, once it has been fetched. */
  let law = '';
  /** What the visitor has moved here and not saved yet. */
  const moved = new Map<string, boolean>();

  /** What "Accept all" leaves off, because the browser's signal says so. */
  const kept = (): readonly PurposeRule[] => {
    const { policy, signals, verdicts } = consent.state;
    return policy.purposes.filter(({ id, gpc }) => gpc && signals.gpc && !verdicts[id]?.granted);
  };
  const runs = (id: string): boolean => isRunning(consent.state.verdicts[id]);
  const isOn = (id: string): boolean => moved.get(id) ?? runs(id);
  const options = (event: Event): DecideOptions => ({
    event,
    shown: { language, layer: 'preferences', text: root.textContent ?? '' },
  });
  const decided = (choose: (options: DecideOptions) => void) => (event: UIEvent) => {
    if (event.detail > 1) return; // the second half of a double click on what was here before the dialog
    choose(options(event));
    if (!consent.state.record?.doubt) say(banner.saved);
    consent.close();
  };
  // What runs until refused and was left alone is no yes: it is not written down as one.
  const choice = (): Record<string, boolean> => {
    const ids = consent.state.policy.purposes.map(({ id }) => id).filter((id) => moved.has(id) || !runs(id));
    return Object.fromEntries(ids.map((id) => [id, isOn(id)]));
  };
  const toggle = (id: string): void => {
    if (isOn(id) === runs(id)) moved.set(id, !isOn(id));
    else moved.delete(id);
    draw();
  };

  const closed = (): void => {
    if (consent.state.view === 'preferences') consent.close();
  };
  const draw = (): void =>
    render(
      <dialog class="root" part="dialog" aria-labelledby="title" onClose={closed}>
        <header>
          <h2 id="title">{preferences.title}</h2>
          <button class="x" type="button" aria-label={preferences.close} onClick={() => consent.close()}>
            ×
          </button>
        </header>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard */}
        <div class="body" tabIndex={0} role="group" aria-label={preferences.title}>
          <Status {...context} />
          <p>{preferences.intro}</p>
          {changedText(context) && <p>{changedText(context)}</p>}
          {kept().length > 0 && <p>{fill(banner.gpc, { purposes: titlesOf(context, kept()) })}</p>}
          <Unfinished {...context} />
          <Switches context={context} isOn={isOn} toggle={toggle} />
          <p>{preferences.withdraw}</p>
          {law && <p>{fill(preferences.law, { law })}</p>}
          <Links {...context} />
        </div>
        <footer>
          <button class="action" part="button" type="button" data-consent-action="reject" onClick={decided(consent.rejectAll)}>
            {banner.reject}
          </button>
          <button class="action" part="button" type="button" data-consent-action="accept" onClick={decided(consent.acceptAll)}>
            {banner.accept}
          </button>
          <button
            class="action save"
            part="button"
            type="button"
            data-consent-action="save"
            onClick={decided((how) => consent.decide(choice(), how))}
          >
            {preferences.save}
          </button>
        </footer>
      </dialog>,
      root,
    );

  draw();
  // Without the name of the law the dialog says everything else.
  nameLaw(context).then((name) => {
    law = name;
    draw();
  }, console.warn);
  const leave = keepInPage(host, () => {
    document.body.append(host);
    const dialog = root.querySelector('dialog');
    if (!dialog) return;
    dialog.open = false; // put back after it was removed with the page's body, it is open but no longer modal
    dialog.showModal();
  });
  followVendors(context, host, draw);
  const unsubscribe = consent.subscribe(draw);
  return () => {
    unsubscribe();
    root.querySelector('dialog')?.close(); // gives the focus back to what had it
    leave();
  };
};
