import type { Verdict } from '../types.js';
import { command, type Words } from './googleCommand.js';
import { type GoogleConsent, googleConsent } from './googleConsent.js';
import type { GoogleLayer } from './googleLayer.js';
import type { GoogleTag } from './googleTag.js';

/** Tells Google of consent, once what it has not heard. */
export const googleTelling = (
  tags: readonly GoogleTag[],
  verdictOf: (purpose: string) => Verdict | undefined,
  layer: GoogleLayer,
) => {
  /** What Google holds of consent; what it was last told, and what goes with that. */
  let held: GoogleConsent | undefined;
  let lastSaid = '';
  let lastSet = '';

  return {
    /** Returns the commands that the page has put into the layer before. */
    tell(): Words[] {
      const { standing, said } = googleConsent(verdictOf, held);
      const isFirst = !held;
      const words = isFirst ? [command('consent', 'default', standing)] : [];
      if (isFirst) lastSaid = lastSet = '';
      held = { ...standing, ...held, ...said };
      const adsAllowed = held.ad_storage === 'granted';
      const set = {
        ...(tags.some((tag) => tag.urlPassthrough) && { url_passthrough: true }),
        ...(tags.some((tag) => tag.adsDataRedaction) && { ads_data_redaction: !adsAllowed }),
        // What is `true` here does nothing, but take back what was said before.
        ...((!adsAllowed || /allow/.test(lastSet)) && {
          allow_google_signals: adsAllowed,
          allow_ad_personalization_signals: adsAllowed,
        }),
      };
      if (lastSaid !== (lastSaid = JSON.stringify(said)) && said.security_storage)
        words.push(command('consent', 'update', said));
      if (lastSet !== (lastSet = JSON.stringify(set)) && lastSet !== '{}') words.push(command('set', set));
      if (!isFirst) layer.say(...words);
      return isFirst ? layer.begin(...words) : [];
    },
    /** Nobody has heard of it. */
    forget(): void {
      held = undefined;
    },
  };
};
