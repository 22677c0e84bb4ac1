import type { Day } from '../foundation/calendar';
import type { AccountId } from '../foundation/ids';
import type { ProjectRole } from '../foundation/project-role';
import type { RoleHolding } from '../foundation/role-holding';
import { type Delegation, isDelegationInForce } from './delegation';
import type { GateFile } from './gate-request';
import { holderOf, standingOf, votesBySide } from './standing';

/** Votes that a request waits for and that nobody can cast, as the roles of the Jira project are held. */
export type Shortage = {
  readonly role: ProjectRole;
  readonly votes: number;
  /** Who can vote all the same, and has not: those who hold the role. */
  readonly holders: readonly AccountId[];
  /** Who can in the place of one of them. */
  readonly delegates: readonly AccountId[];
};

type Circumstances = {
  readonly asOf: Day;
  readonly holding: (role: ProjectRole) => RoleHolding;
  /** Who administers the PMO, and so decides nothing. */
  readonly pmo: ReadonlySet<AccountId>;
  /** Of the project. */
  readonly delegations: readonly Delegation[];
};

/**
 * Of which roles the quorum cannot be reached: less people than are needed could agree, say because an account was closed. A vote
 * that was cast stays cast, and whoever is left may change theirs. Nothing is said of a role that a group holds, whose members Jira does not tell, nor where
 * Jira did not answer; and somebody who holds two roles counts in both.
 *
 * @example
 * // two of the steering committee are needed, Ann has said go, and of the committee she alone is left
 * shortagesOf(file, circumstances) // [{ role: 'steering-committee', votes: 1, holders: [], delegates: [] }]
 */
export function shortagesOf(
  file: GateFile,
  { asOf, holding, pmo, delegations }: Circumstances,
): readonly Shortage[] {
  const { request } = file;
  const { state, votes } = standingOf(file, asOf);
  if (state !== 'requested') return [];

  return request.approvers.flatMap(({ role, quorum }) => {
    const people = knownPeople(holding(role));
    if (people === null) return [];

    const able = people.filter((one) => one !== request.by && !pmo.has(one));
    const agreed = votesBySide(votes, role).map(
      (side) => new Set([...side.map(holderOf), ...able]),
    );
    const reachable = Math.max(able.length, ...agreed.map(({ size }) => size));
    if (reachable >= quorum) return [];

    const voted = new Set(votes.map(holderOf));
    const left = able.filter((one) => !voted.has(one));
    const acting = delegations.filter(
      ({ role: given, from, to, ...one }) =>
        given === role &&
        left.includes(from) &&
        to !== request.by &&
        !pmo.has(to) &&
        !votes.some(({ by }) => by === to) &&
        isDelegationInForce(one, asOf),
    );
    const delegates = acting.map(({ to }) => to);
    return [{ role, votes: quorum - reachable, holders: left, delegates }];
  });
}

/** `null` where a group holds the role, or Jira did not answer. */
function knownPeople(holding: RoleHolding): readonly AccountId[] | null {
  if (holding.kind === 'unbound') return [];
  return holding.kind === 'held' && holding.groups.length === 0 ? holding.people : null;
}
