import type { ShownRequest } from '@contract/gates';
import { projectRoleName } from '@domain/foundation/project-role';
import { listed } from '@domain/foundation/wording';

import { useFormats } from '../../shared/forge-context';
import { NoticeLine } from '../../shared/notice-line';
import type { NameOf } from '../../shared/people';

type ShortagesProps = {
  readonly request: Pick<ShownRequest, 'shortages'>;
  readonly nameOf: NameOf;
};

/** That a quorum cannot be reached, and who could decide all the same. */
export function Shortages({ request: { shortages }, nameOf }: ShortagesProps) {
  const { count } = useFormats();

  return shortages.map(({ role, votes, holders, delegates }) => {
    const able = [...new Set([...holders, ...delegates])].map(nameOf);
    return (
      <NoticeLine
        key={role}
        tone="warning"
        title={`${count(votes, 'vote')} of the ${projectRoleName(role)} can be cast by nobody.`}
      >
        {able.length === 0
          ? 'Nobody who has not voted can vote in this role. '
          : `Still able to vote: ${listed(able, able.length)}. `}
        Whoever an administrator of the Jira project adds to the role could decide, too.
      </NoticeLine>
    );
  });
}
