import { expect, it } from 'vitest';
import { adopt } from './adopt.js';
import { queueFunction } from './queueFunction.js';

it('takes what waits in an array, in order', () => {
  expect(adopt([['trackPageView'], ['setUserId', 'u1']])).toEqual([['push', ['trackPageView'], ['setUserId', 'u1']]]);
  expect(adopt(['event', 'played', {}])).toEqual([['push', 'event', 'played', {}]]);
});

it.each(['q', 'queue', 'callQueue'])('takes what waits in a function, under %s', (queue) => {
  const stub = queueFunction({ queue });
  stub('track', 'played');
  stub('page');
  expect(adopt(stub)).toEqual([
    ['', 'track', 'played'],
    ['', 'page'],
  ]);
});

it.each([undefined, null, [], () => {}, {}, { q: 'text' }, 1])('takes nothing from %j', (queue) => {
  expect(adopt(queue)).toEqual([]);
});
