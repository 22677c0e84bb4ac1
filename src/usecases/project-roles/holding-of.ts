import type { Instant } from '../../domain/foundation/calendar';
import type { ProjectRole } from '../../domain/foundation/project-role';
import type { DutyHolding } from '../../domain/standards/duties/duty';
import type { KnownRoles } from './read-roles';

/** Who holds one role, by what is known of all of them. */
export function holdingOf(role: ProjectRole, known: KnownRoles, now: Instant): DutyHolding {
  if (known.kind !== 'read') return { kind: 'unread', at: now, reason: known.reason };

  const held = known.roles.find((one) => one.role === role);
  if (held === undefined) return { kind: 'unbound', at: known.at };
  const { people, groups } = held;
  return { kind: 'held', at: known.at, people, groups };
}
