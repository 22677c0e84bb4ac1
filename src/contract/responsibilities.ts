import { z } from 'zod';

import type { Instant } from '../domain/foundation/calendar';
import type { ProjectRole } from '../domain/foundation/project-role';
import type { RoleHolding } from '../domain/foundation/role-holding';
import type { PersonLoad } from '../domain/responsibilities/load';
import type { RasciMatrix } from '../domain/responsibilities/rasci-matrix';
import type { StaffingProblem } from '../domain/responsibilities/staffing';
import { governedIdInput } from './inputs';
import { answer, type Contract } from './operation';

/** Who does what in a project, and what is wrong with that. */
export type ProjectResponsibilities = {
  readonly matrix: RasciMatrix;
  /** When Jira was asked who holds which role; `null` where nobody can tell. */
  readonly readAt: Instant | null;
  /** In the order of the matrix. */
  readonly roles: readonly {
    readonly role: ProjectRole;
    readonly name: string;
    readonly holding: RoleHolding;
  }[];
  readonly problems: readonly StaffingProblem[];
  /** Of the people in this project, over all projects that the user may see; who has most first. */
  readonly load: readonly PersonLoad[];
};

export const responsibilityOperations = {
  'project.responsibilities': {
    right: 'view',
    input: z.strictObject({ id: governedIdInput }),
    output: answer<ProjectResponsibilities>(),
  },
} satisfies Contract;
