import { h, render } from 'preact';
import { followVendors } from './followVendors.js';
import { createHost } from './host.js';
import { isRunning } from './isRunning.js';
import { css } from './preferences.css';
import { Links } from './preferences.js';
import { Status } from './status.js';
import { Switches } from './switches.js';
import type { PreferencesContext } from './types.js';
import { Unfinished } from './unfinished.js';
import { css as vendorCss } from './vendorDetails.css';

/** Draws the switches into an element of the page; each is a decision at once. Returns a function that takes them away. */
const showPanel = (context: PreferencesContext, into: Element): (() => void) => {
  const { consent, language } = context;
  const { host, root } = createHost('minima-consent-panel', css + vendorCss, language);
  const isOn = (id: string): boolean => isRunning(consent.state.verdicts[id]);
  const draw = (): void =>
    render(
      <div class="root panel" part="panel">
        <Status {...context} />
        <Unfinished {...context} />
        <Switches
          context={context}
          isOn={isOn}
          toggle={(id, event) =>
            consent.decide({ [id]: !isOn(id) }, { event, shown: { language, layer: 'panel', text: root.textContent ?? '' } })
          }
        />
        <Links {...context} />
      </div>,
      root,
    );
  draw();
  into.replaceChildren(host);
  followVendors(context, host, draw);
  const unsubscribe = consent.subscribe(draw);
  return () => {
    unsubscribe();
    host.remove();
  };
};

const shown = new Map<Element, () => void>();

/** Draws a panel wherever the page has a place for one and none is, and forgets those whose place is gone. */
export const showPanels = (context: PreferencesContext): void => {
  if (context.ended.aborted) return; // while this file was on its way
  const forget = (place: Element): void => {
    shown.get(place)?.();
    shown.delete(place);
  };
  for (const place of [...shown.keys()]) if (!place.isConnected) forget(place);
  for (const place of document.querySelectorAll('[data-consent-panel]')) {
    if (place.querySelector('minima-consent-panel')) continue;
    shown.set(place, showPanel(context, place));
    context.ended.addEventListener('abort', () => forget(place));
  }
};
