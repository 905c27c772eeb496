/** The words of the text for the privacy page in one language. */
export interface DisclosureTexts {
  /** Places by code, where the language's own name for the country, or the English one of a state, is not enough. */
  readonly names: Readonly<Record<string, string>>;
  /** What the visitor reads on the page: the way to the choices, the line that confirms, and the button that says yes. */
  readonly words: { readonly choices: string; readonly honored: string; readonly acceptAll: string };
  /**
   * In order: what the signal does, where in the United States, and where else; what it does not concern; and what
   * happens when it conflicts with a choice. `{date}`, and the places of `Treatment`, each list behind a colon or in
   * brackets, so that no preposition has to agree with it; and the `words`.
   */
  readonly paragraphs: readonly string[];
}
