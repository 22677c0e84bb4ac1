import { test as base, type WorkerFixture } from '@playwright/test';

import { type Host, realSite, startDemo } from './host';

export { expect } from '@playwright/test';

type Hosts = {
  /** The demonstration site with Mandate set up on it. */
  readonly demonstration: Host;
  /** Another one, whose clock a test may move on. */
  readonly passing: Host;
  /** A real site, likewise. */
  readonly eucalyptus: Host;
};

/** A host starts when a test first asks for it; all spec files share it, for starting one costs more than most tests. */
export const test = base.extend<object, Hosts>({
  demonstration: [serving('--ready'), { scope: 'worker', timeout: 600_000 }],
  passing: [serving('--ready'), { scope: 'worker', timeout: 600_000 }],
  eucalyptus: [
    serving('--ready', '--data', realSite('eucalyptus')),
    { scope: 'worker', timeout: 600_000 },
  ],
});

function serving(...words: readonly string[]): WorkerFixture<Host, object> {
  return async ({}, use) => {
    const host = await startDemo(...words);
    await use(host);
    await host.stop();
  };
}
