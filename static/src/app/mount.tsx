import '../theme/atlassian-theme.css';
import '@atlaskit/css-reset';
import '../theme/base.css';

import { setBooleanFeatureFlagResolver } from '@atlaskit/platform-feature-flags';
import { view } from '@forge/bridge';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';

import { AddressProvider, openHistory } from '../shared/address';
import { ForgeProvider, type Forge } from '../shared/forge-context';
import { createQueryClient } from '../shared/query-client';
import { applyTheme } from '../theme/apply-theme';
import { CrashBoundary } from './crash-boundary';

type FullContext = Awaited<ReturnType<typeof view.getContext>>;

/** Starts a page: the host's context and theme, the query cache, then the page itself. */
export async function mount(page: ReactNode): Promise<void> {
  const root = document.getElementById('root');
  if (root === null) throw new Error('The page has no element #root');

  setBooleanFeatureFlagResolver(() => false); // or each of Atlaskit's flags complains on the console
  const [context, history] = await Promise.all([view.getContext(), openHistory()]);
  applyTheme(context.theme?.colorMode);
  document.documentElement.lang = context.locale;
  void view.theme.enable();

  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={createQueryClient()}>
        <ForgeProvider forge={forgeFrom(context)}>
          <AddressProvider history={history}>
            <CrashBoundary>{page}</CrashBoundary>
          </AddressProvider>
        </ForgeProvider>
      </QueryClientProvider>
    </StrictMode>,
  );
}

function forgeFrom(context: FullContext): Forge {
  return {
    accountId: context.accountId ?? null,
    moduleKey: context.moduleKey,
    extension: context.extension,
    locale: context.locale,
    timezone: context.timezone,
    siteUrl: context.siteUrl,
  };
}
