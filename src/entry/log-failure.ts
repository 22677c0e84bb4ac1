import { AppError } from '../usecases/app-error';

type Trace = { readonly name: string; readonly code?: string; readonly frames: readonly string[] };

const LONGEST_CHAIN = 5;

/**
 * Logs a failure once. Messages are left out: those of the database and of parsers repeat the values they stumbled
 * over, and those are the customer's. What is logged is which errors caused which, and where.
 */
export function logFailure(operation: string, error: unknown): void {
  console.error(JSON.stringify({ operation, failure: tracesOf(error) }));
}

/**
 * What is thrown on to the platform once a failure is logged: the platform logs it again, with its message.
 */
export function withoutWords(operation: string): Error {
  return new Error(`The ${operation} failed. What failed was logged.`);
}

function tracesOf(error: unknown): Trace[] {
  const traces: Trace[] = [];
  for (let at = error; at !== undefined && traces.length < LONGEST_CHAIN; at = causeOf(at)) {
    traces.push(traceOf(at));
  }
  return traces;
}

function traceOf(error: unknown): Trace {
  if (!(error instanceof Error)) return { name: typeof error, frames: [] };

  const trace = { name: error.name, frames: framesOf(error) };
  return error instanceof AppError ? { ...trace, code: error.code } : trace;
}

/** The stack begins with the message, whose lines may look like frames. Where it is not found, nothing can be told apart. */
function framesOf({ message, stack = '' }: Error): readonly string[] {
  const at = stack.indexOf(message);
  if (at === -1) return [];

  return stack
    .slice(at + message.length)
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .map((line) => line.trim());
}

function causeOf(error: unknown): unknown {
  return error instanceof Error ? error.cause : undefined;
}
