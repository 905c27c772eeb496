/**
 * What was said of a purpose, in the words of the reasons that follow: yes, yes in full view of the opt-out signal, no,
 * a yes taken back, no by the signal itself, a yes that the signal has switched off and nobody was heard on since, or
 * nothing: what runs exempt from consent was left as it is.
 */
export type Answer = 'granted' | 'override' | 'denied' | 'withdrawn' | 'gpc' | 'gpc-conflict' | 'no-decision';

/** One answer about one purpose. Times are milliseconds since 1970, whole seconds. */
export interface Choice {
  readonly answer: Answer;
  readonly at: number;
  /** What exactly was asked: the marks of the question then, and of what had been agreed to before. */
  readonly fingerprint: readonly string[];
  /** Made by a script, not by the visitor's own hand. */
  readonly synthetic?: boolean | undefined;
}
