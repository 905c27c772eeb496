/** Says what language an element of ours is in, and which way that is written. */
export const speakIn = (element: HTMLElement, language: string): void => {
  element.lang = language;
  element.dir = /^(ar|fa|he)/.test(language) ? 'rtl' : 'ltr';
};
