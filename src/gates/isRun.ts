const RUNS = /^(|module|(text|application)\/(x-)?(java|ecma)script)$/i;

/** Whether a browser runs a script of this type; everything else is data (https://html.spec.whatwg.org/#attr-script-type). */
export const isRun = (type: string): boolean => RUNS.test(type);
