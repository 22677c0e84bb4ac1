import Button from '@atlaskit/button/new';
import { useState, type FormEvent } from 'react';

import { PMO_ROLES, type PmoRole } from '@domain/foundation/rights';

import { Choice } from '../../shared/choice';
import { FormField } from '../../shared/form-field';
import { Problem } from '../../shared/states';
import type { Person } from './people';
import { PersonSearch } from './person-search';
import { ROLE_WORDS } from './role-words';
import { useGrantRole } from './roles-data';
import styles from './roles.module.css';

/** Gives a person a role. */
export function GrantForm() {
  const grant = useGrantRole();
  const [person, setPerson] = useState<Person | null>(null);
  const [role, setRole] = useState<PmoRole>('pmo-admin');

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (person === null) return;
    grant.mutate({ accountId: person.id, role }, { onSuccess: () => setPerson(null) });
  };

  return (
    <form onSubmit={submit} noValidate className={styles['stack']}>
      <div className={styles['grant']}>
        <PersonSearch value={person} onChange={setPerson} />
        <FormField label="Role" helper={ROLE_WORDS[role].meaning}>
          {(control) => (
            <Choice
              control={control}
              options={PMO_ROLES.map((one) => ({ value: one, label: ROLE_WORDS[one].name }))}
              value={role}
              onChange={setRole}
            />
          )}
        </FormField>
        <Button type="submit" isDisabled={person === null} isLoading={grant.isPending}>
          Grant role
        </Button>
      </div>
      {grant.isError && <Problem title="The role was not granted" error={grant.error} />}
    </form>
  );
}
