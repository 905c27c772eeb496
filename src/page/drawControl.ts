import type { Consent } from '../types.js';
import { css } from './drawControl.css';

/** A small button in the corner, for a page that shows no way back to the choices. */
export const drawControl = (consent: Consent, text: string): HTMLElement => {
  const host = document.createElement('minima-consent-control');
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = text;
  button.onclick = () => consent.open('preferences');
  root.append(button);
  document.body.append(host);
  return host;
};
