import Button from '@atlaskit/button/new';
import Lozenge from '@atlaskit/lozenge';
import { useState } from 'react';

import type { ShownApproval } from '@contract/approvals';
import type { ItemGovernance } from '@contract/project';
import type { AccountId } from '@domain/foundation/ids';
import { projectRoleName } from '@domain/foundation/project-role';

import { capitalised } from '../../shared/artifact-words';
import { ConfirmDialog } from '../../shared/confirm-dialog';
import { useFormats } from '../../shared/forge-context';
import { useApprove, useWithdrawApproval } from './item-data';
import styles from './item-page.module.css';

type ApprovalOfProps = {
  readonly shown: ShownApproval;
  readonly governance: ItemGovernance;
  readonly nameOf: (id: AccountId) => string;
};

/** What one role said of the artifact, and what the asking user may do about that. */
export function ApprovalOf({ shown, governance, nameOf }: ApprovalOfProps) {
  const { role, approval, mayApprove, refusal } = shown;
  const [asking, setAsking] = useState<'approve' | 'withdraw' | null>(null);
  const close = () => setAsking(null);

  return (
    <li>
      <strong>{capitalised(projectRoleName(role))}</strong>
      <Mark approval={approval} />
      {approval !== null && <Signature approval={approval} nameOf={nameOf} />}
      {mayApprove && (
        <Button appearance="primary" spacing="compact" onClick={() => setAsking('approve')}>
          Approve
        </Button>
      )}
      {approval?.isOwn === true && (
        <Button spacing="compact" onClick={() => setAsking('withdraw')}>
          Take back
        </Button>
      )}
      {refusal !== null && <p className={styles['reasons']}>{refusal}</p>}
      {asking === 'approve' && (
        <ApproveDialog role={role} governance={governance} onClose={close} />
      )}
      {asking === 'withdraw' && (
        <WithdrawDialog role={role} governance={governance} onClose={close} />
      )}
    </li>
  );
}

type Approval = NonNullable<ShownApproval['approval']>;

function Mark({ approval }: Pick<ShownApproval, 'approval'>) {
  if (approval === null) return <Lozenge>Not approved</Lozenge>;
  return approval.state === 'in-force' ? (
    <Lozenge appearance="success">Approved</Lozenge>
  ) : (
    <Lozenge appearance="removed">Void</Lozenge>
  );
}

function Signature({
  approval: { by, at, state },
  nameOf,
}: {
  readonly approval: Approval;
  readonly nameOf: ApprovalOfProps['nameOf'];
}) {
  const formats = useFormats();
  const after = state === 'void' ? ' It was edited after that.' : '';
  return (
    <p className={styles['reasons']}>
      {nameOf(by)}, {formats.instant(at)}.{after}
    </p>
  );
}

type DialogProps = Pick<ShownApproval, 'role'> & {
  readonly governance: ItemGovernance;
  readonly onClose: () => void;
};

function ApproveDialog({ role, governance: { key, fingerprint }, onClose }: DialogProps) {
  const approve = useApprove();
  return (
    <ConfirmDialog
      title={`Approve ${key} as ${projectRoleName(role)}?`}
      confirmLabel="Approve"
      isDangerous={false}
      isPending={approve.isPending}
      error={approve.error}
      onConfirm={() => approve.mutate({ key, role, fingerprint }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <p>
        You approve what stands in it now: summary, description, due date and attachments. Once
        somebody edits one of them, your approval is void.
      </p>
    </ConfirmDialog>
  );
}

function WithdrawDialog({ role, governance: { key }, onClose }: DialogProps) {
  const withdraw = useWithdrawApproval();
  return (
    <ConfirmDialog
      title={`Take your approval of ${key} back?`}
      confirmLabel="Take back"
      isPending={withdraw.isPending}
      error={withdraw.error}
      onConfirm={() => withdraw.mutate({ key, role }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <p>It counts no more from now on. The audit trail keeps that you gave it.</p>
    </ConfirmDialog>
  );
}
