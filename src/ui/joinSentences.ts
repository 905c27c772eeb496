/** Sentences one after the other: with a space between them, except where they end in a full stop as wide as one. */
export const joinSentences = (...texts: readonly string[]): string => texts.join(' ').replace(/。 /g, '。');
