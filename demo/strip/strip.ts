import { drawList, type Row } from './drawList.js';
import { headline } from './headline.js';
import { namesOf, readKept } from './kept.js';
import { ownerOf, VENDORS } from './owners.js';
import { wirePlaces } from './places.js';
import { type SentRequest, watchRequests } from './requests.js';
import { startOver } from './startOver.js';

const HOW_OFTEN = 250;

const strip = document.querySelector<HTMLElement>('[data-since]');
const find = <E extends Element>(selector: string): E => {
  const found = strip?.querySelector<E>(selector);
  if (!found) throw new Error(`the strip has no ${selector}`);
  return found;
};

const title = find('.strip-title');
const detail = find('.strip-detail');
const ledger = find<HTMLElement>('.ledger');
const requests: SentRequest[] = [];

const requestRow = ({ time, method, url, vendor, events }: SentRequest): Row => ({
  owner: VENDORS[vendor] ?? vendor,
  name: `${method} ${url.split('?')[0]}`,
  note: [...events, new Date(time).toLocaleTimeString('en-GB')].join(' · '),
});
const nameRow =
  (note = '') =>
  (name: string): Row => ({ owner: ownerOf(name), name, note });

const write = (element: Element, text: string): void => {
  if (element.textContent !== text) element.textContent = text;
};

const draw = async (): Promise<void> => {
  const kept = await readKept();
  const words = headline(requests, kept, Date.now());
  write(title, words.title);
  write(detail, words.detail);
  strip?.toggleAttribute('data-live', requests.length > 0);
  ledger.hidden = !requests.length && !namesOf(kept).length;
  drawList(find('[data-column="requests"]'), requests.map(requestRow).reverse());
  drawList(find('[data-column="cookies"]'), kept.cookies.map(nameRow()));
  drawList(find('[data-column="storage"]'), [...kept.local.map(nameRow('local')), ...kept.session.map(nameRow('session'))]);
  drawList(find('[data-column="databases"]'), kept.databases.map(nameRow()));
};

wirePlaces(find<HTMLFormElement>('form'));
find('button').addEventListener('click', () => void startOver());
watchRequests(Number(strip?.dataset.since), (request) => {
  requests.push(request);
  void draw();
});
setInterval(() => void draw(), HOW_OFTEN);
void draw();
