/** Writes `docs/vendors.md`, what is known of each vendor, for people. Run by the build; a test compares it with the facts. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { VendorFacts } from '../src/facts.js';
import { keysOf } from '../src/ui/keysOf.js';
import { FACTS } from '../src/vendors/all.js';

/** How each is named on the script tag, and imported: by its id, unless it is another. */
const NAMES: Readonly<Record<string, readonly [attribute: string, file?: string]>> = {
  amplitude: ['data-amplitude-key'],
  'google-ads': ['data-google-ads', 'google'],
  'google-tag-manager': ['data-google-tag-manager', 'google'],
  google: ['data-google-tag'],
  hotjar: ['data-hotjar-site'],
  hubspot: ['data-hubspot-portal'],
  intercom: ['data-intercom-app'],
  linkedin: ['data-linkedin-partner'],
  matomo: ['data-matomo-site'],
  meta: ['data-meta-pixel'],
  microsoft: ['data-microsoft-uet'],
  mixpanel: ['data-mixpanel-key'],
  pinterest: ['data-pinterest-tag'],
  plausible: ['data-plausible-site'],
  posthog: ['data-posthog-key'],
  reddit: ['data-reddit-pixel'],
  segment: ['data-segment-key'],
  sentry: ['data-sentry-dsn'],
  snap: ['data-snap-pixel'],
  tiktok: ['data-tiktok-pixel'],
  x: ['data-x-pixel'],
};

const INTRO = `# Vendors

What is behind which gate, what it keeps and for how long, and what a withdrawal does. Written from \`src/vendors\` by
\`scripts/writeVendors.ts\`; do not edit. How long a vendor keeps what it has collected is for your contract with it to say.

- **Script tag**: the attribute that names it, with the account's, site's or tag's id; of Meta and LinkedIn several, with
  spaces between.
- **npm**: what to import; PostHog is \`@minima/consent/posthog\`.
- **Purpose**: what it stands behind unless you say otherwise.
- **Stops**: *live*, and it is silent at once; *reload*, and what it keeps goes at once, but only the next page is without it.
- **Keeps**: names on the site's own domain, \`*\` for any letters, with their days; 0: until the session ends; none: until
  it is removed, which a withdrawal does. Behind a domain: cookies that no script of the page can remove. Behind a purpose:
  what serves that, and not the vendor's own, and waits for it. *Stays*: tells of a visitor's refusal at the vendor itself,
  which neither a withdrawal nor a yes on your page undoes.
`;

const keys = ({ keys }: VendorFacts): string =>
  keysOf(keys)
    .map(({ name, days, domain }) => {
      const notes = [domain ?? [], keys.purposes?.[name] ?? [], keys.refusals?.includes(name) ? 'stays' : []].flat().join('; ');
      return `\`${name}\`${notes ? ` (${notes})` : ''}${days === undefined ? '' : ` ${days}`}`;
    })
    .join(', ') || 'nothing';

const row = (facts: VendorFacts): string => {
  const { id, name, purpose, recipients, privacyUrl, docs, stops } = facts;
  const [attribute, file = id] = NAMES[id] ?? [`data-${id}`];
  const module = id === 'posthog' ? 'posthog' : `vendors/${file}`;
  const links = docs.map((url, i) => `[${i + 1}](${url})`).join(' ');
  const cells = [
    `[${name}](${privacyUrl})`,
    `\`${attribute}\``,
    `\`${module}\``,
    purpose,
    stops,
    recipients.join(', '),
    keys(facts),
    links,
  ];
  return `| ${cells.join(' | ')} |`;
};

/** What `docs/vendors.md` has to say. */
export const vendorsDocument = (): string => {
  const head = ['Vendor', 'Script tag', 'npm', 'Purpose', 'Stops', 'Received by', 'Keeps', 'Documentation'];
  return `${INTRO}
| ${head.join(' | ')} |
|${head.map(() => ' --- |').join('')}
${FACTS.map(row).join('\n')}
`;
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(fileURLToPath(new URL('../docs/vendors.md', import.meta.url)), vendorsDocument());
}
