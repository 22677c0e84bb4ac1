import { Component, type ReactNode } from 'react';

import { Page } from '../shared/page';
import { Problem } from '../shared/states';

type Props = { readonly children: ReactNode };
type State = { readonly error: Error | null };

/** Shows a bug in a page as a problem with a way out, where React would leave an empty frame. */
export class CrashBoundary extends Component<Props, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;

    return (
      <Page title="Mandate" width="narrow">
        <Problem
          title="This page stopped working"
          error={error}
          onRetry={() => this.setState({ error: null })}
        />
      </Page>
    );
  }
}
