/** A request that the demo's server was sent in place of a vendor. */
export interface SentRequest {
  readonly id: number;
  /** ISO 8601. */
  readonly time: string;
  readonly method: string;
  readonly url: string;
  readonly vendor: string;
  readonly events: readonly string[];
  /** The page that sent it, by its own word or its `Referer`. */
  readonly page: string;
}

const withoutHash = (address: string): string => address.replace(/#.*/, '');

/** A page that is being left still sends: only what names this page, a frame in it, or no page at all is its own. */
const isOurs = ({ page }: SentRequest): boolean =>
  [withoutHash(location.href), `${location.origin}/`, ''].includes(withoutHash(page)) ||
  page.startsWith(`${location.origin}/loopback/`);

/** Tells each request of this page, those before the call included. `since`: the first that can be of this page. */
export const watchRequests = (since: number, tell: (request: SentRequest) => void): void => {
  let next = since;
  let stream: EventSource | null = null;
  const listen = (): void => {
    stream = new EventSource(`/ledger?since=${next}`);
    stream.onmessage = ({ data }: MessageEvent<string>) => {
      const request = JSON.parse(data) as SentRequest;
      if (request.id < next) return;
      next = request.id + 1;
      if (isOurs(request)) tell(request);
    };
  };
  // An open stream would keep the page out of the back/forward cache.
  addEventListener('pagehide', () => stream?.close());
  addEventListener('pageshow', ({ persisted }) => persisted && listen());
  listen();
};
