import { attempt } from './attempt';
import { depsForApp } from './deps';
import type { AppContext } from './identity';

/** Installed, or upgraded to a version that asks for more: the tables are brought up to date on the way to the gateways. */
export function onLifecycle(_event: unknown, context: AppContext) {
  return attempt('lifecycle', async () => {
    await depsForApp(context);
  });
}
