import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pickLanguage } from '../language.js';
import type { Words } from './types.js';

/** Those that have files. */
const LANGUAGES = readdirSync(new URL('.', import.meta.url)).flatMap(
  (file) => /^([a-z]{2}(-[A-Z]{2})?)\.ts$/.exec(file)?.[1] ?? [],
);

const read = (file: string) => import(/* @vite-ignore */ new URL(`${file}.ts`, import.meta.url).href);
const load = async (language: string): Promise<Words> => ({
  ...(await read(language)),
  ...(await read(`${language}.preferences`)),
});

const ALL = await Promise.all(LANGUAGES.map(async (language) => [language, await load(language)] as const));
const OTHERS = ALL.filter(([language]) => language !== 'en-US');

/** `banner.text`: 'With your consent…', for every text, however deep. */
const flatten = (value: object, path = ''): [string, unknown][] =>
  Object.entries(value).flatMap(([key, inner]): [string, unknown][] =>
    typeof inner === 'object' && inner !== null ? flatten(inner, `${path}${key}.`) : [[path + key, inner]],
  );
const texts = (words: Words): [string, string][] => flatten(words).map(([key, text]) => [key, String(text)]);
const placeholders = (text: string): string[] => (text.match(/\{[^}]*\}?/g) ?? []).sort();

const english = ALL.find(([language]) => language === 'en-US')?.[1] as Words;

/** Where a language has a file of its own for the place that most speak it in: another place. */
const ABROAD: Readonly<Record<string, string>> = { en: 'en-GB', es: 'es-MX', pt: 'pt-PT' };

describe('the languages', () => {
  it.each(LANGUAGES)('%s is what a page in it is answered in', (language) => {
    expect(pickLanguage([ABROAD[language] ?? language])).toBe(language);
    expect(readdirSync(new URL('.', import.meta.url))).toContain(`${language}.preferences.ts`);
  });

  it('are those of the European Union, of its neighbours, and of the places that the laws are of', () => {
    const official = 'bg hr cs da nl en et fi fr de el hu ga it lv lt mt pl pt ro sk sl es sv';
    const others = 'nb nn is en-US pt-BR ca eu gl cy uk tr ar he fa ja ko zh zh-TW th vi id ms hi es-ES fr-CA de-CH de-AT';
    expect(LANGUAGES).toEqual(expect.arrayContaining(`${official} ${others}`.split(' ')));
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

  it.each(ALL)('%s can be kept as one text: nothing is said with what parts it from the next', (_, words) => {
    for (const [key, text] of texts(words)) expect(text, key).not.toContain('|');
  });

  it.each(OTHERS)('%s is translated: no sentence is left in English', (language, words) => {
    const other = Object.fromEntries(texts(words));
    const sentences = texts(english).filter(([, text]) => text.split(' ').length > 3);
    expect(sentences.length).toBeGreaterThan(10);
    for (const [key, text] of sentences) if (language !== 'en') expect(other[key], key).not.toBe(text);
  });

  it.each(ALL)('S-R19: %s has a banner that can be read before it is answered', (language, { banner }) => {
    // A sign of these says as much as two or three letters.
    const least = /^(ja|ko|zh)/.test(language) ? 30 : 60;
    expect(banner.title.length).toBeLessThanOrEqual(60);
    for (const text of [banner.text, banner.notice]) {
      expect(text.length).toBeGreaterThan(least);
      expect(text.length).toBeLessThanOrEqual(260);
    }
    for (const text of [banner.nothing, banner.withdraw, banner.gpc, banner.running])
      expect(text.length).toBeLessThanOrEqual(160);
  });

  it.each(ALL)('%s gives yes and no buttons of the same weight', (_, { banner }) => {
    for (const label of [banner.accept, banner.reject, banner.preferences]) expect(label.length).toBeLessThanOrEqual(26);
    expect(Math.abs(banner.accept.length - banner.reject.length)).toBeLessThanOrEqual(8);
    expect(Math.abs(banner.accept.split(' ').length - banner.reject.split(' ').length)).toBeLessThanOrEqual(1);
  });

  /** What else is written beside its own script: names that are the same everywhere. */
  const SCRIPTS: Readonly<Record<string, RegExp>> = {
    ar: /\p{Script=Arabic}/u,
    fa: /\p{Script=Arabic}/u,
    he: /\p{Script=Hebrew}/u,
    bg: /\p{Script=Cyrillic}/u,
    uk: /\p{Script=Cyrillic}/u,
    el: /\p{Script=Greek}/u,
    hi: /\p{Script=Devanagari}/u,
    th: /\p{Script=Thai}/u,
    ko: /\p{Script=Hangul}/u,
    ja: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u,
    zh: /\p{Script=Han}/u,
  };
  it.each(ALL)('%s is written in its own script, but for names and what a text has places for', (language, words) => {
    const own = SCRIPTS[language.slice(0, 2)] ?? /\p{Script=Latin}/u;
    for (const [key, text] of texts(words)) {
      const rest = text.replaceAll(/Global Privacy Control|GPC|PostHog|AI|OK|e-?mails?|\{\w+\}/g, '');
      for (const letter of rest.match(/\p{Letter}/gu) ?? [])
        expect(`${key} ${letter} ${own.test(letter) || /\p{Script=Common}/u.test(letter)}`).toBe(`${key} ${letter} true`);
    }
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
    for (const label of [embeds.once, embeds.always]) expect(label.length).toBeLessThanOrEqual(22);
  });

  it('English uses the words of the law where the law gives them (11 CCR 7015, 7025(c)(6))', () => {
    expect(english.controls.yourChoices).toBe('Your Privacy Choices');
    expect(english.controls.honored).toBe('Opt-Out Request Honored');
  });
});
