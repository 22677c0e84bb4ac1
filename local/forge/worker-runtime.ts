import type { RuntimeData } from './worker-protocol';

const silent = () => undefined;
const metrics = {
  counter: () => ({ incr: silent, incrBy: silent, decr: silent }),
  timing: () => ({ measure: () => ({ stop: silent }) }),
  gauge: () => ({ set: silent }),
};

type Surroundings = {
  readonly codeDirectory: string;
  /** How long the invocation may still run. */
  readonly remainingMs: () => number;
};

/** `__forge_runtime__` of one invocation, as @forge/api's ForgeRuntime type describes it. */
export function forgeRuntime(
  data: RuntimeData,
  { codeDirectory, remainingMs }: Surroundings,
): object {
  return {
    ...data,
    proxy: { token: 'local', url: 'http://forge.invalid' },
    container: { region: 'local', runtime: 'node', appCodeDir: codeDirectory },
    lambdaContext: {
      awsRequestId: data.appContext.invocationId,
      getRemainingTimeInMillis: () => Math.max(0, Math.round(remainingMs())),
    },
    tracing: { traceId: data.appContext.invocationId.replaceAll('-', ''), spanId: '0' },
    realtime: {},
    externalAuth: [],
    metrics,
    featureFlags: () => false,
  };
}
