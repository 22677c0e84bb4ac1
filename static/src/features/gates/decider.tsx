import type { ShownApprovers } from '@contract/gates';
import { projectRoleName } from '@domain/foundation/project-role';

import { capitalised } from '../../shared/artifact-words';
import { useFormats } from '../../shared/forge-context';
import { useGroupNames } from '../../shared/groups';
import type { NameOf } from '../../shared/people';

type DeciderProps = { readonly approvers: ShownApprovers; readonly nameOf: NameOf };

/** A role that decides, with how many votes it takes, and who holds it now. */
export function Decider({ approvers, nameOf }: DeciderProps) {
  const formats = useFormats();
  const { role, quorum, people, groups, unknown } = approvers;
  const namesOfGroups = useGroupNames(groups).data;
  const holders = [
    ...people.map(nameOf),
    ...groups.map((group) => `whoever is in the group ${namesOfGroups?.get(group) ?? group}`),
  ];

  return (
    <li>
      {capitalised(projectRoleName(role))}, {formats.count(quorum, 'vote')}:{' '}
      {unknown ?? (holders.length === 0 ? 'nobody holds this role' : holders.join(', '))}
    </li>
  );
}
