export { metaGate as gate } from './meta.js';
