import { createRoom } from './createRoom.js';
import { watch } from './host.js';

/** What tells that a visitor wants to see what is further down. */
const GESTURES = ['wheel', 'touchmove'] as const;
/** What may bring the focus, or a letter, to where the banner is. */
const ENTRIES = ['keydown', 'focusin'] as const;

/**
 * Keeps room below the page's last content while a banner covers the bottom of it: as the page grows, shrinks and is
 * replaced, and as soon as the visitor goes for it. Returns a function that takes the room away.
 */
export const makeRoom = (host: HTMLElement): (() => void) => {
  const room = createRoom(host);
  let wanted = false;
  let body: HTMLElement | null = null;

  /** The content may grow and shrink, and the room is at its end. */
  const look = (): void => {
    // There is none yet while the page's head is read, and later it may be another (Turbo, htmx).
    if (document.body !== body) {
      if (body) observer.unobserve(body);
      body = document.body;
      if (body) observer.observe(body);
    }
    if (body && !room.isSettled()) room.give(wanted);
  };
  const want = (): void => {
    for (const gesture of GESTURES) removeEventListener(gesture, want, true);
    if (wanted || !body) return;
    wanted = true;
    room.give(wanted);
  };
  /** Whoever goes on by keyboard gets the room; whoever types does not, unless they cannot see what they type. */
  const enter = (event: Event): void => {
    if (event instanceof KeyboardEvent && /^(Tab|End|Page|Arrow)/.test(event.key)) want();
    const entered = document.activeElement;
    if (!entered || entered === document.body || host.contains(entered)) return;
    if (entered.getBoundingClientRect().bottom <= innerHeight - room.covered()) return;
    want();
    entered.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  };
  let frame = 0;
  // In a frame of its own: what changes the page while it is observed would be an error of the page's.
  const observer = new ResizeObserver(() => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(look);
  });
  for (const box of [host, document.documentElement]) observer.observe(box);
  look();
  const unwatch = watch(look);
  addEventListener('scroll', look, { passive: true });
  for (const gesture of GESTURES) addEventListener(gesture, want, { passive: true, capture: true });
  for (const entry of ENTRIES) addEventListener(entry, enter, { passive: true, capture: true });
  return () => {
    for (const gesture of GESTURES) removeEventListener(gesture, want, true);
    for (const entry of ENTRIES) removeEventListener(entry, enter, true);
    removeEventListener('scroll', look);
    cancelAnimationFrame(frame);
    unwatch();
    observer.disconnect();
    room.remove();
  };
};
