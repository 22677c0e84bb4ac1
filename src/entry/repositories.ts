import { createApprovalRepository } from '../gateways/sql/approval-repository';
import { createAuditTrail } from '../gateways/sql/audit-trail';
import { createBaselineRepository } from '../gateways/sql/baseline-repository';
import { createBlueprintRepository } from '../gateways/sql/blueprint-repository';
import { createCertificateRepository } from '../gateways/sql/certificate-repository';
import { createConditionItems } from '../gateways/sql/condition-items';
import { createDelegationRepository } from '../gateways/sql/delegation-repository';
import { createDirtyProjects } from '../gateways/sql/dirty-projects';
import { createFindingHistory } from '../gateways/sql/finding-history';
import { createExemptionRepository } from '../gateways/sql/exemption-repository';
import { createFindingRepository } from '../gateways/sql/finding-repository';
import { createGateMarks } from '../gateways/sql/gate-marks';
import { createGateRepository } from '../gateways/sql/gate-repository';
import { createLineages } from '../gateways/sql/lineages';
import { createInbox } from '../gateways/sql/inbox';
import { createJiraAnswers } from '../gateways/sql/jira-answers';
import { createPackTexts } from '../gateways/sql/pack-texts';
import { createPortfolioRepository } from '../gateways/sql/portfolio-repository';
import { createProfileRepository } from '../gateways/sql/profile-repository';
import { createSaidHealthRepository } from '../gateways/sql/said-health-repository';
import { createProposalRepository } from '../gateways/sql/proposal-repository';
import { createProjectRepository } from '../gateways/sql/project-repository';
import { createProjectRoleRepository } from '../gateways/sql/project-role-repository';
import { createReportRepository } from '../gateways/sql/report-repository';
import { createRoleRepository } from '../gateways/sql/role-repository';
import { createRollUpRepository } from '../gateways/sql/roll-up-repository';
import { createScenarioRepository } from '../gateways/sql/scenario-repository';
import { createSettingsRepository } from '../gateways/sql/settings-repository';
import { createLookBackRepository } from '../gateways/sql/look-back-repository';
import { createSimulationRepository } from '../gateways/sql/simulation-repository';
import { createSnapshotRepository } from '../gateways/sql/snapshot-repository';
import { createStandardRepository } from '../gateways/sql/standard-repository';
import { createStateRepository } from '../gateways/sql/state-repository';
import { createTransitionChecks } from '../gateways/sql/transition-checks';
import { createWorkItemRepository } from '../gateways/sql/work-item-repository';
import type { Database } from '../gateways/sql/database';
import type { Sha256 } from '../domain/foundation/sha256';

type Surroundings = {
  readonly database: Database;
  readonly sha256: Sha256;
  readonly newId: () => string;
};

/** Everything that is kept in SQL. */
export function createRepositories({ database, sha256, newId }: Surroundings) {
  return {
    projects: createProjectRepository(database),
    workItems: createWorkItemRepository(database),
    lineages: createLineages(database),
    rollUps: createRollUpRepository(database),
    snapshots: createSnapshotRepository(database),
    simulations: createSimulationRepository(database),
    lookBacks: createLookBackRepository(database),
    findings: createFindingRepository(database),
    baselines: createBaselineRepository(database, { sha256, newId }),
    certificates: createCertificateRepository(database),
    findingHistory: createFindingHistory(database),
    answers: createJiraAnswers(database),
    approvals: createApprovalRepository(database),
    blueprints: createBlueprintRepository(database),
    exemptions: createExemptionRepository(database),
    gateMarks: createGateMarks(database),
    conditionItems: createConditionItems(database),
    gates: createGateRepository(database, { sha256, newId }),
    delegations: createDelegationRepository(database, { sha256, newId }),
    packs: createPackTexts(database),
    reports: createReportRepository(database, { sha256, newId }),
    profiles: createProfileRepository(database),
    saidHealth: createSaidHealthRepository(database),
    projectRoles: createProjectRoleRepository(database),
    portfolio: createPortfolioRepository(database),
    proposals: createProposalRepository(database, { sha256, newId }),
    scenarios: createScenarioRepository(database),
    settings: createSettingsRepository(database),
    standards: createStandardRepository(database),
    state: createStateRepository(database),
    transitions: createTransitionChecks(database),
    inbox: createInbox(database),
    dirty: createDirtyProjects(database),
    roles: createRoleRepository(database),
    audit: createAuditTrail(database, { sha256, newId }),
  };
}
