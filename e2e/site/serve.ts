import type { IncomingMessage, RequestListener } from 'node:http';
import type { Answer, Sent } from './types.js';

const readBody = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};

/** What a Node server does with a request: notes of which visit it is, and passes on what `answer` says. */
export const serve =
  (
    scheme: 'http' | 'https',
    answer: (sent: Sent) => Promise<Answer>,
    visitOf: (request: IncomingMessage) => string,
  ): RequestListener =>
  async (request, response) => {
    // To a proxy a browser names the whole address, to a site only its path.
    const url = new URL(request.url ?? '/', `${scheme}://${request.headers.host}`);
    const { method = 'GET', headers } = request;
    const reply = await answer({ visit: visitOf(request), method, url, headers, body: await readBody(request) });
    if (reply.cut) return void request.socket.destroy();
    response.writeHead(reply.status ?? 200, { 'cache-control': 'no-cache', ...reply.headers });
    if (reply.rest) response.write(reply.body);
    response.end(reply.rest ? await reply.rest : reply.body);
  };
