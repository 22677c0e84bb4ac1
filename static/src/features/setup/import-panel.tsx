import Button from '@atlaskit/button/new';
import { useState } from 'react';

import type { SetupStatus } from '@contract/setup';

import { ConfirmDialog } from '../../shared/confirm-dialog';
import { Section } from '../../shared/section';
import { Empty } from '../../shared/states';
import { ImportProgress } from './import-progress';
import { ProjectsDialog } from './projects-dialog';
import { useRebuildImport } from './setup-data';

/** The import as an administrator comes back to it: its progress, its projects, and starting over. */
export function ImportPanel({ status }: { readonly status: SetupStatus }) {
  const [open, setOpen] = useState<'projects' | 'rebuild' | null>(null);
  const { survey } = status;
  if (survey === null) {
    return <Empty title="Not connected yet">Connect to Jira in the setup first.</Empty>;
  }

  return (
    <Section
      title="Import"
      lead="Facts come from Jira once, and then with each change. Dropping them loses nothing that Jira does not have."
      actions={
        <>
          <Button onClick={() => setOpen('projects')}>Choose projects</Button>
          <Button onClick={() => setOpen('rebuild')}>Import again from scratch</Button>
        </>
      }
    >
      <ImportProgress survey={survey} />
      {open === 'projects' && (
        <ProjectsDialog status={status} survey={survey} onClose={() => setOpen(null)} />
      )}
      {open === 'rebuild' && <RebuildDialog onClose={() => setOpen(null)} />}
    </Section>
  );
}

function RebuildDialog({ onClose }: { readonly onClose: () => void }) {
  const rebuild = useRebuildImport();

  return (
    <ConfirmDialog
      title="Import everything again?"
      confirmLabel="Drop and import again"
      isPending={rebuild.isPending}
      error={rebuild.error}
      onConfirm={() => rebuild.mutate({}, { onSuccess: onClose })}
      onClose={onClose}
    >
      <p>
        All facts and figures are dropped and read from Jira anew. Until that is done, portfolios
        show less than there is, and the points are spent a second time.
      </p>
      <p>Portfolios, standards, plans, ratings and roles stay as they are.</p>
    </ConfirmDialog>
  );
}
