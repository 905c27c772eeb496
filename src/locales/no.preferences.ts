export { account, embeds, preferences } from './nb.preferences.js';
