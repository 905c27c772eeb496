import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Http2ServerRequest, Http2ServerResponse } from 'node:http2';
import type { Answer, Sent } from './types.js';

/** By HTTP/1.1 or HTTP/2. */
export type Request = IncomingMessage | Http2ServerRequest;

const readBody = async (request: Request): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};

/** What a Node server does with a request: notes of which visit it is, and passes on what `answer` says. */
export const serve =
  (scheme: 'http' | 'https', answer: (sent: Sent) => Promise<Answer>, visitOf: (request: Request) => string) =>
  async (request: Request, response: ServerResponse | Http2ServerResponse): Promise<void> => {
    const { method = 'GET', headers } = request;
    // To a proxy a browser names the whole address, to a site only its path.
    const url = new URL(request.url ?? '/', `${scheme}://${headers[':authority'] ?? headers.host}`);
    const reply = await answer({ visit: visitOf(request), method, url, headers, body: await readBody(request) });
    // Several requests may share a connection: only this one fails.
    if (reply.cut) return void ('stream' in response ? response.stream.destroy(new Error('cut')) : request.socket.destroy());
    const one = response as ServerResponse;
    one.writeHead(reply.status ?? 200, { 'cache-control': 'no-cache', ...reply.headers });
    if (reply.rest) one.write(reply.body);
    one.end(reply.rest ? await reply.rest : reply.body);
  };
