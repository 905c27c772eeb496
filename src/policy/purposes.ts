/** Two to 32 characters, so that an id can be a key of the cookie. */
export const isPurposeId = (id: unknown): id is string => typeof id === 'string' && /^[a-z][\w-]{1,31}$/.test(id);
