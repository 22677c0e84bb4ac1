import type { Services } from '../../local/forge/services';

const GUARD = /IF\(VALUES\(updated\) >= updated, (VALUES\([^)]+\)), [^)]+\)/g;

/** Plants a bug: the app's statements arrive without their "newer wins", so that the last one wins. */
export function withoutVersionGuard(services: Services): Services {
  return {
    ...services,
    serve: (request, asker) =>
      services.serve(
        request.meta.type === 'sql'
          ? { ...request, body: request.body?.replaceAll(GUARD, '$1') ?? null }
          : request,
        asker,
      ),
  };
}
