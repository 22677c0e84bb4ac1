import Button from '@atlaskit/button/new';

import { goToProjectPage } from './project-links';

type ProjectButtonProps = { readonly projectKey: string; readonly children: string };

/** A project's name, which leads to Mandate's page of it. */
export function ProjectButton({ projectKey, children }: ProjectButtonProps) {
  return (
    <Button appearance="subtle" spacing="compact" onClick={() => void goToProjectPage(projectKey)}>
      {children}
    </Button>
  );
}
