import { purposeList } from '../policy/combine.js';

/** What the script tag says: under a vendor's name what is said of it. */
export type TagOptions = Readonly<Record<string, unknown>>;

/** The purposes of a vendor's features, which let it in by themselves: PostHog's reports of errors have theirs. */
export const featurePurposes = (name: string, site: TagOptions): string[] => {
  const { features } = Object(site[name]) as { features?: unknown };
  return [...(name === 'posthog' ? ['errors'] : []), ...Object.values(Object(features) as object)];
};

/** What lets a vendor of the script tag in: all of its `own` purposes, or any of its features'. */
export const servedBy = (own: string, name: string, site: TagOptions): string =>
  purposeList(own)
    .map((id) => [id, ...featurePurposes(name, site)].join('|'))
    .join(' ');
