import { expect, it } from 'vitest';
import { adopt } from './adopt.js';
import { queueFunction } from './queueFunction.js';

const listen = (): void => {};
const withMethods = (items: unknown[], more: object = {}): unknown[] =>
  Object.assign(items, { track() {}, page() {}, ...more });

it.each([
  [
    'commands, one by one',
    [['trackPageView'], ['setUserId', 'u1']],
    [
      ['push', ['trackPageView']],
      ['push', ['setUserId', 'u1']],
    ],
  ],
  ['words, a command for a command', ['event', 'played', {}], [['push', 'event', 'played', {}]]],
  [
    'words of several commands',
    ['consent', 'default', { ad_storage: 'denied' }, 'event', 'bought', { value: 1 }, 'event', 'left'],
    [
      ['push', 'consent', 'default', { ad_storage: 'denied' }],
      ['push', 'event', 'bought', { value: 1 }],
      ['push', 'event', 'left'],
    ],
  ],
  [
    'words before a command',
    ['event', ['trackPageView']],
    [
      ['push', 'event'],
      ['push', ['trackPageView']],
    ],
  ],
  [
    'functions',
    [listen, ['a'], listen],
    [
      ['push', listen],
      ['push', ['a']],
      ['push', listen],
    ],
  ],
  [
    'calls of its methods',
    withMethods([['track', 'a'], ['page'], ['other', 1]]),
    [['track', 'a'], ['page'], ['push', ['other', 1]]],
  ],
  [
    'what it is to begin, and what it was told of people',
    withMethods([['track', 'a']], { _i: [['t1', {}, 'second']], people: [['set', 'plan', 'x']] }),
    [
      ['init', 't1', {}, 'second'],
      ['track', 'a'],
      ['set', 'plan', 'x'],
    ],
  ],
] as [title: string, queue: unknown[], calls: unknown[]][])('takes from an array %s, in order', (_, queue, calls) => {
  expect(adopt(queue)).toEqual(calls);
});

it('takes what waits in an object, by the names of its methods', () => {
  expect(adopt({ invoked: true, _q: [{ name: 'track', args: ['a', 1], resolve() {} }] })).toEqual([['track', 'a', 1]]);
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
