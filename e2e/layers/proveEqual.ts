import type { OpenTab, Tab } from '../site/tab.js';
import { expect, test } from '../test.js';
import { contrast } from './contrast.js';

/** Languages with long words and with short ones, one of them from right to left, one without spaces. */
const LANGUAGES = ['en', 'de', 'pt-BR', 'ar', 'ja'];
const SIZES = [
  [320, 700],
  [1280, 720],
] as const;

interface Button {
  layer: string;
  scheme: string;
  action: string;
  text: string;
  width: number;
  height: number;
  /** All that accept and reject have in common. */
  look: Record<string, string>;
  color: string;
  background: string;
}

/** Every button that answers, in every layer that is to be seen, in light and in dark. */
const readButtons = (tab: Tab): Promise<Button[]> =>
  tab.evaluate(() => {
    const layers = {
      banner: document.querySelector('minima-consent-banner'),
      preferences: document.querySelector('minima-consent-preferences')?.shadowRoot,
    };
    return ['light', 'dark'].flatMap((scheme) => {
      document.documentElement.style.setProperty('--minima-consent-scheme', scheme);
      return Object.entries(layers).flatMap(([layer, root]) =>
        [...(root?.querySelectorAll<HTMLElement>('[data-consent-action]') ?? [])]
          .filter((element) => element.checkVisibility())
          .map((element) => {
            const { width, height } = element.getBoundingClientRect();
            const style = getComputedStyle(element);
            const { fontFamily, fontSize, fontStyle, fontWeight, textDecoration, border, borderRadius, opacity, cursor } =
              style;
            const { color, backgroundColor: background, padding, boxShadow, order } = style;
            const letters = { fontFamily, fontSize, fontStyle, fontWeight, textDecoration };
            const box = { border, borderRadius, opacity, cursor, color, background, padding, boxShadow, order };
            const look = { tag: element.localName, disabled: `${(element as HTMLButtonElement).disabled}`, ...letters, ...box };
            const action = `${element.dataset.consentAction}`;
            return { layer, scheme, action, text: `${element.textContent}`, width, height, look, color, background };
          }),
      );
    });
  });

/** Accept and Reject weigh the same in each layer and scheme of those read. */
const weighTheSame = (buttons: readonly Button[], layers: readonly string[]): void => {
  for (const layer of layers) {
    for (const scheme of ['light', 'dark']) {
      const here = buttons.filter((button) => button.layer === layer && button.scheme === scheme);
      const [accept, ...more] = here.filter(({ action }) => action === 'accept');
      const [reject, ...others] = here.filter(({ action }) => action === 'reject');
      if (!accept || !reject) throw new Error(`${layer}, ${scheme}: ${here.map(({ action }) => action)}`);
      expect([more, others]).toEqual([[], []]);
      expect(reject.look).toEqual({ ...accept.look, tag: 'button', disabled: 'false' });
      expect(Math.abs(reject.width / accept.width - 1)).toBeLessThanOrEqual(0.05);
      expect(Math.abs(reject.height / accept.height - 1)).toBeLessThanOrEqual(0.05);
      for (const { color, background, height, text } of here) {
        expect(height, text).toBeGreaterThanOrEqual(44);
        expect(text.trim()).not.toBe('');
        if (background !== 'rgba(0, 0, 0, 0)') expect(contrast(color, background), text).toBeGreaterThanOrEqual(4.5);
      }
    }
  }
};

/** Whoever refuses has a button as large, as plain and as near as whoever agrees, in each layer that has one. */
export const proveEqual = async (open: OpenTab): Promise<void> => {
  for (const lang of LANGUAGES) {
    await test.step(lang, async () => {
      const tab = await open({ gpc: false, lang, tag: { region: 'DE', 'privacy-url': '/privacy' } });
      await tab.goto('/');
      await expect.poll(() => tab.evaluate(() => !!document.querySelector('minima-consent-banner button'))).toBe(true);
      for (const [width, height] of SIZES) {
        await tab.resize(width, height);
        weighTheSame(await readButtons(tab), ['banner']);
      }
      await tab.press('minima-consent-banner', '[data-consent-action="preferences"]');
      await expect
        .poll(() =>
          tab.evaluate(() => document.querySelector('minima-consent-preferences')?.shadowRoot?.querySelector('dialog')?.open),
        )
        .toBe(true);
      for (const [width, height] of SIZES) {
        await tab.resize(width, height);
        weighTheSame(await readButtons(tab), ['banner', 'preferences']);
      }
      await tab.close();
    });
  }
};
