import type { EmbedTexts } from '../locales/types.js';
import type { Consent, Snapshot } from '../types.js';
import { createOwn } from './createOwn.js';
import { embedVendor } from './embedVendor.js';
import { focusOn } from './focusOn.js';
import { joinSentences } from './joinSentences.js';
import { labelled } from './labelled.js';
import { css } from './placeholder.css';
import { PLACEHOLDER } from './placeholderName.js';
import { fill, titlesOf } from './purposeTexts.js';
import { speakIn } from './speakIn.js';
import type { StandIn } from './takePlace.js';
import type { FaceContext } from './types.js';

/** What a placeholder is given to draw itself with. */
export interface PlaceholderContext extends Pick<FaceContext, 'consent' | 'site' | 'language'> {
  readonly controls: Pick<FaceContext['controls'], 'titles'>;
  readonly embeds: EmbedTexts;
  /** Whether one embed may be seen for which a visitor asks, for these purposes. */
  allowsOnce(consent: Consent, purposes: string): boolean;
  /** Shows one embed for this page view. */
  showOnce(element: HTMLElement): void;
}

export interface Placeholder extends StandIn {
  /** Says how things stand now. */
  draw(): void;
}

/** The purposes that an embed needs, as the page has written them. */
export const purposesOf = (element: HTMLElement): string[] => `${element.dataset.consent}`.trim().split(/[\s,]+/);

/** Why an embed may not be shown, what weighs most first. */
const WHYS = ['minor', 'gpc', 'off', 'unread', 'refused', 'ended', 'asked'] as const;

/** Why a purpose is not granted. */
const whyNot = ({ policy, signals, verdicts }: Snapshot, id: string): (typeof WHYS)[number] => {
  const reason = verdicts[id]?.reason ?? 'unknown-purpose';
  if (reason === 'minor') return reason;
  if (/gpc/.test(reason) || policy.purposes.some((rule) => rule.id === id && rule.gpc && signals.gpc)) return 'gpc';
  if (/unk/.test(reason)) return 'off';
  if (/unr|blo/.test(reason)) return 'unread';
  return /den|wit/.test(reason) ? 'refused' : /exp|out/.test(reason) ? 'ended' : 'asked';
};

/** Who is behind an embed, and what it is called. */
const describe = (element: HTMLElement, { embeds, language }: PlaceholderContext): { title: string; vendor: string } => {
  const { localName, title, ariaLabel } = element;
  const { name: vendor, kind } = embedVendor(element);
  const own = localName === 'video' || localName === 'audio' ? localName : kind;
  return { vendor, title: labelled(embeds[own], title || ariaLabel || vendor, language) };
};

let shared: CSSStyleSheet | undefined;

/** A host with a sheet that is the same for all, and one of its own. */
const createHost = (sheet: CSSStyleSheet): HTMLElement => {
  const host = createOwn(PLACEHOLDER);
  const root = host.attachShadow({ mode: 'open' });
  // Constructed sheets pass a content security policy that allows no inline styles.
  if (!shared) {
    shared = new CSSStyleSheet();
    shared.replaceSync(css);
  }
  root.adoptedStyleSheets = [shared, sheet];
  for (const name of ['', 'actions']) root.append(Object.assign(document.createElement('slot'), { name }));
  host.role = 'group';
  return host;
};

/** Phrasing only: in markup that is read again, a block would end the paragraph of an embed and fall out of its host. */
const piece = <Name extends 'span' | 'a' | 'button'>(name: Name, textContent: string, more: object = {}) =>
  Object.assign(document.createElement(name), { textContent, ...more });

/** Makes what stands in the place of one embed: who is behind it, why it is not shown, and what can be done about that. */
export const createPlaceholder = (element: HTMLElement, context: PlaceholderContext): Placeholder => {
  const { consent, site, language, embeds } = context;
  const sheet = new CSSStyleSheet();
  const host = createHost(sheet);
  speakIn(host, language);
  let drawn = '';

  const button = (text: string, press: (event: Event) => void): HTMLElement =>
    piece('button', text, {
      type: 'button',
      slot: 'actions',
      onclick(event: MouseEvent) {
        // Not for the link, or the card, that the embed stands in.
        event.preventDefault();
        event.stopPropagation();
        if (event.detail < 2) press(event); // not the second half of a double click on what was here before
      },
    });

  const draw = (): void => {
    const ids = purposesOf(element).filter((id) => !consent.allows(id as never));
    const titles = (some: readonly string[]): string =>
      titlesOf(
        context,
        some.map((id) => ({ id })),
      );
    const whys = WHYS.map((why) => ({ why, of: ids.filter((id) => whyNot(consent.state, id) === why) })).filter(
      ({ of }) => of.length,
    );
    const why = `${whys[0]?.why}`;
    const { title, vendor } = describe(element, context);
    const isOnce = context.allowsOnce(consent, `${element.dataset.consent}`);
    const isAsked = !/off|gpc|minor/.test(why);
    const text = joinSentences(
      fill(embeds.contacts, { vendor }),
      ...whys.map(({ why, of }) => fill(embeds[why], { purposes: titles(of) })),
      ...(isAsked ? [fill(embeds.grants, { purposes: titles(ids) })] : []),
    );
    const next = title + text + isOnce;
    if (next === drawn) return;
    drawn = next;
    host.ariaLabel = title;
    host.replaceChildren(piece('span', title), piece('span', text));
    if (site.privacyUrl) host.append(piece('a', embeds.privacy, { href: site.privacyUrl }));
    // Only the visitor can ask to see something once: no script of the page's.
    if (isOnce) host.append(button(embeds.once, (event) => event.isTrusted && context.showOnce(element)));
    const always = (event: Event): void => {
      consent.decide(Object.fromEntries(ids.map((id) => [id, true])), {
        event,
        shown: { language, layer: 'embed', text: host.textContent ?? '' },
      });
      if (consent.allows(element.dataset.consent as never)) focusOn(element);
    };
    if (isAsked) host.append(button(embeds.always, always));
    // A yes against the signal is given where the signal is named (11 CCR 7025(c)(3)).
    if (why === 'gpc') host.append(button(embeds.choices, () => consent.open('preferences')));
    // What can be scrolled has to be reached by keyboard.
    if (host.children.length < 3) host.tabIndex = 0;
    else host.removeAttribute('tabindex');
  };

  return { element, host, sheet, follows: false, isGone: false, looks: '', isCovering: false, draw };
};
