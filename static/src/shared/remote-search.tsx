import { AsyncSelect } from '@atlaskit/select';
import { useRef, useState } from 'react';

import { FormField } from './form-field';

export type Found = { readonly id: string; readonly name: string };

type RemoteSearchProps<Hit extends Found> = {
  readonly label: string;
  readonly placeholder: string;
  readonly nothing: string;
  readonly isRequired?: boolean;
  readonly value: Hit | null;
  readonly search: (text: string) => Promise<readonly Hit[]>;
  readonly onChange: (hit: Hit | null) => void;
};

const QUIET_MILLISECONDS = 250;

/** Finds one of many that Jira knows by name; asks once the typing rests. */
export function RemoteSearch<Hit extends Found>(props: RemoteSearchProps<Hit>) {
  const { label, placeholder, nothing, isRequired = false, value, search, onChange } = props;
  const latest = useRef(0);
  const [problem, setProblem] = useState<string | null>(null);

  const load = async (text: string): Promise<readonly Hit[]> => {
    latest.current += 1;
    const mine = latest.current;
    await new Promise((resolve) => setTimeout(resolve, QUIET_MILLISECONDS));
    if (mine !== latest.current) return [];

    try {
      const hits = await search(text);
      setProblem(null);
      return hits;
    } catch (error) {
      setProblem(error instanceof Error ? error.message : 'Jira could not be searched.');
      return [];
    }
  };

  return (
    <FormField label={label} isRequired={isRequired} error={problem}>
      {(control) => (
        <AsyncSelect<Hit>
          inputId={control.id}
          isInvalid={control.isInvalid}
          isClearable={!isRequired}
          placeholder={placeholder}
          menuPlacement="auto"
          value={value}
          onChange={onChange}
          loadOptions={load}
          getOptionLabel={(hit) => hit.name}
          getOptionValue={(hit) => hit.id}
          noOptionsMessage={({ inputValue }) => (inputValue === '' ? 'Type a name' : nothing)}
        />
      )}
    </FormField>
  );
}
