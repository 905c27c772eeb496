/** Two to 32 characters, so that an id can be a key of the cookie. `necessary` is always there, and nobody is asked. */
export const PURPOSE_ID = /^(?!necessary$)[a-z][\w-]{1,31}$/;

export const isPurposeId = (id: unknown): id is string => typeof id === 'string' && PURPOSE_ID.test(id);
