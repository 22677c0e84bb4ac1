import { ACCOUNTS, type Account } from './people';
import type { ProjectPlan } from './project-plan';

/** The roles that the site's administrators made, as PM² calls them. */
export const PROJECT_ROLES = [
  { id: '10101', name: 'Project Owner' },
  { id: '10102', name: 'Project Manager' },
  { id: '10103', name: 'Project Steering Committee' },
  { id: '10104', name: 'Governance Body' },
  { id: '10105', name: 'Business Manager' },
  { id: '10106', name: 'Solution Provider' },
  { id: '10107', name: 'Project Core Team' },
  { id: '10108', name: 'Project Support' },
] as const;

const OWNER_OF: Readonly<Record<ProjectPlan['category'], Account>> = {
  Infrastructure: 'chiefExecutive',
  Fleet: 'chiefExecutive',
  Digital: 'digitalPortfolioManager',
  Corporate: 'financeDirector',
};

/** What is wrong with the roles on purpose. */
const WITHOUT_OWNER = 'SAFE';
const WITH_TWO_MANAGERS = 'TICK';

/** Who answers for a project and says yes to its documents. */
export function ownersOf(plan: ProjectPlan): readonly Account[] {
  return plan.governance === null || plan.key === WITHOUT_OWNER ? [] : [OWNER_OF[plan.category]];
}

/** Who is in which role of a project, accounts and groups by the id of the role. Where nothing is governed nobody has one. */
export function rolesOf(plan: ProjectPlan): Readonly<Record<string, readonly string[]>> {
  if (plan.governance === null) return {};

  const accounts = (all: readonly Account[]) => all.map((account) => ACCOUNTS[account]);
  const managers: readonly Account[] =
    plan.key === WITH_TWO_MANAGERS ? [plan.lead, 'businessAnalyst'] : [plan.lead];
  return {
    '10101': accounts(ownersOf(plan)),
    '10102': accounts(managers),
    '10103': ['leadership'],
    '10104': ['portfolio-managers'],
    '10105': accounts(plan.team.filter((account) => account === 'operationsSpecialist')),
    '10106': accounts(plan.team.slice(0, 1)),
    '10107': accounts(plan.team),
    '10108': ['pmo'],
  };
}
