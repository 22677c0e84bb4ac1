import Button from '@atlaskit/button/new';
import { useState } from 'react';

import type { RoleBook, RoleGrant } from '@contract/roles';

import { useFormats } from '../../shared/forge-context';
import { Notice } from '../../shared/states';
import { keyOf, useHolderNames } from './holder-names';
import { RevokeDialog } from './revoke-dialog';
import { ROLE_WORDS } from './role-words';
import styles from './roles.module.css';
import { TotalsDialog } from './totals-dialog';

type Open = { readonly kind: 'revoke' | 'totals'; readonly grant: RoleGrant };

/** Who holds which role, since when and from whom. */
export function GrantList({ book: { grants, mayGrantTotals } }: { readonly book: RoleBook }) {
  const names = useHolderNames(grants);
  const [open, setOpen] = useState<Open | null>(null);
  const dialog =
    open === null
      ? null
      : {
          grant: open.grant,
          name: names.nameOf(open.grant.holder),
          onClose: () => setOpen(null),
        };

  return (
    <>
      {names.error !== null && (
        <Notice appearance="warning" title="Names could not be read from Jira">
          {names.error.message} Who holds a role is shown by id.
        </Notice>
      )}
      <table className={styles['grants']}>
        <thead>
          <tr>
            <th scope="col">Person or group</th>
            <th scope="col">Role</th>
            <th scope="col">Granted</th>
            <th scope="col">
              <span className="visually-hidden">Change</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {grants.map((grant) => (
            <GrantRow
              key={keyOf(grant)}
              grant={grant}
              name={names.nameOf(grant.holder)}
              by={names.nameOfPerson(grant.grantedBy)}
              mayGrantTotals={mayGrantTotals}
              onOpen={(kind) => setOpen({ kind, grant })}
            />
          ))}
        </tbody>
      </table>
      {dialog !== null && open?.kind === 'revoke' && <RevokeDialog {...dialog} />}
      {dialog !== null && open?.kind === 'totals' && <TotalsDialog {...dialog} />}
    </>
  );
}

type GrantRowProps = {
  readonly grant: RoleGrant;
  readonly name: string;
  readonly by: string;
  readonly mayGrantTotals: boolean;
  readonly onOpen: (kind: Open['kind']) => void;
};

function GrantRow({ grant, name, by, mayGrantTotals, onOpen }: GrantRowProps) {
  const { instant } = useFormats();
  const { holder, countsHidden } = grant;
  const role = ROLE_WORDS[grant.role].name;
  const hasTotals = grant.role === 'portfolio-viewer' && (countsHidden || mayGrantTotals);

  return (
    <tr>
      <td>
        {name}
        {holder.kind === 'group' && <span className={styles['subtle']}> (group)</span>}
      </td>
      <td>
        {role}
        {countsHidden && <span className={styles['note']}>Counts hidden projects in totals</span>}
      </td>
      <td className={styles['subtle']}>
        {instant(grant.grantedAt)} by {by}
      </td>
      <td className={styles['end']}>
        <div className={styles['buttons']}>
          {hasTotals && (
            <Button spacing="compact" onClick={() => onOpen('totals')}>
              {countsHidden ? 'Withdraw hidden totals' : 'Grant hidden totals'}
              <span className="visually-hidden">{` ${countsHidden ? 'from' : 'to'} ${name}`}</span>
            </Button>
          )}
          <Button spacing="compact" onClick={() => onOpen('revoke')}>
            Take back<span className="visually-hidden">{` ${role} from ${name}`}</span>
          </Button>
        </div>
      </td>
    </tr>
  );
}
