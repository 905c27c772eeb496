import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';

export interface BenchServer {
  /** `http://localhost:PORT`, without a slash at the end. */
  readonly origin: string;
  close(): Promise<void>;
}

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Which folder answers for the first part of a path. */
const FOLDERS: Readonly<Record<string, string>> = {
  cdn: folder('../dist/cdn'),
  npm: folder('../dist/npm'),
  inPage: folder('./inPage'),
  readable: folder('./results/readable'),
};

const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript; charset=utf-8', '.json': 'application/json' };

const HEADERS = {
  'content-encoding': 'br',
  'cache-control': 'max-age=3600',
  // Isolated pages have a clock of 5 µs, others one of 100 µs (https://www.w3.org/TR/hr-time-3/#dfn-coarsen-time).
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

/**
 * Serves the build and pages on a free local port, all of it compressed with brotli, once.
 * `pages`: HTML by path. Anything else is a 404.
 */
export const startServer = async (pages: ReadonlyMap<string, string>): Promise<BenchServer> => {
  const compressed = new Map<string, Buffer>();

  const load = async (path: string): Promise<Buffer | undefined> => {
    const page = pages.get(path);
    const [, mount = '', rest = ''] = /^\/(\w+)\/(.+)$/.exec(path) ?? [];
    const root = FOLDERS[mount];
    const body = page ?? (root && (await readFile(join(root, normalize(`/${rest}`))).catch(() => undefined)));
    if (body === undefined || body === '') return undefined;
    const packed = brotliCompressSync(body);
    compressed.set(path, packed);
    return packed;
  };

  const server = createServer(async ({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://bench');
    const body = compressed.get(pathname) ?? (await load(pathname));
    if (!body) return void response.writeHead(404).end();
    const type = TYPES[extname(pathname)] ?? 'text/html; charset=utf-8';
    response.writeHead(200, { ...HEADERS, 'content-type': type }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
