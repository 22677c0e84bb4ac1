import Button from '@atlaskit/button/new';
import { useState } from 'react';

import type { RoleGrant } from '@contract/roles';
import type { AccountId } from '@domain/foundation/ids';

import { ConfirmDialog } from '../../shared/confirm-dialog';
import { useForge, useFormats } from '../../shared/forge-context';
import { Notice } from '../../shared/states';
import { useNames } from './people';
import { ROLE_WORDS } from './role-words';
import { useRevokeRole } from './roles-data';
import styles from './roles.module.css';

/** Who holds which role, since when and from whom. */
export function GrantList({ grants }: { readonly grants: readonly RoleGrant[] }) {
  const names = useNames(grants.flatMap((grant) => [grant.accountId, grant.grantedBy]));
  const [revoking, setRevoking] = useState<RoleGrant | null>(null);
  const nameOf = (id: AccountId) => names.data?.get(id) ?? id;

  return (
    <>
      {names.isError && (
        <Notice appearance="warning" title="Names could not be read from Jira">
          {names.error.message} People are shown by their account ids.
        </Notice>
      )}
      <table className={styles['grants']}>
        <thead>
          <tr>
            <th scope="col">Person</th>
            <th scope="col">Role</th>
            <th scope="col">Granted</th>
            <th scope="col">
              <span className="visually-hidden">Take back</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {grants.map((grant) => (
            <GrantRow
              key={`${grant.accountId} ${grant.role}`}
              grant={grant}
              nameOf={nameOf}
              onRevoke={() => setRevoking(grant)}
            />
          ))}
        </tbody>
      </table>
      {revoking !== null && (
        <RevokeDialog
          grant={revoking}
          name={nameOf(revoking.accountId)}
          onClose={() => setRevoking(null)}
        />
      )}
    </>
  );
}

type GrantRowProps = {
  readonly grant: RoleGrant;
  readonly nameOf: (id: AccountId) => string;
  readonly onRevoke: () => void;
};

function GrantRow({ grant, nameOf, onRevoke }: GrantRowProps) {
  const { instant } = useFormats();
  const name = nameOf(grant.accountId);
  const role = ROLE_WORDS[grant.role].name;

  return (
    <tr>
      <td>{name}</td>
      <td>{role}</td>
      <td className={styles['subtle']}>
        {instant(grant.grantedAt)} by {nameOf(grant.grantedBy)}
      </td>
      <td className={styles['end']}>
        <Button spacing="compact" onClick={onRevoke}>
          Take back<span className="visually-hidden">{` ${role} from ${name}`}</span>
        </Button>
      </td>
    </tr>
  );
}

type RevokeDialogProps = {
  readonly grant: RoleGrant;
  readonly name: string;
  readonly onClose: () => void;
};

function RevokeDialog({ grant, name, onClose }: RevokeDialogProps) {
  const { accountId } = useForge();
  const revoke = useRevokeRole();
  const role = ROLE_WORDS[grant.role].name;
  const isOwnAdministration = grant.accountId === accountId && grant.role === 'pmo-admin';

  return (
    <ConfirmDialog
      title={`Take ${role} back from ${name}?`}
      confirmLabel="Take back"
      isPending={revoke.isPending}
      error={revoke.error}
      onConfirm={() =>
        revoke.mutate({ accountId: grant.accountId, role: grant.role }, { onSuccess: onClose })
      }
      onClose={onClose}
    >
      <p>
        {isOwnAdministration
          ? 'This is your own role. Unless you administer Jira, you cannot come back to these pages.'
          : 'The role can be granted again at any time.'}
      </p>
    </ConfirmDialog>
  );
}
