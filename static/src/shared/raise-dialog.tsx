import type { OperationName } from '@contract/contract';
import type { WorkItemKey } from '@domain/foundation/ids';

import { ConfirmDialog } from './confirm-dialog';
import { openFlag } from './flag';
import { useAct } from './questions';

const MISSED = {
  link: 'Jira did not let the two be linked.',
  status: 'Jira did not let the risk be moved to the status for risks that have happened.',
} as const;

type RaiseDialogProps = {
  readonly itemKey: WorkItemKey;
  /** The operations on the page that show what became of it. */
  readonly asksAgain: readonly OperationName[];
  readonly onClose: () => void;
};

/** Asks before a risk that has happened is made an issue, and tells what came of it. */
export function RaiseDialog({ itemKey, asksAgain, onClose }: RaiseDialogProps) {
  const raise = useAct('artifact.raise-issue', { asksAgain, done: null });
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
