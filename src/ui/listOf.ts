/** "Analytics and Marketing", as lists are written in a language; where the browser does not know it, "Analytics, Marketing". */
export const listOf = (texts: readonly string[], language: string): string =>
  Intl.ListFormat.supportedLocalesOf(language)[0] ? new Intl.ListFormat(language).format(texts) : texts.join(', ');
