import type { GovernedId } from '@domain/foundation/ids';

import { ConfirmDialog } from '../../shared/confirm-dialog';
import { useIssueCertificate } from './certificates-data';

type IssueDialogProps = { readonly id: GovernedId; readonly onClose: () => void };

/** Says what will be sealed before it is, for nothing of it can be changed afterwards. */
export function IssueDialog({ id, onClose }: IssueDialogProps) {
  const issue = useIssueCertificate(id);

  return (
    <ConfirmDialog
      title="Issue a certificate?"
      confirmLabel="Issue certificate"
      isDangerous={false}
      isPending={issue.isPending}
      error={issue.error}
      onConfirm={() => issue.mutate(undefined, { onSuccess: onClose })}
      onClose={onClose}
    >
      <p>
        It seals how the project stood when it was last held against its standard: every rule that
        was asked with its verdict and evidence, the waivers and the tailoring in force, the score,
        the level, and who issued it, by pseudonym.
      </p>
      <p>
        <strong>It cannot be changed or taken back.</strong> The audit trail records that it was
        issued, and its seal.
      </p>
    </ConfirmDialog>
  );
}
