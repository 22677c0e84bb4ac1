import './patience';

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, type RenderResult } from '@testing-library/react';
import type { ReactNode } from 'react';

import { AddressProvider, type PageHistory } from '../src/shared/address';
import { ForgeProvider, type Forge } from '../src/shared/forge-context';

export const aForge = (override: Partial<Forge> = {}): Forge => ({
  accountId: 'account-1',
  moduleKey: 'administration',
  extension: {},
  locale: 'en-US',
  timezone: 'UTC',
  siteUrl: 'https://example.atlassian.net',
  ...override,
});

/** Renders as `mount` does, with a fresh query cache that does not ask twice. */
export function renderInForge(
  page: ReactNode,
  override: Partial<Forge> = {},
  history: PageHistory | null = null,
): RenderResult {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  return render(
    <QueryClientProvider client={client}>
      <ForgeProvider forge={aForge(override)}>
        <AddressProvider history={history}>{page}</AddressProvider>
      </ForgeProvider>
    </QueryClientProvider>,
  );
}
