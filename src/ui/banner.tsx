import { Fragment, h, render } from 'preact';
import type { DecideOptions, PurposeRule, Snapshot } from '../types.js';
import { css } from './banner.css';
import { createHost, keepInPage, say } from './host.js';
import { joinSentences } from './joinSentences.js';
import { CLOSE_BUTTON, NOT_AT_BOTTOM } from './layouts.js';
import { makeRoom } from './makeRoom.js';
import { changedText, fill, titlesOf } from './purposeTexts.js';
import { refusesSale } from './refusesSale.js';
import type { FaceContext } from './types.js';

/** What the banner asks for: also a full yes to what runs exempt from one, within limits. */
const askedFor = ({ policy, verdicts }: Snapshot): PurposeRule[] =>
  policy.purposes.filter(({ id }) => verdicts[id]?.state === 'undecided');

/** What the banner says here and now: what it asks for, what runs already, and what a signal keeps off. */
const sentences = (context: FaceContext, state: Snapshot) => {
  const { banner, site } = context;
  const { policy, signals, verdicts } = state;
  const on = policy.purposes.filter(({ id }) => verdicts[id]?.granted);
  const running = policy.purposes.filter(({ id }) => /^(not-refused|exempt)$/.test(`${verdicts[id]?.reason}`));
  const kept = policy.purposes.filter((rule) => rule.gpc && signals.gpc && !on.includes(rule));
  const isNotice = policy.face === 'notice';
  const told = isNotice ? running : askedFor(state);
  const text = fill(isNotice ? banner.notice : banner.text, {
    site: site.controller ?? banner.thisSite,
    purposes: titlesOf(context, told),
  });
  const isKept = kept.length && !isNotice;
  return [
    { text: changedText(context), strong: true },
    { text: told.length && (on.length || running.length ? text : joinSentences(text, banner.nothing)) },
    { text: running.length && !isNotice && fill(banner.running, { purposes: titlesOf(context, running) }), strong: true },
    {
      text: isKept ? fill(banner.gpc, { purposes: titlesOf(context, kept) }) : refusesSale(state) && context.controls.honored,
      strong: true,
    },
    { text: banner.withdraw },
  ].filter(({ text }) => text);
};

/** Shows the banner. Returns a function that takes it away. */
export const showBanner = (context: FaceContext): (() => void) => {
  const { consent, site, language, banner } = context;
  const { host, root } = createHost('minima-consent-banner', css, language);
  // The places that the pieces are slotted into; the order is the reading order.
  render(
    <>
      <div class="box">
        <div class="words">
          <slot />
        </div>
        <div class="actions">
          <slot name="actions" />
        </div>
      </div>
      <slot name="close" />
    </>,
    root,
  );
  host.role = 'region';
  const isNotice = consent.state.policy.face === 'notice';
  const title = isNotice ? context.controls.choices : banner.title;
  host.ariaLabel = title;
  const wish = site.position ?? 'bottom';
  // Where a strip at the bottom is too little, the nearest that is more (Nigeria: GAID 2025).
  const position = wish === 'bottom' && NOT_AT_BOTTOM.includes(consent.state.policy.jurisdiction) ? 'center' : wish;
  if (position !== 'bottom') host.dataset.position = position;
  host.popover = 'manual';

  const options = (event: Event): DecideOptions => ({
    event,
    shown: { language, layer: 'banner', text: host.textContent ?? '' },
  });
  const decided = (choose: (options: DecideOptions) => void) => (event: UIEvent) => {
    if (event.detail > 1) return; // the second half of a double click on what was here before
    choose(options(event));
    if (consent.state.view === 'failed') consent.close(); // preferences that were opened from here
    if (!consent.state.record?.doubt) say(banner.saved);
  };
  /** Yes to what the banner asks for, and to nothing that it does not name. */
  const accept = (how: DecideOptions): void => {
    consent.decide(Object.fromEntries(askedFor(consent.state).map(({ id }) => [id, true])), how);
  };
  const [action, label, choose] = isNotice
    ? // Everything is left as it is: what runs was told of.
      (['acknowledge', banner.ok, (how: DecideOptions) => consent.decide({}, how)] as const)
    : (['accept', banner.accept, accept] as const);
  const draw = (): void => {
    const closes = CLOSE_BUTTON.includes(consent.state.policy.jurisdiction);
    render(
      <>
        <div role="heading" aria-level={2} data-close={closes}>
          {title}
        </div>
        {sentences(context, consent.state).map(({ text, strong }) => (
          <div data-strong={strong}>{text}</div>
        ))}
        {site.privacyUrl && <a href={site.privacyUrl}>{banner.privacy}</a>}
        <button slot="actions" type="button" data-consent-action="reject" onClick={decided(consent.rejectAll)}>
          {banner.reject}
        </button>
        <button slot="actions" type="button" data-consent-action={action} onClick={decided(choose)}>
          {label}
        </button>
        <button slot="actions" type="button" data-consent-action="preferences" onClick={() => consent.open('preferences')}>
          {banner.preferences}
        </button>
        {closes && (
          <button slot="close" type="button" aria-label={banner.close} onClick={decided(consent.rejectAll)}>
            ×
          </button>
        )}
      </>,
      host,
    );
  };

  const escape = (event: KeyboardEvent): void => {
    // A dialog of the page's own comes first.
    const isOurs = event.key === 'Escape' && !event.defaultPrevented && !document.querySelector(':modal');
    if (isOurs && consent.state.view === 'banner') consent.close();
  };
  const leave = keepInPage(host, () => {
    document.body.prepend(host);
    // The top layer, where the browser has it: above a transformed, filtered or faded body.
    host.showPopover?.();
  });
  draw();
  const unsubscribe = consent.subscribe(draw);
  const giveBack = makeRoom(host);
  document.addEventListener('keydown', escape);
  return () => {
    document.removeEventListener('keydown', escape);
    unsubscribe();
    giveBack();
    leave();
  };
};
