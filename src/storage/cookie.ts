import { formatRecord, readRecords } from '../policy/record.js';
import type { ConsentRecord, Doubt } from '../types.js';

const NAME = 'minima_consent=';
/** The longest a browser keeps a cookie, in seconds (RFC 6265bis section 5.5); what ends a consent is in the record. */
const LIFE = 400 * 86_400;

/** The cookie that keeps the record. Nothing here throws: blocked storage reads as nothing and writes `false`. */
export interface RecordCookie {
  /**
   * What is kept. A record nobody can read, or cookies that are blocked, are a record with a doubt and no choices; so is
   * nothing at all where one was `lost`.
   */
  read(lost?: Doubt | null): ConsentRecord | null;
  /** Writes a record down and reads it back: whether it will be there on the next page. `null` removes what is there. */
  write(record: ConsentRecord | null): boolean;
}

/** All values under our name: one name can stand on several domains, and the browser shows each. */
const values = (): string[] =>
  `; ${document.cookie}`
    .split(`; ${NAME}`)
    .slice(1)
    .map((text) => text.split('; ')[0]!);

/** Writes a value on one domain, or on this host alone. An empty value ends what is there. */
const put = (value: string, domain = '', site = location.protocol === 'https:' ? 'lax;secure' : 'lax'): void => {
  // biome-ignore lint/suspicious/noDocumentCookie: a decision is written synchronously, before anything follows from it
  document.cookie = `${NAME}${value};path=/;max-age=${value ? LIFE : 0};samesite=${site};domain=${domain}`;
};

/** `domain`: where to keep the record instead of on the widest domain that the browser accepts. */
export const createRecordCookie = (domain?: string): RecordCookie => {
  // `app.minima.co.uk` gives the host alone, and then `app.minima.co.uk`, `minima.co.uk`, `co.uk`, `uk`.
  const labels = location.hostname.split('.');
  const domains = ['', ...(domain ? [domain] : labels.map((_, i) => labels.slice(i).join('.')))];
  const count = (value: string): number => values().filter((other) => other === value).length;

  return {
    read(lost) {
      let all: string[] = [];
      let doubt: Doubt | null | undefined = 'blocked';
      try {
        all = values();
        // Chromium calls cookies enabled when the visitor has blocked them; but then storage throws at the first look,
        // as in a sandboxed frame cookies do.
        if (navigator.cookieEnabled && localStorage) doubt = lost;
      } catch {}
      return readRecords(all, Date.now(), doubt);
    },
    write(record) {
      try {
        const value = record ? formatRecord(record) : '';
        // On every domain, narrowest first, then copies are taken away in the same order until one is left: the widest
        // that the browser accepts. It refuses a public suffix without a word, so no list of them need be shipped; and
        // there is no moment without a record.
        for (const where of domains) put(value, where);
        // In a frame of another site the browser takes nothing but a partitioned cookie of this very host.
        if (!count(value)) put(value, '', 'none;secure;partitioned');
        for (const where of domains) if (count(value) > 1) put('', where);
        return count(value) > 0;
      } catch {
        return false;
      }
    },
  };
};
