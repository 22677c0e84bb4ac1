import type { RoleGrant } from '@contract/roles';

import { ConfirmDialog } from '../../shared/confirm-dialog';
import { useForge } from '../../shared/forge-context';
import { ROLE_WORDS } from './role-words';
import { useRevokeRole } from './roles-data';

type RevokeDialogProps = {
  readonly grant: RoleGrant;
  readonly name: string;
  readonly onClose: () => void;
};

export function RevokeDialog({ grant, name, onClose }: RevokeDialogProps) {
  const { accountId } = useForge();
  const revoke = useRevokeRole();
  const { holder, role } = grant;

  return (
    <ConfirmDialog
      title={`Take ${ROLE_WORDS[role].name} back from ${name}?`}
      confirmLabel="Take back"
      isPending={revoke.isPending}
      error={revoke.error}
      onConfirm={() => revoke.mutate({ holder, role }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <p>{consequenceOf(grant, accountId)}</p>
    </ConfirmDialog>
  );
}

function consequenceOf({ holder, role, countsHidden }: RoleGrant, own: string | null): string {
  if (holder.kind === 'person' && holder.accountId === own && role === 'pmo-admin') {
    return 'This is your own role. Unless you administer Jira, you cannot come back to these pages.';
  }
  return countsHidden
    ? 'Hidden totals go with it, and do not come back when the role is granted again.'
    : 'The role can be granted again at any time.';
}
