export { evaluate } from './policy/evaluate.js';
export { type Jurisdiction, jurisdictions } from './policy/jurisdictions.js';
export { type PolicyOptions, resolvePolicy } from './policy/resolvePolicy.js';
export { REASONS } from './reasons.js';
export type { ConsentRecord, Inputs, Policy, Reason, Signals, Verdict, Verdicts } from './types.js';
