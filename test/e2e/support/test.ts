import { test as base, type WorkerFixture } from '@playwright/test';

import { type Host, realSite, startDemo, startReadyDemo } from './host';
import { watchRequests } from './page';

export { expect } from '@playwright/test';

type Hosts = {
  /** The demonstration site with Mandate set up on it. */
  readonly demonstration: Host;
  /** Another one, whose clock a test may move on. */
  readonly passing: Host;
  /** A real site, likewise. */
  readonly eucalyptus: Host;
};

const LONGEST_START_MS = 600_000;

/** A host starts when a test first asks for it; all spec files share it, for starting one costs more than most tests. */
export const test = base.extend<object, Hosts>({
  context: async ({ context }, use) => {
    context.on('page', watchRequests);
    await use(context);
  },
  demonstration: [serving(startReadyDemo), { scope: 'worker', timeout: LONGEST_START_MS }],
  passing: [serving(startReadyDemo), { scope: 'worker', timeout: LONGEST_START_MS }],
  eucalyptus: [
    serving(() => startDemo('--ready', '--data', realSite('eucalyptus'))),
    { scope: 'worker', timeout: LONGEST_START_MS },
  ],
});

function serving(start: () => Promise<Host>): WorkerFixture<Host, object> {
  return async ({}, use) => {
    const host = await start();
    await use(host);
    await host.stop();
  };
}
