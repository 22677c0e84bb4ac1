import type { FreshnessDeps } from './freshness-world';

export class Killed extends Error {}

type When = 'before' | 'after';
type Call = (...args: unknown[]) => unknown;

/**
 * The same ports, for a process that dies at its call number `fatal`: before the call is made, or after it had its effect.
 * Nothing gets through afterwards. `calls()` says how many were made.
 */
export function mortalDeps(
  deps: FreshnessDeps,
  { fatal, when }: { readonly fatal: number; readonly when: When },
): { readonly deps: FreshnessDeps; readonly calls: () => number } {
  let calls = 0;
  const guard = async (call: () => unknown) => {
    calls += 1;
    if (calls > fatal || (calls === fatal && when === 'before')) throw new Killed();
    const answer = await call();
    if (calls === fatal) throw new Killed();
    return answer;
  };

  const ports = Object.entries(deps).map(([name, port]) => [
    name,
    typeof port === 'object' ? mortalPort(port, guard) : port,
  ]);
  return { deps: Object.fromEntries(ports) as FreshnessDeps, calls: () => calls };
}

function mortalPort(port: object, guard: (call: () => unknown) => unknown): object {
  return Object.fromEntries(
    Object.entries(port).map(([name, member]: [string, unknown]) => {
      // A stream is read to its end or not at all: reading has no effect that could be left half done.
      if (typeof member !== 'function' || name === 'ofProjects') return [name, member];
      const call = member as Call;
      return [name, (...args: unknown[]) => guard(() => call.apply(port, args))];
    }),
  );
}
