import { createServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { certificate } from './certificate.js';
import { listen } from './listen.js';
import { serve } from './serve.js';
import type { Site } from './startSite.js';

export interface Proxy {
  /** Host and port, for a browser's settings. */
  readonly address: string;
  close(): Promise<void>;
}

/**
 * A proxy that leads every host to the site, http and https alike. What comes through it is of one visit, whatever it
 * bears: Firefox sends some of a page's requests, such as those that outlive it, without the page's user agent.
 */
export const openProxy = async (site: Site, visit: string): Promise<Proxy> => {
  const server = createServer(serve('http', site.answer, () => visit));
  const tls = createTlsServer(
    await certificate,
    serve('https', site.answer, () => visit),
  );
  // Nothing but the first line of a tunnel is the proxy's own: the rest is the browser's talk with the host it asked for.
  server.on('connect', (_, socket) => {
    socket.on('error', () => {});
    socket.write('HTTP/1.1 200 OK\r\n\r\n');
    tls.emit('connection', socket);
  });
  const { port, close } = await listen(server);
  return { address: `127.0.0.1:${port}`, close };
};
