import { jurisdictions } from '../policy/jurisdictions.js';
import { nextBinding } from './treatment.js';

/** When the table was last looked over as a whole, ISO 8601. */
const CHECKED = Object.values(jurisdictions)
  .map(({ checked }) => checked)
  .sort()[0]!;

const list = new Intl.ListFormat('en');

const ageNote = (date: string): string => {
  const next = nextBinding(Date.parse(date));
  if (date < CHECKED) return `The laws were last checked on ${CHECKED}; how they stood on ${date} is not known.`;
  if (!next) return `The laws were last checked on ${CHECKED}, and no state is known to follow. Run this again after updates.`;
  const states = list.format(next.states.map((code) => jurisdictions[code]!.name));
  return `The laws were last checked on ${CHECKED}. On ${next.from} ${states} will follow: run this again then.`;
};

/** What somebody who publishes the statement of `date` (RFC 3339 `full-date`) has to know or to add, for only they can. */
export const publishingNotes = (date: string): string[] => [
  'It speaks for the whole site, and holds for what runs behind the gates of this package. Other scripts and your servers have to heed the signal too (Sec-GPC: 1).',
  'Add how you treat somebody who is signed in, and sales offline: California binds you to heed the signal for a customer you know (11 CCR 7025(c)(1)).',
  'If a loyalty programme depends on sale or sharing, add what the signal does to it (11 CCR 7025(c)(4)).',
  'If the site exempts analytics from consent (`exemptions`), add that the signal is an objection to it in France, Italy, the Netherlands, Spain and the United Kingdom as well.',
  ageNote(date),
  'It is not legal advice: have it read.',
];
