import type { AccountAdapter, AccountProgress } from '../account.js';
import type { AccountState, PurposeRule } from '../types.js';

/** Milliseconds after which an account has not answered. */
const LIMIT = 10_000;

const inTime = (answer: unknown): Promise<unknown> =>
  Promise.race([
    answer,
    new Promise((_, reject) => setTimeout(() => reject(new Error('[consent] account: no answer within 10 s')), LIMIT)),
  ]);

const isAdapter = (adapter: unknown): adapter is AccountAdapter =>
  typeof (adapter as AccountAdapter)?.load === 'function' && typeof (adapter as AccountAdapter).save === 'function';

/** Whose answers count: a later account's. */
let turn = 0;

/**
 * Asks a site's adapter what was said for the account, and keeps what is said from now on there, one choice after the other.
 * `publish` is told of every step. Without an adapter nobody is signed in, and nothing was said.
 */
export const connect = (
  adapter: AccountAdapter | null | undefined,
  rules: readonly PurposeRule[],
  publish: (account: Readonly<Record<string, AccountState>>) => void,
): ((choice: Readonly<Record<string, unknown>>) => void) => {
  const mine = ++turn;
  if (adapter && !isAdapter(adapter)) console.error('[consent] account; allowed: { load(), save(choice) }');
  if (!isAdapter(adapter)) {
    publish({});
    return () => {};
  }
  const ids = rules.map(({ id }) => id);
  /** What the account has confirmed. */
  const kept: Record<string, boolean | undefined> = {};
  const wanted: Record<string, boolean | undefined> = {};
  const progress: Record<string, AccountProgress> = {};

  const tell = (some: readonly string[], how: AccountProgress): void => {
    if (mine !== turn) return;
    for (const id of some) progress[id] = how;
    const states = rules.map(({ id, fingerprint }): [string, AccountState] => {
      const said = wanted[id] === false ? false : kept[id];
      const answer = said === undefined ? 'no-decision' : said ? 'granted' : 'denied';
      return [id, { answer, at: Date.now(), fingerprint, progress: progress[id]!, wanted: wanted[id] }];
    });
    publish(Object.fromEntries(states));
  };
  const load = async (): Promise<void> => {
    const isWaiting = (id: string): boolean => wanted[id] === undefined;
    try {
      const answers = ((await inTime(adapter.load())) ?? {}) as Record<string, unknown>;
      for (const id of ids) if (typeof answers[id] === 'boolean') kept[id] = answers[id];
      tell(ids.filter(isWaiting), 'loaded');
    } catch (error) {
      reportError(error);
      tell(ids.filter(isWaiting), 'load-failed');
    }
  };
  const save = async (choice: Readonly<Record<string, boolean>>): Promise<void> => {
    const some = Object.keys(choice);
    let how: AccountProgress = 'save-failed';
    try {
      await inTime(adapter.save(choice));
      Object.assign(kept, choice);
      how = 'saved';
    } catch (error) {
      reportError(error);
    }
    // What was wanted since is on its way.
    const settled = some.filter((id) => wanted[id] === choice[id]);
    for (const id of settled) wanted[id] = undefined;
    tell(settled, how);
  };

  tell(ids, 'loading');
  let last = load();
  return (choice) => {
    const said = Object.entries(choice ?? {}).filter(([id, yes]) => ids.includes(id) && typeof yes === 'boolean');
    if (!said.length) return;
    const own = Object.fromEntries(said) as Record<string, boolean>;
    Object.assign(wanted, own);
    tell(Object.keys(own), 'saving');
    last = last.then(() => save(own));
  };
};
