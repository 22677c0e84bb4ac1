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

function tracesOf(error: unknown): Trace[] {
  const traces: Trace[] = [];
  for (let at = error; at !== undefined && traces.length < LONGEST_CHAIN; at = causeOf(at)) {
    traces.push(traceOf(at));
  }
  return traces;
}

function traceOf(error: unknown): Trace {
  if (!(error instanceof Error)) return { name: typeof error, frames: [] };

  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const trace = { name: error.name, frames: frames.map((line) => line.trim()) };
  return error instanceof AppError ? { ...trace, code: error.code } : trace;
}

function causeOf(error: unknown): unknown {
  return error instanceof Error ? error.cause : undefined;
}
