import { mount as checkContrast } from './ui/checkContrast.js';
import type { UiContext } from './ui/types.js';
import { mount as checkKeys } from './vendors/checkKeys.js';

/** What a developer is told in debug: of what is kept here and declared nowhere, and of a theme that cannot be read. */
export const mount = (context: UiContext): void => {
  checkKeys(context);
  checkContrast(context);
};
