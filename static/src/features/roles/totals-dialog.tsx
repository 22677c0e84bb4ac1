import type { RoleGrant } from '@contract/roles';

import { ConfirmDialog } from '../../shared/confirm-dialog';
import { useGrantTotals, useWithdrawTotals } from './roles-data';

type TotalsDialogProps = {
  readonly grant: RoleGrant;
  readonly name: string;
  readonly onClose: () => void;
};

/** Says in plain words what somebody will see, before Jira's own permissions are passed by. */
export function TotalsDialog({ grant, name, onClose }: TotalsDialogProps) {
  const give = useGrantTotals();
  const take = useWithdrawTotals();
  const { holder, countsHidden } = grant;

  if (countsHidden) {
    return (
      <ConfirmDialog
        title={`Withdraw hidden totals from ${name}?`}
        confirmLabel="Withdraw hidden totals"
        isPending={take.isPending}
        error={take.error}
        onConfirm={() => take.mutate({ holder }, { onSuccess: onClose })}
        onClose={onClose}
      >
        <p>From now on totals leave out what Jira hides. The role of portfolio viewer stays.</p>
      </ConfirmDialog>
    );
  }
  return (
    <ConfirmDialog
      title={`Let ${name} count hidden projects?`}
      confirmLabel="Grant hidden totals"
      isDangerous={false}
      isPending={give.isPending}
      error={give.error}
      onConfirm={() => give.mutate({ holder }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <p>
        Totals of portfolios will count projects that Jira hides from{' '}
        {holder.kind === 'group' ? 'the members of this group' : 'them'}: how many work items, how
        far, which health. Names, keys, work items and findings of those projects stay hidden.
      </p>
      <p>
        Where a portfolio holds one hidden project, its figures can be worked out from the total.
        The grant is kept in the audit trail and can be withdrawn at any time.
      </p>
    </ConfirmDialog>
  );
}
