import Button from '@atlaskit/button/new';
import { useState } from 'react';

import { standardId, type GovernedId } from '@domain/foundation/ids';
import { MANDATE_MODES, type MandateMode } from '@domain/foundation/mandate-mode';
import type { Standard } from '@domain/standards/standard';

import { Choice } from '../../shared/choice';
import { openFlag } from '../../shared/flag';
import { useFormats } from '../../shared/forge-context';
import { FormField } from '../../shared/form-field';
import { modeWords } from '../../shared/mode-words';
import { Problem } from '../../shared/states';
import styles from './standards.module.css';
import { useAssign } from './standards-data';

type AssignBarProps = {
  readonly standards: readonly Standard[];
  readonly selected: readonly GovernedId[];
  readonly onAssigned: () => void;
};

const NONE = 'none';

/** Gives the selected projects a standard and a mode. */
export function AssignBar({ standards, selected, onAssigned }: AssignBarProps) {
  const { count } = useFormats();
  const assign = useAssign();
  const [standard, setStandard] = useState(() => String(standards[0]?.id ?? NONE));
  const [mode, setMode] = useState<MandateMode>('supportive');
  const projects = count(selected.length, 'project');

  const submit = () => {
    const given = standard === NONE ? null : standardId(standard);
    assign.mutate(
      { governedIds: [...selected], standardId: given, mode },
      {
        onSuccess: () => {
          openFlag({ title: `Assigned to ${projects}` });
          onAssigned();
        },
      },
    );
  };

  return (
    <>
      <div className={styles['assignBar']}>
        <StandardField standards={standards} value={standard} onChange={setStandard} />
        <ModeField value={mode} isDisabled={standard === NONE} onChange={setMode} />
        <Button
          appearance="primary"
          isDisabled={selected.length === 0}
          isLoading={assign.isPending}
          onClick={submit}
        >
          {selected.length === 0 ? 'Assign to selected projects' : `Assign to ${projects}`}
        </Button>
      </div>
      {assign.isError && <Problem title="Nothing was assigned" error={assign.error} />}
    </>
  );
}

type StandardFieldProps = {
  readonly standards: readonly Standard[];
  readonly value: string;
  readonly onChange: (value: string) => void;
};

function StandardField({ standards, value, onChange }: StandardFieldProps) {
  return (
    <FormField label="Standard">
      {(control) => (
        <Choice
          control={control}
          options={[
            ...standards.map(({ id, name }) => ({ value: String(id), label: name })),
            { value: NONE, label: 'No standard' },
          ]}
          value={value}
          onChange={onChange}
        />
      )}
    </FormField>
  );
}

type ModeFieldProps = {
  readonly value: MandateMode;
  readonly isDisabled: boolean;
  readonly onChange: (mode: MandateMode) => void;
};

function ModeField({ value, isDisabled, onChange }: ModeFieldProps) {
  return (
    <FormField label="Mandate" helper={modeWords(value).meaning}>
      {(control) => (
        <Choice
          control={control}
          options={MANDATE_MODES.map((mode) => ({ value: mode, label: modeWords(mode).word }))}
          value={value}
          onChange={onChange}
          isDisabled={isDisabled}
        />
      )}
    </FormField>
  );
}
