/** The names of everything that this site has on the device. */
export interface Kept {
  readonly cookies: readonly string[];
  readonly local: readonly string[];
  readonly session: readonly string[];
  readonly databases: readonly string[];
}

const keysOf = (open: () => Storage): string[] => {
  try {
    return Object.keys(open()).sort();
  } catch {
    return []; // storage that is blocked holds nothing
  }
};

const databaseNames = async (): Promise<string[]> => {
  try {
    return (await indexedDB.databases()).map(({ name }) => name ?? '');
  } catch {
    return [];
  }
};

/** All of them in one list. */
export const namesOf = ({ cookies, local, session, databases }: Kept): string[] => [
  ...cookies,
  ...local,
  ...session,
  ...databases,
];

export const readKept = async (): Promise<Kept> => ({
  cookies: document.cookie.split('; ').flatMap((pair) => pair.split('=')[0] || []),
  local: keysOf(() => localStorage),
  session: keysOf(() => sessionStorage),
  databases: await databaseNames(),
});
