import { z } from 'zod';

import type { Manifest } from '../manifest';

const DEFAULT_SECONDS = 25;
const LONG_SECONDS = 55;
/** The most that a manifest may ask for; it counts for the functions of consumers and schedules alone. */
const MOST_SECONDS = 900;
const AS_LONG_AS_ASKED = new Set(['consumer', 'scheduledTrigger']);
const LONG_RUNNING = new Set([
  ...AS_LONG_AS_ASKED,
  'webtrigger',
  'action',
  'rovo:agentConnector',
  'preUninstall',
]);

const FunctionModule = z.object({
  key: z.string(),
  handler: z.string(),
  timeoutSeconds: z.int().positive().max(MOST_SECONDS).optional(),
});

export type AppFunction = {
  readonly key: string;
  /** The name that the bundle exports it under. */
  readonly exportName: string;
  readonly limitMs: number;
};

/** The functions of the manifest with the time each may take: of all the modules that share one, the least. */
export function appFunctions(manifest: Manifest): ReadonlyMap<string, AppFunction> {
  const uses = usesOf(manifest);
  const functions = (manifest.modules['function'] ?? []).map((module) => {
    const { key, handler, timeoutSeconds } = FunctionModule.parse(module);
    const limits = (uses.get(key) ?? []).map((type) => secondsFor(type, timeoutSeconds));
    const limitMs = Math.min(...(limits.length > 0 ? limits : [DEFAULT_SECONDS])) * 1000;
    return [key, { key, exportName: exportOf(handler), limitMs }] as const;
  });
  return new Map(functions);
}

function secondsFor(moduleType: string, asked: number | undefined): number {
  if (asked !== undefined && AS_LONG_AS_ASKED.has(moduleType)) return asked;
  return LONG_RUNNING.has(moduleType) ? LONG_SECONDS : DEFAULT_SECONDS;
}

function exportOf(handler: string): string {
  const [file, name] = handler.split('.');
  if (file !== 'index' || name === undefined) {
    throw new Error(`The local Forge runs handlers of src/index.ts only, not ${handler}.`);
  }
  return name;
}

/** Function key to the types of the modules that name it, however deep inside the module. */
function usesOf(manifest: Manifest): ReadonlyMap<string, readonly string[]> {
  const uses = new Map<string, string[]>();
  for (const [type, modules] of Object.entries(manifest.modules)) {
    if (type === 'function') continue;
    for (const key of modules.flatMap(namedFunctions)) {
      uses.set(key, [...(uses.get(key) ?? []), type]);
    }
  }
  return uses;
}

function namedFunctions(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]: [string, unknown]) =>
    name === 'function' && typeof inner === 'string' ? [inner] : namedFunctions(inner),
  );
}
