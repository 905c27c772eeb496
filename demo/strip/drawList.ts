/** One line of the ledger: whose it is, its name, and what more there is to say. */
export interface Row {
  readonly owner: string;
  readonly name: string;
  readonly note?: string;
}

const piece = (className: string, text: string): HTMLElement => {
  const span = document.createElement('span');
  span.className = className;
  span.textContent = text;
  return span;
};

const draw = ({ owner, name, note }: Row): HTMLElement => {
  const item = document.createElement('li');
  if (owner) item.append(piece('owner', owner), ' ');
  item.append(piece('name', name));
  if (note) item.append(' ', piece('note', note));
  return item;
};

const drawn = new WeakMap<Element, string>();

/** Draws a column of the ledger anew, if it has changed, with its number of rows. */
export const drawList = (column: Element, rows: readonly Row[]): void => {
  const content = JSON.stringify(rows);
  if (drawn.get(column) === content) return;
  drawn.set(column, content);
  const list = column.querySelector('ul');
  list?.replaceChildren(...rows.map(draw));
  // What scrolls has to be reachable by keyboard, and what does not scroll need not be.
  if (list && list.scrollHeight > list.clientHeight) list.tabIndex = 0;
  else list?.removeAttribute('tabindex');
  const count = column.querySelector('.count');
  if (count) count.textContent = String(rows.length);
};
