/** Names a mistake of the site's on the console, and what would have been allowed. */
export const complain = (mistake: unknown, allowed: unknown): void =>
  console.error(`[consent] ${mistake}; allowed: ${allowed}`);
