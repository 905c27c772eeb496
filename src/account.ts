import type { Choice } from './choice.js';

/** Where a site keeps what visitors agree to for their account. What rejects, or takes longer than ten seconds, has failed. */
export interface AccountAdapter {
  /** What was said for this account, by purpose; of what was never said, nothing. */
  load(): AccountAnswers | Promise<AccountAnswers>;
  /** Keeps a choice; done once it is kept. */
  save(choice: Readonly<Record<string, boolean>>): unknown;
}

export type AccountAnswers = Readonly<Record<string, boolean | null | undefined>>;

/** How far the latest that was asked of the account has come. */
export type AccountProgress = 'loading' | 'loaded' | 'load-failed' | 'saving' | 'saved' | 'save-failed';

/** What the account says of a purpose, as far as it has answered; a no counts from the moment it is said. */
export interface AccountState extends Choice {
  readonly progress: AccountProgress;
  /** What is on its way there. */
  readonly wanted?: boolean | undefined;
}
