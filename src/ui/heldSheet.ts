import { HELD } from './takePlace.js';

/** More than any rule of a page: as much as three ids. */
const heavy = (selector: string, rules: readonly string[]): string =>
  `:is(${selector},#_#_#_){${rules.map((rule) => `${rule}!important`).join(';')}}`;
const HIDE = heavy(`[${HELD}=""]`, ['display:none']);
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
      sheet.deleteRule(0);
      const answers = new Map([...elements].map((element) => [element, ask(element)] as const));
      sheet.insertRule(HIDE, 0);
      return answers;
    },
  };
};
