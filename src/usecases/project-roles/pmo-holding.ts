import type { Instant } from '../../domain/foundation/calendar';
import type { DutyHolding } from '../../domain/standards/duties/duty';
import type { Deps } from '../ports';

/** Whoever administers the PMO by a role that Mandate granted. */
export async function pmoHolding(
  now: Instant,
  { roles }: Pick<Deps, 'roles'>,
): Promise<DutyHolding> {
  const grants = (await roles.all()).filter(({ what }) => what === 'pmo-admin');
  return {
    kind: 'held',
    at: now,
    people: grants.flatMap(({ holder }) => (holder.kind === 'person' ? [holder.accountId] : [])),
    groups: grants.flatMap(({ holder }) => (holder.kind === 'group' ? [holder.groupId] : [])),
  };
}
