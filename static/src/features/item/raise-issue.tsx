import Button from '@atlaskit/button/new';
import { useState } from 'react';

import type { WorkItemKey } from '@domain/foundation/ids';

import { ConfirmDialog } from '../../shared/confirm-dialog';
import { openFlag } from '../../shared/flag';
import { useRaiseIssue } from './item-data';

const MISSED = {
  link: 'Jira did not let the two be linked.',
  status: 'Jira did not let the risk be moved to the status for risks that have happened.',
} as const;

/** What to do about a risk that has happened. */
export function RaiseIssue({ itemKey }: { readonly itemKey: WorkItemKey }) {
  const [isAsking, setIsAsking] = useState(false);
  return (
    <div>
      <Button spacing="compact" onClick={() => setIsAsking(true)}>
        This has happened: make it an issue
      </Button>
      {isAsking && <RaiseDialog itemKey={itemKey} onClose={() => setIsAsking(false)} />}
    </div>
  );
}

type RaiseDialogProps = { readonly itemKey: WorkItemKey; readonly onClose: () => void };

function RaiseDialog({ itemKey, onClose }: RaiseDialogProps) {
  const raise = useRaiseIssue();
  const confirm = () =>
    raise.mutate(
      { key: itemKey },
      {
        onSuccess: ({ key, missed }) => {
          openFlag({
            title: `${itemKey} became ${key}`,
            ...(missed.length === 0
              ? {}
              : { type: 'warning', description: missed.map((each) => MISSED[each]).join(' ') }),
          });
          onClose();
        },
      },
    );

  return (
    <ConfirmDialog
      title={`Make ${itemKey} an issue?`}
      confirmLabel="Make it an issue"
      isDangerous={false}
      isPending={raise.isPending}
      error={raise.error}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>
        An issue is created in the same project, in your name: with the title and the text of the
        risk, its assignee, and its impact as severity.
      </p>
      <p>
        As far as Jira lets you, the two are linked, and the risk goes to the status of its workflow
        for risks that have happened. The risk stays, and says what it became.
      </p>
    </ConfirmDialog>
  );
}
