/** Why a command did not do what was asked: 1, it could not; 2, it was asked wrongly. */
export interface Failure extends Error {
  readonly exitCode: 1 | 2;
}

/** Something to tell the person at the command line, without a stack. */
export const failure = (exitCode: Failure['exitCode'], message: string): Failure =>
  Object.assign(new Error(message), { exitCode });

export const isFailure = (error: unknown): error is Failure => error instanceof Error && 'exitCode' in error;
