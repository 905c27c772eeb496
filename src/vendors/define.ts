/** What a vendor of a site's own is made of, in the same few lines as those that are here. */
export type { VendorFacts, VendorKeys } from '../facts.js';
export { defineVendor } from './defineVendor.js';
export type { Base, Effect, Page, VendorOptions } from './effect.js';
export { type QueueFunction, type QueueShape, queueFunction } from './queueFunction.js';
