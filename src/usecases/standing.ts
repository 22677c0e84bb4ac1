import {
  ROLES_HOLDING,
  type Grantable,
  type PmoRole,
  type Right,
} from '../domain/foundation/rights';
import { isInOneOf } from './in-groups';
import type { Deps } from './ports';

export type StandingDeps = Pick<Deps, 'access' | 'actor' | 'roles'>;

/** What the asking user holds, by Jira's own administration or by what Mandate granted to them or to a group of theirs. */
export type Standing = {
  readonly holds: (right: Right) => Promise<boolean>;
  /** Whether they hold one of these roles. Jira's administrators count as holding all. */
  readonly isOneOf: (roles: readonly PmoRole[]) => Promise<boolean>;
  /** Whether this was granted to them, be they Jira administrators or not. */
  readonly wasGranted: (what: Grantable) => Promise<boolean>;
};

/** Reads what was granted. Jira is asked only where that does not decide: for its groups last, at two points each. */
export async function standingOf({ access, actor, roles }: StandingDeps): Promise<Standing> {
  const grants = await roles.concerning(actor);

  const isGrantedToPerson = (wanted: readonly Grantable[]) =>
    grants.some(({ holder, what }) => holder.kind === 'person' && wanted.includes(what));
  const isGrantedToGroup = async (wanted: readonly Grantable[]) => {
    const groups = grants.flatMap(({ holder, what }) =>
      holder.kind === 'group' && wanted.includes(what) ? [holder.groupId] : [],
    );
    return isInOneOf(groups, { access });
  };
  const isOneOf = async (wanted: readonly PmoRole[]) =>
    isGrantedToPerson(wanted) || (await access.administersJira()) || isGrantedToGroup(wanted);

  return {
    isOneOf,
    wasGranted: async (what) => isGrantedToPerson([what]) || isGrantedToGroup([what]),
    holds: async (right) => {
      const holding: 'everyone' | readonly PmoRole[] = ROLES_HOLDING[right];
      return holding === 'everyone' || isOneOf(holding);
    },
  };
}

/** Whether the asking user holds a right. What everyone holds is not read. */
export async function holds(right: Right, deps: StandingDeps): Promise<boolean> {
  return ROLES_HOLDING[right] === 'everyone' || (await standingOf(deps)).holds(right);
}
