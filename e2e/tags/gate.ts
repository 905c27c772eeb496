/** What the docs tell an author to do to a tag that is to wait for a yes; `purposes` are those of `gated="…"`. */
const withhold = (element: string, attributes: string, purposes = 'analytics'): string => {
  const isScript = element === 'script';
  const hidden = attributes.replace(isScript ? /\s(src|type)=/g : /\s(src|srcset|poster|href|data)=/g, ' data-$1=');
  return `<${element}${isScript ? ' type="text/plain"' : ''} data-consent="${purposes}"${hidden}>`;
};

/** A page with every tag that says `gated` as it is without consent, or withheld. */
export const gate = (html: string, isWithheld: boolean): string =>
  html.replace(/<(\w+) gated(?:="([^"]*)")?((?:\s+[^\s=>]+(?:="[^"]*")?)*\s*)>/g, (_, element, purposes, attributes) =>
    isWithheld ? withhold(element, attributes, purposes) : `<${element}${attributes}>`,
  );
