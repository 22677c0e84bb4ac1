import { MODELLED_OPERATIONS } from './modelled-operations';
import type { Operation } from './rest/operation';

export type Route = {
  readonly operation: Operation;
  readonly path: Readonly<Record<string, string>>;
};

type Pattern = {
  readonly operation: Operation;
  readonly steps: readonly string[];
};

const PATTERNS: readonly Pattern[] = MODELLED_OPERATIONS.map((operation) => ({
  operation,
  steps: operation.path.split('/'),
})).sort((left, right) => parameterCount(left) - parameterCount(right));

/** `null` when the site does not model it. A fixed path wins over one with a parameter. */
export function findRoute(method: string, pathname: string): Route | null {
  const steps = pathname.replace(/\/$/, '').split('/');
  for (const { operation, steps: pattern } of PATTERNS) {
    if (operation.method !== method.toUpperCase() || pattern.length !== steps.length) continue;
    const path = match(pattern, steps);
    if (path !== null) return { operation, path };
  }
  return null;
}

/** `POST /rest/api/3/search/jql`: how a modelled operation is named in records. */
export function operationName({ method, path }: Pick<Operation, 'method' | 'path'>): string {
  return `${method} ${path}`;
}

function match(
  pattern: readonly string[],
  steps: readonly string[],
): Readonly<Record<string, string>> | null {
  const path: Record<string, string> = {};
  for (const [index, expected] of pattern.entries()) {
    const step = steps[index] ?? '';
    const name = /^\{(\w+)\}$/.exec(expected)?.[1];
    if (name !== undefined && step !== '') path[name] = decode(step);
    else if (expected !== step) return null;
  }
  return path;
}

function decode(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch (error) {
    if (error instanceof URIError) return step;
    throw error;
  }
}

function parameterCount({ steps }: Pattern): number {
  return steps.filter((step) => step.startsWith('{')).length;
}
