import { replace } from './replace.js';
import type { Watch } from './types.js';

const action = Object.getOwnPropertyDescriptor(HTMLFormElement.prototype, 'action')?.get;

/** Watches forms, however they are sent: by the visitor, by `requestSubmit()`, by `submit()`. */
export const watchForms = (watch: Watch, isBlocking: boolean): void => {
  // Not `form.action`: a field of that name would be found there.
  const stops = (form: unknown): boolean => watch.address('form', `${action?.call(form)}`);
  replace(HTMLFormElement.prototype, 'submit', (_, form) => stops(form) && (() => {}));
  // Before the page's own listeners to stop it; after them to see whether it is sent at all.
  addEventListener(
    'submit',
    (event) => {
      if (event.defaultPrevented) return;
      const own = event.submitter?.getAttribute('formaction');
      if (own ? watch.address('form', own) : stops(event.target)) event.preventDefault();
    },
    isBlocking,
  );
};
