/** The file of the second layer, with its English. */
export { preferences } from '../locales/en-US.preferences.js';
export { showPanels } from './panel.js';
export { showPreferences } from './preferences.js';
