const SVG = 'http://www.w3.org/2000/svg';

/** The graphic of 11 CCR 7015(b), which goes with "Your Privacy Choices": fill and outline of each piece. */
const PIECES = [
  ['#fff', 'M7.4 12.8h6.8l3.1-11.6H7.4a5.8 5.8 0 0 0 0 11.6z'],
  [
    '#06f',
    'M22.6 0H7.4a7 7 0 0 0 0 14h15.2a7 7 0 0 0 0-14zM1.6 7a5.8 5.8 0 0 1 5.8-5.8h9.9l-3.1 11.6H7.4A5.8 5.8 0 0 1 1.6 7z',
  ],
  [
    '#fff',
    'M24.6 4a.6.6 0 0 1 0 .8L22.5 7l2.2 2.2a.6.6 0 0 1-.8.8l-2.2-2.2-2.2 2.2a.6.6 0 0 1-.8-.8L20.8 7l-2.2-2.2a.6.6 0 0 1 .8-.8l2.2 2.2L23.8 4a.6.6 0 0 1 .8 0z',
  ],
  ['#06f', 'M12.7 4.1a.6.6 0 0 1 .1.8L8.6 9.8a.7.7 0 0 1-1 .1L5.4 7.7a.6.6 0 0 1 .8-.8L8 8.6l3.8-4.5a.6.6 0 0 1 .9 0z'],
] as const;

/** The opt-out icon; decoration, for the words beside it say the same. */
export const createOptOutIcon = (): SVGElement => {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 30 14');
  svg.setAttribute('aria-hidden', 'true');
  for (const [fill, d] of PIECES) {
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('fill', fill);
    path.setAttribute('d', d);
    svg.append(path);
  }
  return svg;
};
