import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';

import { PROJECT_ROLES, type ProjectRole, projectRoleName } from '@domain/foundation/project-role';

import { capitalised } from '../../shared/artifact-words';
import { Choice } from '../../shared/choice';
import styles from './life-cycles.module.css';
import { withOne } from './right-edits';

type RolesFieldProps<Holder> = {
  readonly holders: readonly Holder[];
  readonly most: number;
  readonly roleOf: (holder: Holder) => ProjectRole;
  /** A holder in a role: what else it says, one before it has said. */
  readonly inRole: (role: ProjectRole, before: Holder | null) => Holder;
  readonly onChange: (holders: readonly Holder[]) => void;
  /** What else is asked of a holder. */
  readonly children?: (holder: Holder, replace: (holder: Holder) => void) => ReactNode;
};

/** Which roles decide by a right, each once, and at least one. */
export function RolesField<Holder>(props: RolesFieldProps<Holder>) {
  const { holders, most, roleOf, inRole, onChange, children } = props;
  const taken = holders.map(roleOf);
  const free = PROJECT_ROLES.filter((role) => !taken.includes(role));
  const [next] = free;

  return (
    <ul className={styles['holders']} aria-label="Who decides">
      {holders.map((holder, at) => {
        const role = roleOf(holder);
        const replace = (changed: Holder) => onChange(withOne(holders, at, changed));
        return (
          <li key={at} className={styles['holder']}>
            <Choice
              label={`Role ${at + 1}`}
              isCompact
              options={[role, ...free].map((each) => ({
                value: each,
                label: capitalised(projectRoleName(each)),
              }))}
              value={role}
              onChange={(chosen) => replace(inRole(chosen, holder))}
            />
            {children?.(holder, replace)}
            {holders.length > 1 && (
              <Button
                spacing="compact"
                appearance="subtle"
                aria-label={`Take away the ${projectRoleName(role)}`}
                onClick={() => onChange(holders.filter((_one, index) => index !== at))}
              >
                Take away
              </Button>
            )}
          </li>
        );
      })}
      {next !== undefined && holders.length < most && (
        <li>
          <Button spacing="compact" onClick={() => onChange([...holders, inRole(next, null)])}>
            Add a role
          </Button>
        </li>
      )}
    </ul>
  );
}
