import { replace } from './replace.js';
import type { Watch } from './types.js';

const action = Object.getOwnPropertyDescriptor(HTMLFormElement.prototype, 'action')?.get;

/**
 * Watches forms, however they are sent: by the visitor, by `requestSubmit()`, by `submit()`. Returns what listens to a shadow
 * root as well, beyond which nobody hears of its forms.
 */
export const watchForms = (watch: Watch): ((root: EventTarget) => void) => {
  // Not `form.action`: a field of that name would be found there.
  const stops = (form: unknown, submitter?: Element | null): boolean =>
    watch.address('form', submitter?.getAttribute('formaction') || `${action?.call(form)}`);
  const check = (event: Event): void => {
    const { defaultPrevented, isTrusted, target, submitter } = event as SubmitEvent;
    if (!defaultPrevented && isTrusted && stops(target, submitter)) event.preventDefault();
  };
  const listen = (root: EventTarget): void =>
    // After the page's own listeners, which may send the form elsewhere, or not at all: so this one is added last.
    root.addEventListener('submit', () => root.addEventListener('submit', check, { once: true }), true);

  listen(window);
  replace('submit', (_, form) => stops(form) && (() => {}));
  // Nobody hears of it afterwards.
  replace('stopPropagation stopImmediatePropagation', (_, event): undefined => {
    if ((event as Event).type === 'submit') check(event as Event);
  });
  return listen;
};
