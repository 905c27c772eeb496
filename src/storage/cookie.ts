import { formatRecord, readRecords } from '../policy/record.js';
import type { ConsentRecord } from '../types.js';

const NAME = 'minima_consent=';
/** The longest a browser keeps a cookie, in seconds (RFC 6265bis section 5.5); what ends a consent is in the record. */
const LIFE = 400 * 86_400;

/** The cookie that keeps the record. Nothing here throws: blocked storage reads as nothing and writes `false`. */
export interface RecordCookie {
  /** What is kept. A record nobody can read, or cookies that are blocked, are a record with a doubt and no choices. */
  read(now: number): ConsentRecord | null;
  /**
   * Writes a record down and reads it back: whether it will be there on the next page. Without a record it writes what
   * is there again, unchanged, so that the browser does not forget it before it ends; `null` removes it.
   */
  write(record?: ConsentRecord | null): boolean;
}

/** `domain`: where to keep the record instead of on the widest domain that the browser accepts. */
export const createRecordCookie = (domain?: string): RecordCookie => {
  /** All values under our name: one name can stand on several domains, and the browser shows each. */
  const values = (): string[] =>
    document.cookie.split('; ').flatMap((pair) => (pair.startsWith(NAME) ? pair.slice(NAME.length) : []));
  const count = (value: string): number => values().filter((other) => other === value).length;
  const put = (value: string, where = '', life = LIFE, site = location.protocol === 'https:' ? 'lax;secure' : 'lax'): void => {
    // biome-ignore lint/suspicious/noDocumentCookie: a decision is written synchronously, before anything follows from it
    document.cookie = `${NAME}${value};path=/;max-age=${life};samesite=${site}${where && `;domain=${where}`}`;
  };

  // `app.minima.co.uk` gives `uk`, `co.uk`, `minima.co.uk`, `app.minima.co.uk` and, last, the host alone.
  const labels = location.hostname.split('.');
  const domains = domain ? [domain, ''] : [...labels.map((_, i) => labels.slice(-1 - i).join('.')), ''];

  /**
   * Finds the widest domain by writing there and counting what comes back, widest first: a public suffix is refused
   * without a word, and no list of them need be shipped. A value that was there before comes back either way, from the
   * domain it has always been on; then the first domain that adds a copy is one too narrow.
   */
  const writeWidest = (value: string): boolean => {
    const before = count(value);
    const widest = domains.find((where) => {
      put(value, where);
      return count(value) > before;
    });
    for (const where of domains) if (widest !== undefined && (where === widest) === before > 0) put('', where, 0);
    // For an IP address the host and the domain are one cookie, which has just been removed.
    if (!count(value)) put(value, widest);
    // In a frame of another site the browser takes nothing but a partitioned cookie of this very host.
    if (!count(value)) put(value, '', LIFE, 'none;secure;partitioned');
    return count(value) > 0;
  };

  return {
    read(now) {
      let all: string[] = [];
      let blocked = true;
      try {
        all = values();
        // Chromium calls cookies enabled when the visitor has blocked them; but then storage throws at the first look,
        // as in a sandboxed frame cookies do.
        blocked = !(navigator.cookieEnabled && localStorage);
      } catch {}
      return readRecords(all, now, blocked && 'blocked');
    },
    write(record) {
      try {
        if (record) return writeWidest(formatRecord(record));
        if (record === null) for (const where of domains) put('', where, 0);
        const [value, another] = values();
        return !!value && !another && writeWidest(value);
      } catch {
        return false;
      }
    },
  };
};
