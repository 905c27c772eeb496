import { READY } from '../pages/pageHtml.js';

/**
 * How long a script took to start, in milliseconds: from the moment it is about to be evaluated to the moment that the
 * page is told the verdicts. Compiling is in it, as far as the browser had not done it while the script was coming in.
 */
export interface Start {
  /** By the clock on the wall: waiting for the browser's other processes is in it, and for a processor if all are busy. */
  readonly wall: number;
  /** Time that the page's main thread was running. */
  readonly cpu: number;
}

/** What is read of an event of the Trace Event Format. `ts` by the wall's clock, `tts` by the thread's, in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly ts: number;
  readonly tts: number;
  readonly pid: number;
  readonly tid: number;
  readonly args?: { readonly data?: { readonly url?: string } };
}

/** The categories that have the events read here, and as little else as can be. */
export const CATEGORIES: string[] = ['-*', 'devtools.timeline', 'blink.user_timing'];

/**
 * The starts of a script in a trace of Chromium's, one for each visit, in order; `address` is the script's. Throws if the
 * trace has a start that no mark ends, because then something was measured that is not what it should be.
 */
export const readTrace = (trace: Buffer, address: string): Start[] => {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
  const events = [...traceEvents].sort((a, b) => a.ts - b.ts);
  const starts = events.filter(({ name, args }) => name === 'EvaluateScript' && args?.data?.url === address);

  return starts.map(({ pid, tid, ts, tts }, i) => {
    const next = starts[i + 1]?.ts ?? Number.POSITIVE_INFINITY;
    const ready = events.find((event) => event.name === READY && event.tid === tid && event.pid === pid && event.ts > ts);
    if (!ready || ready.ts > next) throw new Error(`a start of ${address} without the mark ${READY}; each must have one`);
    return { wall: (ready.ts - ts) / 1000, cpu: (ready.tts - tts) / 1000 };
  });
};
