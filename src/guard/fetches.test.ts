import { describe, expect, it } from 'vitest';
import { fetches } from './fetches.js';

describe('an element', () => {
  it.each<[string, string, Readonly<Record<string, string>>, boolean]>([
    ['a script', 'script', {}, true],
    ['a module', 'script', { type: 'module' }, true],
    ['a script by its old name', 'script', { type: 'Text/JavaScript' }, true],
    ['data', 'script', { type: 'text/plain' }, false],
    ['what the page withholds', 'script', { 'data-consent': 'analytics' }, false],
    ['a frame', 'iframe', { 'data-src': '/b' }, true],
    ['an image', 'img', {}, true],
    ['one of several images', 'source', {}, true],
    ['a style sheet', 'link', { rel: 'stylesheet' }, true],
    ['a hint', 'link', { rel: 'dns-prefetch preconnect' }, true],
    ['a link that nothing follows', 'link', { rel: 'me canonical' }, false],
    ['an anchor', 'a', {}, false],
    ['an element of an odd name', 'constructor', {}, false],
  ])('that is %s is looked at, or not', (_, tag, attributes, isFetched) =>
    expect(fetches(tag, (name) => attributes[name])).toBe(isFetched),
  );
});
