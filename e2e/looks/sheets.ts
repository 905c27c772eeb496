import { readFileSync } from 'node:fs';
import { fromRoot } from '../site/files.js';

const read = (file: string): string => readFileSync(fromRoot(`node_modules/${file}`), 'utf8');

/** Rules such as themes for WordPress have: of the page builder's blocks, and of everything that is a button or a link. */
const WORDPRESS = `
  :root { --wp--preset--color--base: #fff; --wp--style--block-gap: 1.2rem; font-size: 62.5% }
  body { font: 1.8rem/1.8 Georgia, serif; color: #28303d; background: #d1e4dd; overflow-x: hidden; -webkit-font-smoothing: antialiased }
  *, *::before, *::after { box-sizing: inherit; word-break: break-word }
  body > *, .wp-site-blocks > * { margin-block-start: 24px; margin-inline: auto !important; max-width: 610px }
  :where(body) > :first-child { margin-block-start: 0 }
  button, input[type="submit"], .wp-element-button { border: 3px solid transparent; border-radius: 0; text-transform: uppercase;
    letter-spacing: .1em; padding: 15px 30px; background-color: #28303d !important; color: #d1e4dd !important; line-height: 1.5; box-shadow: 0 2px 6px #0006 }
  button:hover, button:focus { background: transparent !important; color: #28303d !important; outline: 2px dotted currentColor !important }
  a { color: #28303d; text-decoration: underline 2px dotted; text-underline-offset: 3px; transition: all .3s }
  a:focus { background: rgba(255, 255, 255, .9); outline: 0 }
  div:empty { display: none } div { word-wrap: break-word } [role="heading"] { font-family: serif; clear: both }
  ::selection { background: #28303d } [hidden], [popover] { display: none }
`;

/** Everything a page's own style sheet can do to strangers; the page itself is still one. */
export const HOSTILE = `
  * { all: unset !important; display: none !important; visibility: hidden !important; opacity: 0 !important; color: red !important;
      font: 3px fantasy !important; position: static !important; pointer-events: none !important; transform: scale(0) !important;
      clip-path: inset(50%) !important; filter: blur(9px) !important; text-transform: uppercase !important; max-height: 0 !important; }
  *::before, *::after, *::first-letter, *::first-line { content: "X" !important; font-size: 99px !important; color: red !important; }
  button, a, div, [role], [slot], [data-consent-action] { display: none !important; background: red !important; width: 0 !important;
      letter-spacing: 2em !important; float: right !important; order: 9 !important; }
  minima-consent-banner, minima-consent-preferences, minima-consent-panel { display: none !important; height: 0 !important;
      top: -9999px !important; z-index: -1 !important; --ground: red !important; }
  button, a, div { --ink: red !important; --fill: red !important; --on-fill: red !important; --soft: red !important; --radius: 99px !important; }
  html, body { display: block !important; visibility: visible !important; opacity: 1 !important; pointer-events: auto !important;
      transform: none !important; clip-path: none !important; filter: none !important; max-height: none !important; }
`;

/** A body that becomes the containing block of what is fixed, and fades, and turns everything around. */
export const WARPED = `
  html { font-size: 4px; direction: rtl }
  body { display: block !important; visibility: visible !important; transform: rotate(2deg) scale(.5) !important; filter: blur(3px) !important;
      opacity: .2 !important; overflow: hidden !important; height: 200px !important; direction: rtl !important; contain: paint !important;
      pointer-events: none !important; clip-path: none !important; max-height: none !important; }
`;

/** Style sheets that pages have. */
export const SHEETS: Readonly<Record<string, string>> = {
  Bootstrap: read('bootstrap/dist/css/bootstrap.css'),
  'Tailwind’s preflight': read('tailwindcss/preflight.css'),
  Bulma: read('bulma/css/bulma.css'),
  Foundation: read('foundation-sites/dist/css/foundation.css'),
  normalize: read('normalize.css/normalize.css'),
  Pico: read('@picocss/pico/css/pico.css'),
  'a theme for WordPress': WORDPRESS,
  'a hostile one': HOSTILE,
  'one of a warped body': WARPED,
};
