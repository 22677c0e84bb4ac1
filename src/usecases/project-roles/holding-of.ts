import type { Instant } from '../../domain/foundation/calendar';
import type { ProjectRole } from '../../domain/foundation/project-role';
import type { RoleHolding } from '../../domain/foundation/role-holding';
import type { DutyHolding } from '../../domain/standards/duties/duty';
import type { KnownRoles } from './read-roles';

/** Who holds one role, by what is known of all of them. */
export function holdingOf(role: ProjectRole, known: KnownRoles): RoleHolding {
  if (known.kind !== 'read') return { kind: 'unread', reason: known.reason };

  const held = known.roles.find((one) => one.role === role);
  if (held === undefined) return { kind: 'unbound' };
  const { people, groups } = held;
  return { kind: 'held', people, groups };
}

/** The same as the holding of a duty: since when it is known. What is not known is not known now. */
export function dutyHoldingOf(role: ProjectRole, known: KnownRoles, now: Instant): DutyHolding {
  return { ...holdingOf(role, known), at: known.kind === 'read' ? known.at : now };
}
