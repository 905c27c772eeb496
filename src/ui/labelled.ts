/** "Video: Trailer", with the colon as it is set in the language: French has a space before it, Chinese and Japanese a wide one. */
export const labelled = (label: string, text: string, language: string): string => {
  const colon = /^fr/.test(language) ? '\u00a0: ' : /^(ja|zh)/.test(language) ? '：' : ': ';
  return label + colon + text;
};
