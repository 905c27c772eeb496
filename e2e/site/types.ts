/** A request as it reached the wire. */
export interface Sent {
  /** Which visit it belongs to, by its user agent; `?` when that cannot be told. */
  readonly visit: string;
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  /** What comes of the body later. */
  readonly rest?: Promise<string>;
  /** Cut the connection instead of answering. */
  readonly cut?: boolean;
}

/** Answers a request, now or later, or leaves it to the next. */
export type Answerer = (sent: Sent) => Answer | undefined | Promise<Answer | undefined>;
