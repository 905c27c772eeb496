/** Whether there is a page. The files for the script tag are built without the other case: they are never anywhere else. */
export const IN_BROWSER = 'document' in globalThis;

/** Whether this is one of the files for the script tag, whose core keeps calls and makes each gate but once. */
export const ON_SCRIPT_TAG = false;
