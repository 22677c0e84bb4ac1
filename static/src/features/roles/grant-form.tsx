import Button from '@atlaskit/button/new';
import { useState, type FormEvent } from 'react';

import { PMO_ROLES, type Holder, type PmoRole } from '@domain/foundation/rights';

import { Choice } from '../../shared/choice';
import { FormField } from '../../shared/form-field';
import type { Person } from '../../shared/people';
import { PersonSearch } from '../../shared/person-search';
import { Problem } from '../../shared/states';
import { GroupSearch } from './group-search';
import type { Group } from '../../shared/groups';
import { ROLE_WORDS } from './role-words';
import { useGrantRole } from './roles-data';
import styles from './roles.module.css';

const KINDS = [
  { value: 'person', label: 'A person' },
  { value: 'group', label: 'A group' },
] as const;

/** Gives a role to a person, or to everyone in a group. */
export function GrantForm() {
  const grant = useGrantRole();
  const [kind, setKind] = useState<Holder['kind']>('person');
  const [person, setPerson] = useState<Person | null>(null);
  const [group, setGroup] = useState<Group | null>(null);
  const [role, setRole] = useState<PmoRole>('pmo-admin');
  const holder = kind === 'person' ? toPerson(person) : toGroup(group);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (holder === null) return;
    const clear = () => {
      setPerson(null);
      setGroup(null);
    };
    grant.mutate({ holder, role }, { onSuccess: clear });
  };

  return (
    <form onSubmit={submit} noValidate className={styles['stack']}>
      <div className={styles['grant']}>
        <FormField label="Give a role to">
          {(control) => (
            <Choice control={control} options={KINDS} value={kind} onChange={setKind} />
          )}
        </FormField>
        {kind === 'person' ? (
          <PersonSearch value={person} onChange={setPerson} />
        ) : (
          <GroupSearch value={group} onChange={setGroup} />
        )}
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
        <Button type="submit" isDisabled={holder === null} isLoading={grant.isPending}>
          Grant role
        </Button>
      </div>
      {grant.isError && <Problem title="The role was not granted" error={grant.error} />}
    </form>
  );
}

const toPerson = (person: Person | null): Holder | null =>
  person === null ? null : { kind: 'person', accountId: person.id };

const toGroup = (group: Group | null): Holder | null =>
  group === null ? null : { kind: 'group', groupId: group.id };
