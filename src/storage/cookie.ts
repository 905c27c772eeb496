import Cookies from 'js-cookie';
import { formatRecord, readRecords } from '../policy/record.js';
import type { ConsentRecord } from '../types.js';

const NAME = 'minima_consent';
/** The longest a browser keeps a cookie (RFC 6265bis section 5.5); what ends a consent is the time inside the record. */
const DAYS = 400;

export interface CookieOptions {
  /** Where to keep the record instead of on the widest domain that the browser accepts. */
  readonly domain?: string | undefined;
}

/** The cookie that keeps the record. Nothing here throws: blocked storage reads as nothing and writes `false`. */
export interface RecordCookie {
  /** What is kept. A record nobody can read, or cookies that are blocked, are a record with a doubt and no choices. */
  read(now: number): ConsentRecord | null;
  /** Writes a record down and reads it back: whether it will be there on the next page. */
  write(record: ConsentRecord): boolean;
  /** Writes what is there again, unchanged, so that the browser does not forget it before it ends. */
  renew(): void;
  remove(): void;
}

/** All values under our name. One name can stand on several domains, and the browser shows each. */
const readValues = (): string[] => {
  try {
    return document.cookie
      .split('; ')
      .filter((pair) => pair.startsWith(`${NAME}=`))
      .map((pair) => pair.slice(NAME.length + 1));
  } catch {
    return []; // a sandboxed frame: even reading throws
  }
};

const areBlocked = (): boolean => {
  try {
    return !navigator.cookieEnabled || typeof document.cookie !== 'string';
  } catch {
    return true;
  }
};

/** `app.minima.co.uk` gives `.uk`, `.co.uk`, `.minima.co.uk`, `.app.minima.co.uk` and, last, the host alone. */
const domainsOf = (host: string): (string | undefined)[] => {
  const labels = /^[\d.]+$|:|^[^.]*$/.test(host) ? [] : host.split('.');
  return [...labels.map((_, i) => labels.slice(-1 - i).join('.')), undefined];
};

export const createRecordCookie = ({ domain }: CookieOptions = {}): RecordCookie => {
  const domains = domain ? [domain, undefined] : domainsOf(location.hostname);
  const secure = location.protocol === 'https:';

  const count = (value: string): number => readValues().filter((other) => other === value).length;
  const remove = (where: string | undefined): void => Cookies.remove(NAME, { domain: where });
  const put = (value: string, where?: string | undefined, embedded = false): void => {
    const site = embedded ? { sameSite: 'None' as const, partitioned: true } : { sameSite: 'Lax' as const };
    // The value is safe as it is; js-cookie would encode its per cent signs a second time.
    Cookies.withConverter({ write: String }).set(NAME, value, { expires: DAYS, secure, domain: where, ...site });
  };

  /**
   * Finds the widest domain by writing there and counting what comes back, widest first: a public suffix is refused
   * without a word, and no list of them need be shipped. A value that was there before comes back either way, from the
   * domain it has always been on; then the first domain that adds a copy is one too narrow.
   */
  const write = (value: string): boolean => {
    try {
      const before = count(value);
      for (const where of domains) {
        put(value, where);
        if (count(value) > before) {
          for (const other of domains) if (before ? other === where : other !== where) remove(other);
          break;
        }
      }
      // In a frame of another site the browser takes nothing but a partitioned cookie of this very host.
      if (!count(value) && secure) put(value, undefined, true);
      return count(value) > 0;
    } catch {
      return false;
    }
  };

  return {
    read(now) {
      const record = readRecords(readValues(), now);
      return record ?? (areBlocked() ? { region: 'ZZ', version: '', choices: {}, doubt: 'blocked' } : null);
    },
    write: (record) => write(formatRecord(record)),
    renew() {
      const [value, ...others] = readValues();
      if (value && !others.length) write(value);
    },
    remove() {
      try {
        for (const where of domains) remove(where);
      } catch {
        // a sandboxed frame had nothing to remove
      }
    },
  };
};
