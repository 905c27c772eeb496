/** A vendor that the script tag names: its purpose, its file, and its id there. */
export type Tagged = readonly [purpose: string, name: string, id: unknown];

/** The purpose behind which a vendor stands unless the site says another, by what its attribute gives; nothing for other attributes. */
const usualPurpose = (attribute: string): string | false =>
  /(Key|Site|eTag)$|^clarity$/.test(attribute)
    ? 'analytics'
    : /Manager$/.test(attribute)
      ? 'analytics marketing' // whatever is in the container
      : /Dsn$/.test(attribute)
        ? 'errors'
        : /App$/.test(attribute)
          ? 'preferences'
          : /(Pixel|Partner|Portal|Uet|Ads|Tag)$/.test(attribute) && 'marketing';

/**
 * The vendors that the site names by attributes, each in the same form: `metaPixel` is the vendor, in small letters, and what
 * of it the value is; `metaPixelPurpose` moves it to another purpose.
 */
export const taggedVendors = (said: Readonly<Record<string, unknown>>): Tagged[] =>
  Object.entries(said).flatMap(([attribute, id]) => {
    const usual = usualPurpose(attribute);
    const name = attribute.split(/[A-Z]/)[0]!;
    return usual && name && id
      ? [
          [
            said[`${attribute}Purpose`] ?? (said[name] as { purpose?: unknown } | undefined)?.purpose ?? usual,
            name,
            id,
          ] as never,
        ]
      : [];
  });
