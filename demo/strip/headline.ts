import { type Kept, namesOf } from './kept.js';
import { isOurs } from './owners.js';
import type { SentRequest } from './requests.js';

const count = (number: number, one: string, many = `${one}s`): string => `${number} ${number === 1 ? one : many}`;

const ago = (request: SentRequest, now: number): string => {
  const seconds = Math.max(0, Math.round((now - Date.parse(request.time)) / 1000));
  if (seconds < 2) return 'just now';
  return seconds < 90 ? `${seconds} s ago` : `${Math.round(seconds / 60)} min ago`;
};

/** The sum of it in one line, and a second for what is behind it. */
export const headline = (requests: readonly SentRequest[], kept: Kept, now: number): { title: string; detail: string } => {
  const last = requests.at(-1);
  const names = namesOf(kept);
  const foreign = names.filter((name) => !isOurs(name));
  const detail = [
    last && `last ${ago(last, now)}`,
    foreign.length > 0 && `${count(foreign.length, 'vendor key')} on this device`,
    names.length > foreign.length && 'your choice is kept',
  ].filter(Boolean);
  return {
    title: last ? `${count(requests.length, 'request')} left this page` : 'Nothing has left this page',
    detail: detail.join(' · ') || 'and nothing is kept on this device',
  };
};
