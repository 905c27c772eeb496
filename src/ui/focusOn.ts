/** Moves the focus to an element that is none of its own places, until it leaves again. */
export const focusOn = (element: HTMLElement): void => {
  element.focus();
  if (document.activeElement === element) return;
  element.tabIndex = -1;
  element.focus();
  element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true });
};
