import { createServer } from 'node:http';
import { createSecureServer } from 'node:http2';
import { certificate } from './certificate.js';
import { APP, fromRoot, sendFile } from './files.js';
import { listen } from './listen.js';
import { type Request, serve } from './serve.js';
import type { Answer, Answerer, Sent } from './types.js';
import { answerAsVendor, answerPreflight } from './vendors.js';

/** The whole internet, as far as the browser of a test can see it. */
export interface Site {
  /** Everything that was ever requested, in order. */
  readonly sent: Sent[];
  /** What each visit's own pages are answered with. */
  readonly visits: Map<string, Answerer>;
  /** Answers a request, wherever it came in, and keeps it. */
  answer(sent: Sent): Promise<Answer>;
  /** Chromium arguments that lead every host here. */
  readonly browserArguments: readonly string[];
  close(): Promise<void>;
}

/** The visit is told by the user agent: it is on every request, beacons and preflights included. */
export const visitOf = (userAgent: string | undefined): string => /visit\/(\w+)/.exec(userAgent ?? '')?.[1] ?? '?';

export const startSite = async (): Promise<Site> => {
  const sent: Sent[] = [];
  const visits = new Map<string, Answerer>();

  const answer = async (request: Sent): Promise<Answer> => {
    sent.push(request);
    const { hostname, pathname } = request.url;
    const own = answerPreflight(request) ?? (await visits.get(request.visit)?.(request));
    if (own) return own;
    if (!hostname.includes('minima.')) return answerAsVendor(request);
    const [, folder, path] = /^\/(cdn|app)\/(.+)$/.exec(pathname) ?? [];
    const file = path && (await sendFile(folder === 'cdn' ? fromRoot('dist/cdn') : APP, path));
    return file || { status: 404 };
  };

  const visitOfRequest = ({ headers }: Request): string => visitOf(headers['user-agent']);
  const web = await listen(createServer(serve('http', answer, visitOfRequest)));
  // By HTTP/2, as vendors do: what is sent to one host arrives in the order in which it was sent.
  const tls = await listen(
    createSecureServer({ ...(await certificate), allowHTTP1: true }, serve('https', answer, visitOfRequest)),
  );

  return {
    sent,
    visits,
    answer,
    browserArguments: [
      '--ignore-certificate-errors',
      `--host-resolver-rules=MAP *:443 127.0.0.1:${tls.port}, MAP * 127.0.0.1:${web.port}`,
    ],
    close: async () => void (await Promise.all([web.close(), tls.close()])),
  };
};
