/** Whether there is a page. The files for the script tag are built without the other case: they are never anywhere else. */
export const IN_BROWSER = 'document' in globalThis;
