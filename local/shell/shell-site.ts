import type { ForgeHost } from '../forge/forge-host';
import type { LocalSite } from '../site';

/** What the shell needs of a site. */
export type ShellSite = Pick<
  LocalSite,
  'name' | 'isReal' | 'baseUrl' | 'jira' | 'manifest' | 'uiDirectory' | 'clock'
> & {
  readonly forge: Pick<ForgeHost, 'invoke' | 'invokeResolver' | 'requestJira'> & {
    readonly installation: Pick<ForgeHost['installation'], 'cloudId' | 'environmentId'>;
  };
};
