import type { RuntimeData } from './worker-protocol';

const silent = () => undefined;
const metrics = {
  counter: () => ({ incr: silent, incrBy: silent, decr: silent }),
  timing: () => ({ measure: () => ({ stop: silent }) }),
  gauge: () => ({ set: silent }),
};

/** `__forge_runtime__` of one invocation, as @forge/api's ForgeRuntime type describes it. */
export function forgeRuntime(
  data: RuntimeData,
  { codeDirectory, limitMs }: { readonly codeDirectory: string; readonly limitMs: number },
): object {
  const deadline = performance.now() + limitMs;

  return {
    ...data,
    proxy: { token: 'local', url: 'http://forge.invalid' },
    container: { region: 'local', runtime: 'node', appCodeDir: codeDirectory },
    lambdaContext: {
      awsRequestId: data.appContext.invocationId,
      getRemainingTimeInMillis: () => Math.max(0, Math.round(deadline - performance.now())),
    },
    tracing: { traceId: data.appContext.invocationId.replaceAll('-', ''), spanId: '0' },
    realtime: {},
    externalAuth: [],
    metrics,
    featureFlags: () => false,
  };
}
