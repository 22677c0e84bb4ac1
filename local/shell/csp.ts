import { createRequire } from 'node:module';
import { join } from 'node:path';

import type { Manifest } from '../manifest';
import { projectRoot } from '../project-root';

type CspPackage = {
  readonly CSPProcessingService: new (
    logger: { readonly info: () => void },
    load: unknown,
  ) => { getCspDetails(body: string, permissions: unknown): unknown };
  readonly CSPInjectionService: new () => {
    getInjectableCSP(options: {
      readonly existingCSPDetails: unknown;
      readonly microsEnv: 'prod';
      readonly hostname: string;
      readonly isFedRAMP: boolean;
    }): readonly string[];
  };
};

/**
 * The content security policy that Forge serves a Custom UI page with in production, computed by Atlassian's package from
 * the page and the manifest's permissions. Only its report address is left out: nothing here listens to it.
 */
export function customUiPolicy(page: string, manifest: Manifest, hostname: string): string {
  const { CSPProcessingService, CSPInjectionService, load } = packages();
  const processing = new CSPProcessingService({ info: () => undefined }, load);
  const existingCSPDetails = processing.getCspDetails(page, manifest.permissions);
  return new CSPInjectionService()
    .getInjectableCSP({ existingCSPDetails, microsEnv: 'prod', hostname, isFedRAMP: false })
    .map((directive) => directive.trim())
    .filter((directive) => !directive.startsWith('report-uri'))
    .join('; ');
}

let loaded: (CspPackage & { readonly load: unknown }) | null = null;

/** Loaded when the first page is served: the package brings half of Forge's tooling with it. */
function packages(): CspPackage & { readonly load: unknown } {
  if (loaded === null) {
    const require = createRequire(join(projectRoot(), 'package.json'));
    const csp = require('@forge/csp') as CspPackage;
    const { load } = require('cheerio') as { readonly load: unknown };
    loaded = { ...csp, load };
  }
  return loaded;
}
