/** Which of the faces a choice was made on, and what it said. */
export interface Shown {
  /** BCP 47. */
  readonly language?: string | undefined;
  readonly layer?: 'banner' | 'preferences' | 'panel' | (string & {}) | undefined;
  /** The very text that was shown. */
  readonly text?: string | undefined;
}

export interface DecideOptions {
  readonly shown?: Shown | undefined;
  /** The event the choice was made with: a trusted one proves the visitor's own hand. */
  readonly event?: Event | undefined;
}
