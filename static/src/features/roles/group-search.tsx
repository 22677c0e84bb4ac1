import { RemoteSearch } from '../../shared/remote-search';
import { searchGroups, type Group } from '../../shared/groups';

type GroupSearchProps = {
  readonly value: Group | null;
  readonly onChange: (group: Group | null) => void;
};

/** Finds a group of Jira's by name. */
export function GroupSearch({ value, onChange }: GroupSearchProps) {
  return (
    <RemoteSearch
      label="Group"
      placeholder="Search by name"
      nothing="No group found"
      isRequired
      value={value}
      search={searchGroups}
      onChange={onChange}
    />
  );
}
