/**
 * Runs an inline script. The page has long been written, and `document.write` would wipe it: what the script writes is
 * placed behind it.
 */
export const placeWrites = (script: HTMLScriptElement, run: () => void): void => {
  const written: string[] = [];
  document.write = document.writeln = (...html) => void written.push(...html);
  try {
    run();
  } finally {
    if (written.length) script.insertAdjacentHTML('afterend', written.join(''));
    // What an own property hides is there again.
    for (const name of ['write', 'writeln']) Reflect.deleteProperty(document, name);
  }
};
