import { expect, it } from 'vitest';
import { declaredOf } from './declaredOf.js';

it.each([
  ['analytics', 'analytics'],
  ['analytics marketing', 'analytics marketing'],
  [['analytics', 'marketing'], 'analytics marketing'],
  ['analytics|errors', 'analytics'],
  ['chat|analytics|marketing', 'analytics marketing'],
  ['analytics marketing|analytics', 'analytics marketing'],
  ['errors', ''],
  ['analytics errors', ''],
  ['errors|chat', ''],
  ['', ''],
])('what stands behind %j stands, where analytics and marketing are declared, behind %j', (purpose, served) => {
  expect(declaredOf(purpose, ['analytics', 'marketing'])).toBe(served);
});
