import type { ListedVendor } from '../facts.js';
import { preferences as english } from '../locales/en.preferences.js';
import { purposeList } from '../policy/combine.js';
import { keyTexts } from './keyText.js';
import { titleOf } from './purposeTexts.js';
import type { PreferencesContext } from './types.js';

/** What a table of vendors is written with. English is here. */
export type TableContext = Pick<PreferencesContext, 'consent' | 'site' | 'language' | 'controls'> &
  Partial<Pick<PreferencesContext, 'preferences'>>;

const element = (name: string, ...inner: readonly (string | Node)[]): HTMLElement => {
  const made = document.createElement(name);
  made.append(...inner);
  return made;
};

const lines = (texts: readonly string[]): HTMLElement => element('td', ...texts.map((text) => element('div', text)));

/** Writes who processes, and what they keep for how long, into the page's own element, in the page's own style. */
export const writeTable = (into: Element, vendors: readonly ListedVendor[], context: TableContext): void => {
  const { preferences: words = english, language } = context;
  const rows = vendors.map((vendor) => {
    const { name, privacyUrl, purpose, recipients = [] } = vendor;
    const link = privacyUrl ? Object.assign(element('a', name), { href: privacyUrl }) : name;
    const head = Object.assign(element('th', link), { scope: 'row' });
    const purposes = purposeList(purpose).map((id) => (id === 'necessary' ? words.necessary : titleOf(context, id)));
    return element('tr', head, lines(purposes), lines(recipients), lines(keyTexts(vendor, language, words)));
  });
  const heads = [words.vendor, words.purpose, words.recipients, words.keys].map((text) =>
    Object.assign(element('th', text), { scope: 'col' }),
  );
  const table = element('table', element('thead', element('tr', ...heads)), element('tbody', ...rows));
  table.lang = language;
  into.replaceChildren(table);
};
