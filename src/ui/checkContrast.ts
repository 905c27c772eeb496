import type { UiContext } from './types.js';

/** What is seen on what, by the custom properties of palette.css, and the least that WCAG 2.2 wants between them. */
const PAIRS = [
  ['--ink', '--ground', 4.5, '1.4.3'],
  ['--soft', '--ground', 4.5, '1.4.3'],
  ['--on-fill', '--fill', 4.5, '1.4.3'],
  ['--fill', '--ground', 3, '1.4.11'],
  ['--edge', '--ground', 3, '1.4.11'],
  ['--focus', '--ground', 3, '2.4.13'],
] as const;

/** How a site names them; the others follow from the scheme. */
const NAMES: Readonly<Record<string, string>> = {
  '--ink': '--minima-consent-color',
  '--ground': '--minima-consent-background',
  '--soft': '--minima-consent-muted',
  '--fill': '--minima-consent-accent',
  '--on-fill': '--minima-consent-accent-color',
  '--edge': 'what edges are drawn in (--minima-consent-scheme)',
  '--focus': 'what is drawn around the focus (--minima-consent-scheme)',
};

type Colour = readonly [red: number, green: number, blue: number, alpha: number];

/** A colour as the browser paints it, be it written in whatever colour space. */
const paint = (colour: string): Colour => {
  const canvas = Object.assign(document.createElement('canvas'), { width: 1, height: 1 });
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  return [...context.getImageData(0, 0, 1, 1).data] as unknown as Colour;
};

/** Relative luminance (WCAG 2.2, definitions). */
const luminance = ([red, green, blue]: Colour): number => {
  const [r, g, b] = [red, green, blue].map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

const contrast = (one: Colour, other: Colour): number => {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
};

/** What a layer's colours are here and now. */
const coloursOf = (host: Element): ((name: string) => Colour) => {
  const probe = document.createElement('span');
  host.shadowRoot!.append(probe);
  const colours = Object.keys(NAMES).map((name): [string, Colour] => {
    probe.style.color = `var(${name})`;
    return [name, paint(getComputedStyle(probe).color)];
  });
  probe.remove();
  const known = Object.fromEntries(colours);
  return (name) => known[name]!;
};

const LAYERS = 'minima-consent-banner,minima-consent-preferences,minima-consent-panel';

/** Names, for the developer, what of a site's theme cannot be read or told apart on our layers. Each once for each scheme. */
export const mount = ({ consent, ended }: Pick<UiContext, 'consent' | 'ended'>): void => {
  if (ended.aborted) return; // while this file was on its way
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const named = new Set<string>();
  const complain = (problem: string): void => {
    const text = `${problem} where ${dark.matches ? 'dark' : 'light'} is preferred`;
    if (!named.has(text)) console.warn(`[consent] ${text}`);
    named.add(text);
  };
  const look = (): void => {
    for (const host of document.querySelectorAll(LAYERS)) {
      const colourOf = coloursOf(host);
      if (colourOf('--ground')[3] < 255) complain(`${NAMES['--ground']} can be seen through; allowed: a colour that covers`);
      for (const [over, under, least, criterion] of PAIRS) {
        const ratio = contrast(colourOf(over), colourOf(under));
        const pair = `${NAMES[over]} on ${NAMES[under]}`;
        if (ratio < least)
          complain(`${pair}: contrast ${ratio.toFixed(1)}; allowed: ${least} or more (WCAG 2.2, ${criterion}),`);
      }
    }
  };
  // Once what follows from the same change has been drawn.
  const soon = (): void => void requestAnimationFrame(() => ended.aborted || look());
  const unsubscribe = consent.subscribe(soon);
  dark.addEventListener('change', soon, { signal: ended });
  ended.addEventListener('abort', unsubscribe);
  soon();
};
