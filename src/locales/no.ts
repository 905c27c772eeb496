/** Norwegian that does not say which: most read Bokmål. */
export { banner, controls } from './nb.js';
