import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';

export interface Display {
  /** As in the variable `DISPLAY`, such as `:7`. */
  readonly name: string;
  close(): Promise<void>;
}

/** The file descriptor on which Xvfb tells which number was free, once it can be drawn on. */
const TELLS = 3;

/** Starts a screen that nobody sees. Throws where there is no Xvfb, or where it ends before it can be drawn on. */
export const startDisplay = async (): Promise<Display> => {
  const server = spawn('Xvfb', ['-displayfd', `${TELLS}`, '-nolisten', 'tcp', '-screen', '0', '1280x800x24'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const end = (): void => void server.kill();
  // A process that is told to end at once leaves no time for `close`.
  process.once('exit', end);
  const ended = once(server, 'exit');
  const early = ended.then(([code]) => Promise.reject(new Error(`Xvfb ended with ${code}`)));
  early.catch(() => {}); // once it can be drawn on, it may end
  const told = once(server.stdio[TELLS] as Readable, 'data');
  const [number] = await Promise.race([told, early]).catch((cause: unknown) => {
    throw new Error('no Xvfb to start: node scripts/prepare.mjs --browser webkit installs it', { cause });
  });
  return {
    name: `:${String(number).trim()}`,
    async close() {
      process.off('exit', end);
      end();
      await ended;
    },
  };
};
