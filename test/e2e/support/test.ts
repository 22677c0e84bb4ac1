import { test as base } from '@playwright/test';

import { type Host, startDemo } from './host';

export { expect } from '@playwright/test';

type Hosts = {
  /** The demonstration site with Mandate set up on it. */
  readonly demonstration: Host;
};

/** A host starts when a test first asks for it; all spec files share it, for starting one costs more than most tests. */
export const test = base.extend<object, Hosts>({
  demonstration: [
    async ({}, use) => {
      const host = await startDemo('--ready');
      await use(host);
      await host.stop();
    },
    { scope: 'worker', timeout: 600_000 },
  ],
});
