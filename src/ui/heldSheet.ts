import { HELD } from './takePlace.js';

/** More than any rule of a page: as much as three ids. */
const heavy = (selector: string, rules: readonly string[]): string =>
  `:is(${selector},#_#_#_){${rules.map((rule) => `${rule}!important`).join(';')}}`;
const HIDE = heavy(`[${HELD}=""]`, ['display:none']);
/**
 * The same by what takes no room either, and leaves to the page whether it is displayed at all: rows that snap would move, were
 * an embed there for a moment beside what stands in its place.
 */
const ASIDE = heavy(
  `[${HELD}=""]`,
  'position:fixed width:0 height:0 min-width:0 min-height:0 margin:0 padding:0 border:0 visibility:hidden'.split(' '),
);
/** What enters by an animation is looked at as it is in the end. */
const STILL = heavy(`[${HELD}]`, ['animation-delay:0s', 'animation-duration:0s', 'transition:none']);

/** The sheet that takes away what is held. */
export const createHeldSheet = () => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(HIDE + STILL);
  return {
    sheet,
    /** Asks for something of each of these as it would be in the page. */
    without<Value>(elements: Iterable<HTMLElement>, ask: (element: HTMLElement) => Value): Map<HTMLElement, Value> {
      const put = (rule: string): void => {
        sheet.deleteRule(0);
        sheet.insertRule(rule);
      };
      put(ASIDE);
      const answers = new Map([...elements].map((element) => [element, ask(element)] as const));
      put(HIDE);
      return answers;
    },
  };
};
