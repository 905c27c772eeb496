import { describe, expect, it } from 'vitest';
import { addressesOf } from './addressesOf.js';

const of = (tag: string, attributes: Readonly<Record<string, string>>): readonly string[] =>
  addressesOf(tag, (name) => attributes[name]).flatMap(([attribute, addresses]) =>
    addresses.filter(Boolean).map((address) => `${attribute} ${address}`),
  );

describe('the addresses of an element', () => {
  it.each<[string, string, Readonly<Record<string, string>>, string[]]>([
    ['a script', 'script', { src: '/a' }, ['src /a']],
    ['a module', 'script', { src: '/a', type: 'module' }, ['src /a']],
    ['a script by its old name', 'script', { src: '/a', type: 'Text/JavaScript' }, ['src /a']],
    ['data', 'script', { src: '/a', type: 'text/plain' }, []],
    ['what the page withholds', 'script', { src: '/a', 'data-consent': 'analytics' }, []],
    ['a frame', 'iframe', { src: '/a', 'data-src': '/b' }, ['src /a']],
    [
      'an image',
      'img',
      { src: '/a,b', srcset: '/c 1x, /d 2x' },
      ['src /a,b', 'srcset /c', 'srcset 1x', 'srcset /d', 'srcset 2x'],
    ],
    ['a style sheet', 'link', { href: '/a', rel: 'stylesheet' }, ['href /a']],
    ['a hint', 'link', { href: '/a', rel: 'dns-prefetch preconnect' }, ['href /a']],
    ['a link that nothing follows', 'link', { href: '/a', rel: 'me canonical' }, []],
    ['an anchor', 'a', { href: '/a' }, []],
    ['an element of an odd name', 'constructor', { src: '/a' }, []],
  ])('are, for %s, what it fetches by itself', (_, tag, attributes, expected) => expect(of(tag, attributes)).toEqual(expected));
});
