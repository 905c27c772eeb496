export { makeMetaGate as gate } from './meta.js';
