import Button from '@atlaskit/button/new';
import { useState } from 'react';

import type { ProposedBaseline } from '@contract/earned-value';
import type { GovernedId } from '@domain/foundation/ids';

import { ConfirmDialog } from '../../shared/confirm-dialog';
import { Dialog } from '../../shared/dialog';
import { useForge } from '../../shared/forge-context';
import { Loading, Problem } from '../../shared/states';
import { BaselineFields } from './baseline-fields';
import {
  currencyIn,
  type FormErrors,
  proposedChanges,
  proposedForm,
  readForm,
  type TypedForm,
} from './baseline-form';
import { ChangesField } from './changes-field';
import { useProposal, useSetBaseline } from './value-data';
import styles from './value.module.css';

type BaselineDialogProps = { readonly id: GovernedId; readonly onClose: () => void };

/** Sets the next baseline: what is proposed, to be looked at and confirmed by a person. */
export function BaselineDialog({ id, onClose }: BaselineDialogProps) {
  const proposal = useProposal(id);
  if (proposal.data !== undefined) {
    return <Confirm id={id} proposal={proposal.data} onClose={onClose} />;
  }
  return (
    <Dialog
      title="Set a baseline"
      onClose={onClose}
      footer={
        <Button appearance="subtle" onClick={onClose}>
          Cancel
        </Button>
      }
    >
      {proposal.isError ? (
        <Problem
          title="No baseline could be proposed"
          error={proposal.error}
          onRetry={() => void proposal.refetch()}
        />
      ) : (
        <Loading what="what could be agreed" />
      )}
    </Dialog>
  );
}

type ConfirmProps = BaselineDialogProps & { readonly proposal: ProposedBaseline };

function Confirm({ id, proposal, onClose }: ConfirmProps) {
  const { locale } = useForge();
  const [chosen, setChosen] = useState(() => proposedChanges(proposal));
  const [typed, setTyped] = useState<TypedForm>({});
  const form = { ...proposedForm(proposal, chosen, locale), ...typed };
  const [errors, setErrors] = useState<FormErrors>({});
  const set = useSetBaseline();
  const { seen } = proposal;

  const confirm = () => {
    const read = readForm(form, proposal.changes, locale);
    setErrors(read.ok ? {} : read.errors);
    if (!read.ok) return;
    const { reason, changes } = form;
    const wish = { id, seen, ...read.agreed, reason: reason.trim(), changes: [...changes] };
    set.mutate(wish, { onSuccess: onClose });
  };

  return (
    <ConfirmDialog
      title={`Set baseline ${seen + 1}`}
      confirmLabel={`Set baseline ${seen + 1}`}
      isDangerous={false}
      isPending={set.isPending}
      error={set.error}
      onConfirm={confirm}
      onClose={onClose}
    >
      <div className={styles['form']}>
        <p className={styles['quiet']}>
          A baseline never changes. The plan of the project keeps its own finish and budget.
        </p>
        <ChangesField
          changes={proposal.changes}
          chosen={chosen}
          currency={currencyIn(form)}
          error={errors.changes ?? null}
          onChange={setChosen}
        />
        <BaselineFields
          form={form}
          errors={errors}
          proposal={proposal}
          onChange={(part) => setTyped({ ...typed, ...part })}
        />
      </div>
    </ConfirmDialog>
  );
}
