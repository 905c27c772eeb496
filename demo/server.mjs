import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { renderPage } from './server/pages.mjs';
import { createRecorder } from './server/recorder.mjs';
import { answerVendor, vendorOf } from './server/vendors.mjs';

const folder = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Which folder answers for which part of the address space. `dev` reads files anew, so that a build needs no restart. */
const files = (path) => sirv(folder(path), { dev: true });
const FOLDERS = {
  '/cdn': files('../dist/cdn'),
  '/demo': files('../dist/demo'),
  '/public': files('./public'),
  '/ingest/static': files('../node_modules/posthog-js/dist'),
};

const notFound = (response) => {
  response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
};

/** Serves a file of one of the folders; false if the address is in none of them. */
const serveFile = (request, response, path) => {
  const mount = Object.keys(FOLDERS).find((prefix) => path.startsWith(`${prefix}/`));
  if (!mount) return false;
  // PostHog's script asks for its own version's parts first, as its cloud keeps them.
  request.url = request.url.slice(mount.length).replace(/^\/\d+\.\d+\.\d+\//, '/');
  FOLDERS[mount](request, response, () => notFound(response));
  return true;
};

const readBody = async (request) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
};

const createHandler = (recorder) => async (request, response) => {
  const url = new URL(request.url, 'http://demo');
  const vendor = vendorOf(url.pathname);
  if (vendor) {
    const body = await readBody(request);
    recorder.add({ vendor, request, url, body });
    if (!serveFile(request, response, url.pathname)) await answerVendor(response, url);
  } else if (url.pathname === '/ledger') {
    recorder.stream(request, response, url);
  } else if (!renderPage(response, url, recorder.next()) && !serveFile(request, response, url.pathname)) {
    notFound(response);
  }
};

/**
 * The demo: its pages, the built SDK, and stand-ins for the vendors that record every request made to them.
 * Port 0 takes any free one.
 */
export const createDemoServer = async ({ port = 4173 } = {}) => {
  const recorder = createRecorder();
  const handle = createHandler(recorder);
  const server = createServer((request, response) => {
    handle(request, response).catch((error) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, resolve);
  });
  const { port: taken } = server.address();
  return {
    port: taken,
    url: `http://localhost:${taken}`,
    requests: recorder.all,
    clear: recorder.clear,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const { url } = await createDemoServer();
    console.log(`The demo is at ${url}`);
  } catch (error) {
    if (error.code !== 'EADDRINUSE') throw error;
    console.error('Port 4173 is taken: stop what listens there (perhaps another demo) and start again.');
    process.exitCode = 1;
  }
}
