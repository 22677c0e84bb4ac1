import { projectRoleName } from '@domain/foundation/project-role';
import { counted, listed } from '@domain/foundation/wording';
import type { ChangeRight } from '@domain/gates/change-right';
import type { DecisionRight } from '@domain/gates/life-cycle';

/** What stands for who answers for changes otherwise, as a start. */
export const NO_BOUNDS: ChangeRight = {
  upTo: null,
  upToDays: null,
  upToScope: null,
  roles: ['project-owner'],
};

export function withOne<Each>(all: readonly Each[], at: number, one: Each): readonly Each[] {
  return all.map((each, index) => (index === at ? one : each));
}

/** A copy of one before it, to be bounded. */
export function withBefore<Each>(all: readonly Each[], at: number): readonly Each[] {
  return all.flatMap((each, index) => (index === at ? [each, each] : [each]));
}

export function approversInWords({ approvers }: DecisionRight): string {
  const each = approvers.map(
    ({ role, quorum }) => `${projectRoleName(role)}, ${counted(quorum, 'vote')}`,
  );
  return each.join('; ');
}

export function rolesInWords({ roles }: ChangeRight): string {
  return listed(roles.map(projectRoleName), roles.length).replace(/ and (?!.* and )/, ' or ');
}
