import { readEvents } from './readEvents.mjs';

/** Keeps what was asked of the vendors, and tells everyone who listens. */
export const createRecorder = () => {
  const listeners = new Set();
  let records = [];
  let next = 1;

  return {
    /** The number that the next record will have. */
    next: () => next,
    all: () => [...records],
    clear() {
      records = [];
    },
    add({ vendor, request, url, body }) {
      const record = {
        id: next++,
        time: new Date().toISOString(),
        method: request.method,
        url: url.pathname + url.search,
        vendor,
        page: request.headers.referer ?? '',
        ...readEvents(vendor, url, body),
      };
      records.push(record);
      for (const tell of listeners) tell(record);
    },
    /** Server-sent events: the records from `?since=` on, and each new one as it happens. */
    stream(request, response, url) {
      const since = Number(url.searchParams.get('since') ?? 0);
      const tell = (record) => response.write(`data: ${JSON.stringify(record)}\n\n`);
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      response.flushHeaders();
      for (const record of records) if (record.id >= since) tell(record);
      listeners.add(tell);
      request.on('close', () => listeners.delete(tell));
    },
  };
};
