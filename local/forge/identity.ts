import type { Manifest } from '../manifest';
import type { InvocationPlace } from './forge-host';
import type { Installation } from './installation';
import type { RuntimeData } from './worker-protocol';

/** The ids by which the app, its installation and its site go, in the shapes that Forge hands them over. */
export type AppIdentity = {
  readonly installContext: string;
  /** By which Jira names a module of the app. */
  extensionId(moduleKey: string): string;
  runtimeData(place: InvocationPlace, call: RuntimeCall): RuntimeData;
  /** The second argument of every function. */
  contextFor(accountId: string | undefined): object;
  /** `avi:forge:installed:app` and `avi:forge:upgraded:app`. */
  lifecycleEvent(
    eventType: string,
  ): { readonly eventType: string } & Readonly<Record<string, unknown>>;
};

export type RuntimeCall = { readonly invocationId: string; readonly functionKey: string };

export function appIdentity(manifest: Manifest, installation: Installation): AppIdentity {
  const { installationId, cloudId, environmentId, appVersion } = installation;
  const appId = manifest.app.id.split('/').at(-1) ?? manifest.app.id;
  const installContext = `ari:cloud:jira::site/${cloudId}`;
  const shortInstallation = { ari: { installationId }, contexts: [{ cloudId }] };

  return {
    installContext,
    extensionId: (moduleKey) =>
      `ari:cloud:ecosystem::extension/${appId}/${environmentId}/static/${moduleKey}`,
    runtimeData: ({ accountId, moduleKey, moduleType }, { invocationId, functionKey }) => ({
      contextAri: installContext,
      ...(accountId === undefined ? {} : { aaid: accountId }),
      appContext: {
        appId,
        appVersion,
        environmentId,
        environmentType: 'DEVELOPMENT',
        invocationId,
        installationId,
        functionKey,
        moduleType,
        moduleKey,
        installation: shortInstallation,
        permissions: { scopes: manifest.permissions.scopes ?? [], external: {} },
      },
    }),
    contextFor: (accountId) => ({
      installContext,
      ...(accountId === undefined ? {} : { principal: { accountId } }),
      installation: shortInstallation,
    }),
    lifecycleEvent: (eventType) => ({
      eventType,
      id: installationId,
      app: { id: appId, version: appVersion, name: 'Mandate', ownerAccountId: 'local' },
      environment: { id: environmentId },
    }),
  };
}
