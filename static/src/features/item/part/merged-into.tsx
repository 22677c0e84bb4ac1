import { CreatableSelect } from '@atlaskit/select';

import { workItemKey, type WorkItemKey } from '@domain/foundation/ids';

import type { Option } from '../../../shared/choice';
import { FormField } from '../../../shared/form-field';
import { useMergeTargets } from '../item-data';

const KEY = /^[A-Z][A-Z0-9_]{0,254}-\d{1,18}$/;

type MergedIntoProps = {
  readonly itemKey: WorkItemKey;
  readonly value: WorkItemKey | null;
  readonly error: string | null;
  readonly onChange: (into: WorkItemKey) => void;
};

/** Into which change a change is merged: one that is open in its project, or any by its key. */
export function MergedInto({ itemKey, value, error, onChange }: MergedIntoProps) {
  const targets = useMergeTargets(itemKey);
  const options = (targets.data ?? []).map(({ key, summary }): Option => ({
    value: key,
    label: `${key} ${summary}`,
  }));
  const named: Option | null = value === null ? null : { value, label: value };
  const chosen = options.find((option) => option.value === value) ?? named;

  return (
    <FormField
      label="Merged into"
      isRequired
      error={error ?? targets.error?.message ?? null}
      helper="An open change of this project, or the key of another one."
    >
      {(control) => (
        <CreatableSelect<Option>
          inputId={control.id}
          isInvalid={control.isInvalid}
          {...(control['aria-describedby'] === undefined
            ? {}
            : { descriptionId: control['aria-describedby'] })}
          spacing="compact"
          menuPlacement="auto"
          placeholder="Choose a change, or type its key"
          isLoading={targets.isPending}
          options={options}
          value={chosen}
          isValidNewOption={(typed) => KEY.test(asKey(typed))}
          formatCreateLabel={(typed) => `Use ${asKey(typed)}`}
          noOptionsMessage={() => 'No open change is called so. Type a whole key, like DOC-93.'}
          onChange={(option) => {
            if (option !== null) onChange(workItemKey(asKey(option.value)));
          }}
        />
      )}
    </FormField>
  );
}

function asKey(typed: string): string {
  return typed.trim().toUpperCase();
}
