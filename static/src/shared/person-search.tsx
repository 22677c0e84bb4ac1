import { searchPeople, type Person } from './people';
import { RemoteSearch } from './remote-search';

type PersonSearchProps = {
  readonly value: Person | null;
  readonly isRequired?: boolean;
  readonly onChange: (person: Person | null) => void;
};

/** Finds a person by name or e-mail. */
export function PersonSearch({ value, isRequired = true, onChange }: PersonSearchProps) {
  return (
    <RemoteSearch
      label="Person"
      placeholder={isRequired ? 'Search by name or e-mail' : 'Anyone'}
      nothing="Nobody found"
      isRequired={isRequired}
      value={value}
      search={searchPeople}
      onChange={onChange}
    />
  );
}
