import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useState } from 'react';

import type { GatesOfProject, ShownDelegation } from '@contract/gates';
import { addDays, day } from '@domain/foundation/calendar';
import { projectRoleName, type ProjectRole } from '@domain/foundation/project-role';

import { Choice } from '../../shared/choice';
import { ConfirmDialog } from '../../shared/confirm-dialog';
import { FormField } from '../../shared/form-field';
import { useFormats } from '../../shared/forge-context';
import type { NameOf, Person } from '../../shared/people';
import { PersonSearch } from '../../shared/person-search';
import { Section } from '../../shared/section';
import { useGateChange } from './gates-data';
import styles from './gates.module.css';

const SUGGESTED_DAYS = 14;

type DelegationSectionProps = { readonly gates: GatesOfProject; readonly nameOf: NameOf };

/** Who votes in whose place, and the way to give a vote away while one is absent. */
export function DelegationSection({ gates, nameOf }: DelegationSectionProps) {
  const [isGiving, setIsGiving] = useState(false);
  const { delegations, mayDelegate } = gates;
  if (delegations.length === 0 && mayDelegate.length === 0) return null;

  return (
    <Section
      title="Votes given away"
      lead="Who holds a role may have somebody else vote in their place until a day."
      actions={
        mayDelegate.length > 0 && (
          <Button onClick={() => setIsGiving(true)}>Give my vote away</Button>
        )
      }
    >
      {delegations.length === 0 && <p className={styles['quiet']}>Nobody has given a vote away.</p>}
      <ul className={styles['plain']}>
        {delegations.map((one) => (
          <Given key={one.id} given={one} nameOf={nameOf} />
        ))}
      </ul>
      {isGiving && <GiveDialog gates={gates} onClose={() => setIsGiving(false)} />}
    </Section>
  );
}

function Given({ given, nameOf }: { readonly given: ShownDelegation; readonly nameOf: NameOf }) {
  const formats = useFormats();
  const end = useGateChange('gate.end-delegation', 'Vote taken back');
  const { id, role, from, to, until, mayEnd } = given;

  return (
    <li className={styles['condition']}>
      <span>
        {nameOf(to)} votes for {nameOf(from)} as {projectRoleName(role)} until {formats.day(until)}.
      </span>
      {mayEnd && (
        <Button spacing="compact" isLoading={end.isPending} onClick={() => end.mutate({ id })}>
          Take it back
        </Button>
      )}
    </li>
  );
}

type GiveDialogProps = { readonly gates: GatesOfProject; readonly onClose: () => void };

function GiveDialog({ gates, onClose }: GiveDialogProps) {
  const { project, mayDelegate, asOf } = gates;
  const [role, setRole] = useState<ProjectRole | null>(mayDelegate[0] ?? null);
  const [to, setTo] = useState<Person | null>(null);
  const [until, setUntil] = useState<string>(addDays(asOf, SUGGESTED_DAYS));
  const [isTried, setIsTried] = useState(false);
  const give = useGateChange('gate.delegate', 'Vote given away');

  const send = () => {
    setIsTried(true);
    if (role === null || to === null || until === '') return;
    give.mutate({ id: project.id, role, to: to.id, until: day(until) }, { onSuccess: onClose });
  };

  return (
    <ConfirmDialog
      title="Give your vote away"
      confirmLabel="Give it away"
      isDangerous={false}
      isPending={give.isPending}
      error={give.error}
      onConfirm={send}
      onClose={onClose}
    >
      <FormField label="Role">
        {(control) => (
          <Choice
            control={control}
            options={mayDelegate.map((value) => ({ value, label: projectRoleName(value) }))}
            value={role}
            onChange={setRole}
          />
        )}
      </FormField>
      <PersonSearch value={to} onChange={setTo} />
      {isTried && to === null && <p role="alert">Say who votes in your place.</p>}
      <FormField label="Until" error={isTried && until === '' ? 'Choose its last day.' : null}>
        {({ id, isInvalid }) => (
          <Textfield
            id={id}
            type="date"
            isCompact
            isInvalid={isInvalid}
            value={until}
            onChange={(event) => setUntil(event.currentTarget.value)}
          />
        )}
      </FormField>
    </ConfirmDialog>
  );
}
