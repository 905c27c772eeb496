/** Those that the page itself takes away: seen only without the sheet that takes all of them away. */
export const goneOf = (elements: Iterable<HTMLElement>, sheet: CSSStyleSheet): Set<HTMLElement> => {
  sheet.disabled = true;
  const gone = new Set([...elements].filter((element) => getComputedStyle(element).display === 'none'));
  sheet.disabled = false;
  return gone;
};
