import { checkCalls } from './checkCalls.js';
import { checkOptions } from './checkOptions.js';
import type { UiContext } from './types.js';

/** A file that looks after itself. */
interface Late {
  mount(context: UiContext): void;
}

/** Names, for the developer, what the site says and nobody understands. Fetched when the visitor waits for nothing any more. */
export const mount = (context: UiContext): void => {
  const { consent, site, load } = context;
  checkOptions(site);
  checkCalls(consent, [site.gates ?? []].flat());
  const check = (file: string): Promise<void> => load(file).then((late) => (late as Late).mount(context), console.warn);
  const { debug, posthog } = site;
  // As in isOn.ts.
  const isDebugged = `${debug ?? false}` !== 'false';
  if (isDebugged) check('lint');
  if (posthog && (isDebugged || posthog.features || posthog.config?.cookieless_mode)) check('vendors/posthog.check');
};
