import { type Call, LIMIT } from './standIn.js';

/** With the yes to a tag that was refused: of the calls of `gtag` that wait, what happened by then is not made good for. */
export const dropEvents = (calls: Call[]): void => void calls.splice(0, LIMIT, ...calls.filter(([, verb]) => verb !== 'event'));
