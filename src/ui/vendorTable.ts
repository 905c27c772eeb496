import type { ListedVendor } from '../facts.js';
import { preferences as english } from '../locales/en-US.preferences.js';
import { keyTexts, retentionTexts } from './keyText.js';
import { titleOf } from './purposeTexts.js';
import { readWords } from './readWords.js';
import { speakIn } from './speakIn.js';
import type { PreferencesContext } from './types.js';

/** What a table of vendors is written with. English is here. */
export type TableContext = Pick<PreferencesContext, 'consent' | 'site' | 'language' | 'controls'>;

/** Of no weight, so that whatever the page says of its tables goes before it. */
const CSS = `
:where([data-consent-vendors] table) { border-collapse: collapse; overflow-wrap: anywhere; text-align: start }
:where([data-consent-vendors] :is(th, td)) { padding: .5em 1em .5em 0; text-align: start; vertical-align: top }
:where([data-consent-vendors] tr) { border-bottom: 1px solid; border-color: color-mix(in srgb, currentcolor 25%, transparent) }
@media (max-width: 40em) {
  :where([data-consent-vendors] :is(table, tbody, tr, th, td)) { display: block }
  :where([data-consent-vendors] thead) { position: absolute; clip-path: inset(50%) }
  :where([data-consent-vendors] tr) { padding: .75em 0 }
  :where([data-consent-vendors] :is(th, td)) { padding: .125em 0 }
}
`;

let sheet: CSSStyleSheet | undefined;

const addSheet = (): void => {
  if (sheet) return;
  sheet = new CSSStyleSheet();
  sheet.replaceSync(CSS);
  document.adoptedStyleSheets.push(sheet);
};

/** What each part is, said anew: a table that is no longer laid out as one is none to a screen reader. */
const ROLES: Readonly<Record<string, string>> = {
  table: 'table',
  thead: 'rowgroup',
  tbody: 'rowgroup',
  tr: 'row',
  td: 'cell',
};

const element = (name: string, ...inner: readonly (string | Node)[]): HTMLElement => {
  const made = document.createElement(name);
  const role = ROLES[name];
  if (role) made.role = role;
  made.append(...inner);
  return made;
};

const head = (scope: 'row' | 'col', inner: string | Node): HTMLElement =>
  Object.assign(element('th', inner), { scope, role: `${scope === 'row' ? 'row' : 'column'}header` });

const lines = (texts: readonly string[]): HTMLElement => element('td', ...texts.map((text) => element('div', text)));

/** Has a table's body hold these rows. Those that say the same stay, with the focus and whatever the page has made of them. */
const putRows = (body: Element, rows: readonly Element[]): void => {
  const before = [...body.children];
  const after = rows.map((row) => {
    const i = before.findIndex((old) => old.isEqualNode(row));
    return before.splice(i, i < 0 ? 0 : 1)[0] ?? row;
  });
  for (const old of before) old.remove();
  after.forEach((row, i) => {
    if (body.children[i] !== row) body.insertBefore(row, body.children[i] ?? null);
  });
};

/** What each table was written from. */
const written = new WeakMap<Element, string>();

/**
 * Writes who processes, and what they keep for how long, into the page's own element, in the page's own style; where that is
 * written already, what has changed.
 */
export const writeTable = (
  into: Element,
  vendors: readonly ListedVendor[],
  context: TableContext,
  joined: string | undefined,
): void => {
  const { preferences: words } = readWords({ preferences: english }, joined, context);
  const { language } = context;
  const said = { ...context, preferences: words };
  const source = JSON.stringify(vendors);
  const present = into.querySelector('table');
  // A table without a role is the page's own; one of ours may be a copy, from a page that was kept.
  if (present && (!present.role || written.get(present) === source)) return;
  const rows = vendors.map((vendor) => {
    const { name, privacyUrl, purpose, recipients = [] } = vendor;
    const link = privacyUrl ? Object.assign(element('a', name), { href: privacyUrl }) : name;
    const purposes = purpose.split(' ').map((id) => (id === 'necessary' ? words.necessary : titleOf(context, id)));
    return element(
      'tr',
      head('row', link),
      lines(purposes),
      lines([...recipients, ...retentionTexts(vendor, said)]),
      lines(keyTexts(vendor, purpose, said)),
    );
  });
  const heads = [words.vendor, words.purpose, words.recipients, words.keys].map((text) => head('col', text));
  const table = present ?? element('table', element('thead', element('tr', ...heads)), element('tbody'));
  putRows(table.querySelector('tbody') ?? table, rows);
  speakIn(table as HTMLElement, language);
  written.set(table, source);
  addSheet();
  if (!present) into.replaceChildren(table);
};
