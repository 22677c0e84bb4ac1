import type { ThrownError } from './worker-protocol';

/** What a function of the app threw, with the stack it was thrown with. */
export class AppFunctionError extends Error {
  override readonly name = 'AppFunctionError';
}

/** The process of the app ended while a function ran, or was ended because it ran for too long. */
export class AppProcessError extends Error {
  override readonly name = 'AppProcessError';

  readonly isTimeout: boolean;

  constructor(message: string, isTimeout = false) {
    super(message);
    this.isTimeout = isTimeout;
  }
}

export function thrownByApp({ message, stack }: ThrownError): AppFunctionError {
  const error = new AppFunctionError(message);
  if (stack !== '') error.stack = stack;
  return error;
}
