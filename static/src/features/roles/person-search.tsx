import { AsyncSelect } from '@atlaskit/select';
import { useRef, useState } from 'react';

import { FormField } from '../../shared/form-field';
import { searchPeople, type Person } from './people';

type PersonSearchProps = {
  readonly value: Person | null;
  readonly onChange: (person: Person | null) => void;
};

const QUIET_MILLISECONDS = 250;

/** Finds a person by name or e-mail; asks Jira once the typing rests. */
export function PersonSearch({ value, onChange }: PersonSearchProps) {
  const latest = useRef(0);
  const [problem, setProblem] = useState<string | null>(null);

  const load = async (text: string): Promise<readonly Person[]> => {
    latest.current += 1;
    const mine = latest.current;
    await new Promise((resolve) => setTimeout(resolve, QUIET_MILLISECONDS));
    if (mine !== latest.current) return [];

    try {
      const people = await searchPeople(text);
      setProblem(null);
      return people;
    } catch (error) {
      setProblem(error instanceof Error ? error.message : 'People could not be searched.');
      return [];
    }
  };

  return (
    <FormField label="Person" isRequired error={problem}>
      {(control) => (
        <AsyncSelect<Person>
          inputId={control.id}
          isInvalid={control.isInvalid}
          placeholder="Search by name or e-mail"
          menuPlacement="auto"
          value={value}
          onChange={onChange}
          loadOptions={load}
          getOptionLabel={(person) => person.name}
          getOptionValue={(person) => person.id}
          noOptionsMessage={({ inputValue }) =>
            inputValue === '' ? 'Type a name' : 'Nobody found'
          }
        />
      )}
    </FormField>
  );
}
