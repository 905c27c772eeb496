/** What the script tag says: under a vendor's name what is said of it. */
export type TagOptions = Readonly<Record<string, unknown>>;

/**
 * What lets a vendor of the script tag in: all of its own purposes; or, where features of it have others, any of those.
 * PostHog's reports of errors have theirs.
 */
export const servedBy = (own: string, name: string, site: TagOptions): string => {
  const { features } = Object(site[name]) as { features?: unknown };
  return [own, ...(name === 'posthog' ? ['errors'] : []), ...Object.values(Object(features) as object)].join('|');
};
