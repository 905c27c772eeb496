/** A vendor's command function: it keeps what it is told until its script arrives and takes over. */
export interface QueueFunction {
  (...command: unknown[]): void;
  [property: string]: unknown;
}

export interface QueueShape {
  /** Where commands wait. */
  readonly queue: string;
  /** What the script sets, to be told commands at once. */
  readonly handler?: string | undefined;
  /** How the script wants a command to be kept; as `arguments` unless given. */
  readonly pack?: ((...command: unknown[]) => unknown) | undefined;
}

/** Makes what a vendor's own snippet puts on the page until its script is there. */
export const queueFunction = ({ queue, handler = '', pack }: QueueShape, properties?: object): QueueFunction => {
  const tell = function (...command: unknown[]): void {
    const handle = tell[handler] as QueueFunction | undefined;
    if (handle) handle.apply(tell, command);
    // biome-ignore lint/complexity/noArguments: some scripts tell commands from data by their being `arguments`
    else (tell[queue] as unknown[]).push(pack ? pack(...command) : arguments);
  } as QueueFunction;
  return Object.assign(tell, { [queue]: [] }, properties);
};
