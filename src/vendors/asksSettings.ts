/** Whether an address of PostHog's is that of a project's settings, which name nobody: by the end of its path. */
export const asksSettings = (address: string): boolean => /\/config(\.js)?$/.test(address.split('?')[0]!);
