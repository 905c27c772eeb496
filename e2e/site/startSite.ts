import { createServer } from 'node:http';
import { createServer as createTrap } from 'node:net';
import { APP, fromRoot, sendFile } from './files.js';
import { listen } from './listen.js';
import { serve } from './serve.js';
import type { Answer, Answerer, Sent } from './types.js';
import { answerAsVendor, VENDOR_HOSTS } from './vendors.js';

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

/** The vendor's host that a TLS client says hello to, if it is one. */
const readHello = (data: Buffer): string | undefined => VENDOR_HOSTS.exec(data.toString('latin1'))?.[0];

export const startSite = async (): Promise<Site> => {
  const sent: Sent[] = [];
  const visits = new Map<string, Answerer>();

  const answer = async (request: Sent): Promise<Answer> => {
    sent.push(request);
    const { hostname, pathname } = request.url;
    const own = await visits.get(request.visit)?.(request);
    if (own) return own;
    if (!hostname.includes('minima.')) return answerAsVendor(request);
    const [, folder, path] = /^\/(cdn|app)\/(.+)$/.exec(pathname) ?? [];
    const file = path && (await sendFile(folder === 'cdn' ? fromRoot('dist/cdn') : APP, path));
    return file || { status: 404 };
  };

  const server = createServer(serve('http', answer, ({ headers }) => visitOf(headers['user-agent'])));
  // Requests to https hosts are answered before they reach the network. One that does reach it has slipped through,
  // as a beacon of a page that is being left may: it is noted by the name in its TLS hello, and cut.
  const trap = createTrap((socket) => {
    socket.on('error', () => {});
    socket.once('data', (data) => {
      const host = readHello(data);
      if (host) sent.push({ visit: '?', method: 'CONNECT', url: new URL(`https://${host}/`), headers: {}, body: data });
      socket.destroy();
    });
  });
  const web = await listen(server);
  const tls = await listen(trap);

  return {
    sent,
    visits,
    answer,
    browserArguments: [`--host-resolver-rules=MAP *:443 127.0.0.1:${tls.port}, MAP * 127.0.0.1:${web.port}`],
    close: async () => void (await Promise.all([web.close(), tls.close()])),
  };
};
