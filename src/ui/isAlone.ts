/** How far apart the points are at which we look, in pixels: not wider than a button, nor higher than a line. */
const STEP = [48, 20] as const;

/**
 * Whether a box covers nothing of the page where it is in view: beneath it there is only what it is in. It must be there to be
 * hit, seen or not.
 */
export const isAlone = (host: HTMLElement): boolean => {
  const { left, top, right, bottom } = host.getBoundingClientRect();
  const [dx, dy] = STEP;
  let isInView = false;
  for (let x = Math.max(left, 0) + 4; x < Math.min(right, innerWidth); x += dx) {
    for (let y = Math.max(top, 0) + 4; y < Math.min(bottom, innerHeight); y += dy) {
      const all = document.elementsFromPoint(x, y);
      const at = all.indexOf(host);
      if (at < 0) continue; // it is rounded, clipped, or there is no such point
      isInView = true;
      if (all.slice(at + 1).some((other) => !other.contains(host))) return false;
    }
  }
  return isInView;
};
