import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LANGUAGES as SPOKEN } from '../language.js';

const LANGUAGES = Object.values(SPOKEN);

import type { BannerLocale, PreferencesLocale } from './types.js';

type Words = BannerLocale & PreferencesLocale;

const read = (file: string) => import(/* @vite-ignore */ new URL(`${file}.ts`, import.meta.url).href);
const load = async (language: string): Promise<Words> => ({
  ...(await read(language)),
  ...(await read(`${language}.preferences`)),
});

const ALL = await Promise.all(LANGUAGES.map(async (language) => [language, await load(language)] as const));
const OTHERS = ALL.filter(([language]) => language !== 'en');

/** `banner.text`: 'With your consent…', for every text, however deep. */
const flatten = (value: object, path = ''): [string, unknown][] =>
  Object.entries(value).flatMap(([key, inner]): [string, unknown][] =>
    typeof inner === 'object' && inner !== null ? flatten(inner, `${path}${key}.`) : [[path + key, inner]],
  );
const texts = (words: Words): [string, string][] => flatten(words).map(([key, text]) => [key, String(text)]);
const placeholders = (text: string): string[] => (text.match(/\{[^}]*\}?/g) ?? []).sort();

const english = ALL.find(([language]) => language === 'en')?.[1] as Words;

describe('the languages', () => {
  it('are those that have files, and no other', () => {
    const files = readdirSync(new URL('.', import.meta.url)).filter((file) => !/test|types/.test(file));
    const named = [...new Set(files.map((file) => file.split('.')[0] ?? ''))];
    expect(named.sort()).toEqual([...LANGUAGES].sort());
    expect(OTHERS.length).toBeGreaterThan(0);
  });

  it.each(OTHERS)('%s has the words that English has, in the same places', (_, words) => {
    const keys = (all: Words) => texts(all).map(([key]) => key);
    expect(keys(words).sort()).toEqual(keys(english).sort());
  });

  it.each(OTHERS)('%s has the same placeholders in every text', (_, words) => {
    const other = Object.fromEntries(texts(words));
    for (const [key, text] of texts(english)) expect(placeholders(other[key] ?? ''), key).toEqual(placeholders(text));
  });

  it.each(ALL)('%s has no empty, untrimmed or marked-up text', (_, words) => {
    for (const [key, text] of flatten(words)) {
      expect(typeof text, key).toBe('string');
      expect(text, key).toMatch(/^\S(.*\S)?$/s);
      expect(text, key).not.toMatch(/<\w|&\w+;|TODO|\s{2}/);
    }
  });

  it.each(OTHERS)('%s is translated: no sentence is left in English', (_, words) => {
    const other = Object.fromEntries(texts(words));
    const sentences = texts(english).filter(([, text]) => text.split(' ').length > 3);
    expect(sentences.length).toBeGreaterThan(10);
    for (const [key, text] of sentences) expect(other[key], key).not.toBe(text);
  });

  it.each(ALL)('%s has a banner that can be read before it is answered', (_, { banner }) => {
    expect(banner.title.length).toBeLessThanOrEqual(60);
    expect(banner.text.length).toBeGreaterThan(60);
    expect(banner.text.length).toBeLessThanOrEqual(260);
    for (const text of [banner.nothing, banner.withdraw, banner.gpc, banner.running])
      expect(text.length).toBeLessThanOrEqual(160);
  });

  it.each(ALL)('%s gives yes and no buttons of the same weight', (_, { banner }) => {
    for (const label of [banner.accept, banner.reject, banner.preferences]) expect(label.length).toBeLessThanOrEqual(24);
    expect(Math.abs(banner.accept.length - banner.reject.length)).toBeLessThanOrEqual(6);
    expect(banner.accept.split(' ').length).toBe(banner.reject.split(' ').length);
  });

  it.each(ALL)('%s names the signal by its name, and the site where the banner speaks of it', (_, { banner, preferences }) => {
    for (const text of [banner.gpc, preferences.gpcOff, preferences.gpcOverride])
      expect(text).toContain('Global Privacy Control');
    expect(placeholders(banner.text)).toEqual(['{purposes}', '{site}']);
    expect(placeholders(banner.thisSite)).toEqual([]);
  });

  it.each(ALL)('%s says in the place of an embed what its buttons say, and on what account it is withheld', (_, { embeds }) => {
    expect(embeds.grants).toContain(embeds.always);
    expect(embeds.gpc).toContain('Global Privacy Control');
    expect(placeholders(embeds.contacts)).toEqual(['{vendor}']);
    for (const text of [
      embeds.asked,
      embeds.refused,
      embeds.ended,
      embeds.unread,
      embeds.off,
      embeds.gpc,
      embeds.minor,
      embeds.grants,
    ])
      expect(placeholders(text)).toEqual(['{purposes}']);
    for (const label of [embeds.once, embeds.always]) expect(label.length).toBeLessThanOrEqual(16);
  });

  it('English uses the words of the law where the law gives them (11 CCR 7015, 7025(c)(6))', () => {
    expect(english.controls.yourChoices).toBe('Your Privacy Choices');
    expect(english.controls.honored).toBe('Opt-Out Request Honored');
  });
});
