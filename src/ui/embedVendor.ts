/** What an embed shows, by the word for it. */
export type EmbedKind = 'video' | 'audio' | 'map' | 'post' | 'form' | 'other';

/** Where well-known embeds come from: a host with all below it, and a path where only a part of it is meant. */
const KNOWN: readonly (readonly [address: string, name: string, kind: EmbedKind])[] = [
  ['youtube(-nocookie)?\\.com|youtu\\.be', 'YouTube', 'video'],
  ['vimeo\\.com', 'Vimeo', 'video'],
  ['tiktok\\.com', 'TikTok', 'video'],
  ['(maps\\.google\\.(com|(com?\\.)?\\w\\w)|google\\.(com|(com?\\.)?\\w\\w)/maps)', 'Google Maps', 'map'],
  ['spotify\\.com', 'Spotify', 'audio'],
  ['soundcloud\\.com', 'SoundCloud', 'audio'],
  ['bandcamp\\.com', 'Bandcamp', 'audio'],
  ['instagram\\.com', 'Instagram', 'post'],
  ['(x|twitter)\\.com', 'X', 'post'],
  ['calendly\\.com', 'Calendly', 'form'],
  ['(hubspot|hsforms)\\.(com|net)', 'HubSpot', 'form'],
];

/** Who is behind an address, relative to the page's, and what is shown from there; one unknown is called by its host. */
export const vendorAt = (address: string, page: string): { name: string; kind: EmbedKind } => {
  let url = new URL(page);
  try {
    const given = new URL(address, page);
    if (given.hostname) url = given;
  } catch {
    // The page's own word for it is the best there is.
  }
  const { hostname, pathname } = url;
  const known = KNOWN.find(([place]) => RegExp(`^([^/]+\\.)?(${place})(/|$)`).test(hostname + pathname));
  return known ? { name: known[1], kind: known[2] } : { name: hostname.replace(/^www\./, ''), kind: 'other' };
};

/** Who is behind an element that is withheld, whom the page names or else whom its address does, and what it shows. */
export const embedVendor = (element: HTMLElement): { name: string; kind: EmbedKind } => {
  const { vendor, src, data, href } = element.dataset;
  const inner = element.querySelector<HTMLElement>('[data-src]')?.dataset.src;
  const { name, kind } = vendorAt(src ?? data ?? href ?? inner ?? '', document.baseURI);
  return { name: vendor || name, kind };
};
