import type { Instant } from '../../foundation/calendar';
import {
  jiraNamesOf,
  PROJECT_ROLES,
  type ProjectRole,
  projectRoleName,
} from '../../foundation/project-role';
import type { RoleHolding } from '../../foundation/role-holding';
import { listed } from '../../foundation/wording';

/** What somebody may have to keep apart from something else: a role in the project, or administering the PMO. */
export const DUTIES = [...PROJECT_ROLES, 'pmo'] as const;
export type Duty = (typeof DUTIES)[number];

export const isRole = (duty: Duty): duty is ProjectRole => duty !== 'pmo';

/** Who has a duty, as far as it can be known, and since when that is known. */
export type DutyHolding = RoleHolding & { readonly at: Instant };

/**
 * @example
 * dutyName('project-owner') // 'project owner'
 * dutyName('pmo')           // 'PMO administrator'
 */
export function dutyName(duty: Duty): string {
  return duty === 'pmo' ? 'PMO administrator' : projectRoleName(duty);
}

/** Why nothing can be said of a duty, in words; `null` where something can. */
export function whyNotKnown(duty: Duty, holding: RoleHolding | undefined): string | null {
  if (holding === undefined) return 'Jira has not been asked yet who holds which role.';
  if (holding.kind === 'held') return null;
  return holding.kind === 'unread'
    ? `Who is ${dutyName(duty)} is not known: ${holding.reason}`
    : `No role of the Jira project stands for the ${dutyName(duty)}${calledSo(duty)}.`;
}

function calledSo(duty: Duty): string {
  if (duty === 'pmo') return '';
  const names = jiraNamesOf(duty).map((name) => `“${name}”`);
  return `: none is called ${listed(names, names.length).replace(' and ', ' or ')}`;
}
