import { randomUUID } from 'node:crypto';

import { createBlueprintRepository } from '../src/gateways/sql/blueprint-repository';
import { createCertificateRepository } from '../src/gateways/sql/certificate-repository';
import { createFindingHistory } from '../src/gateways/sql/finding-history';
import { createDelegationRepository } from '../src/gateways/sql/delegation-repository';
import { createGateRepository } from '../src/gateways/sql/gate-repository';
import { createPackTexts } from '../src/gateways/sql/pack-texts';
import { createExemptionRepository } from '../src/gateways/sql/exemption-repository';
import { createFindingRepository } from '../src/gateways/sql/finding-repository';
import { createJiraAnswers } from '../src/gateways/sql/jira-answers';
import { createPortfolioRepository } from '../src/gateways/sql/portfolio-repository';
import { createProfileRepository } from '../src/gateways/sql/profile-repository';
import { createSaidHealthRepository } from '../src/gateways/sql/said-health-repository';
import { createProposalRepository } from '../src/gateways/sql/proposal-repository';
import { createProjectRoleRepository } from '../src/gateways/sql/project-role-repository';
import { createBaselineRepository } from '../src/gateways/sql/baseline-repository';
import { createReportRepository } from '../src/gateways/sql/report-repository';
import { createRoleRepository } from '../src/gateways/sql/role-repository';
import { createLookBackRepository } from '../src/gateways/sql/look-back-repository';
import { createSimulationRepository } from '../src/gateways/sql/simulation-repository';
import { createScenarioRepository } from '../src/gateways/sql/scenario-repository';
import { createSettingsRepository } from '../src/gateways/sql/settings-repository';
import { createStandardRepository } from '../src/gateways/sql/standard-repository';
import { governedId, nodeId } from '../src/domain/foundation/ids';
import type { ReportName } from '../src/domain/reporting/status-report';
import { inChunks } from '../src/gateways/sql/chunks';
import { createApprovalRepository } from '../src/gateways/sql/approval-repository';
import { createAuditTrail } from '../src/gateways/sql/audit-trail';
import { createConditionItems } from '../src/gateways/sql/condition-items';
import { createLineages } from '../src/gateways/sql/lineages';
import { createGateMarks } from '../src/gateways/sql/gate-marks';
import { createTransitionChecks } from '../src/gateways/sql/transition-checks';
import type { Database } from '../src/gateways/sql/database';
import { approvalsSuite } from './ports/approvals.suite';
import { auditTrailSuite } from './ports/audit-trail.suite';
import { blueprintsSuite } from './ports/blueprints.suite';
import { certificatesSuite } from './ports/certificates.suite';
import { findingHistorySuite } from './ports/finding-history.suite';
import { delegationsSuite } from './ports/delegations.suite';
import { gatesSuite } from './ports/gates.suite';
import { baselinesSuite } from './ports/baselines.suite';
import { reportsSuite } from './ports/reports.suite';
import { packTextsSuite } from './ports/pack-texts.suite';
import { exemptionRepositorySuite } from './ports/exemption-repository.suite';
import { findingRepositorySuite } from './ports/finding-repository.suite';
import { jiraAnswersSuite } from './ports/jira-answers.suite';
import { portfolioRepositorySuite } from './ports/portfolio-repository.suite';
import { profileRepositorySuite } from './ports/profile-repository.suite';
import { saidHealthRepositorySuite } from './ports/said-health-repository.suite';
import { proposalRepositorySuite } from './ports/proposal-repository.suite';
import { projectRolesSuite } from './ports/project-roles.suite';
import { roleRepositorySuite } from './ports/role-repository.suite';
import { lookBacksSuite } from './ports/look-backs.suite';
import { simulationsSuite } from './ports/simulations.suite';
import { scenariosSuite } from './ports/scenarios.suite';
import { settingsRepositorySuite } from './ports/settings-repository.suite';
import { conditionItemsSuite } from './ports/condition-items.suite';
import { lineagesSuite } from './ports/lineages.suite';
import { gateMarksSuite } from './ports/gate-marks.suite';
import { transitionChecksSuite } from './ports/transition-checks.suite';
import { standardRepositorySuite } from './ports/standard-repository.suite';
import { NOW } from './support/builders';
import { openForgeSql, type ForgeSql } from './support/forge-sql';
import { approvalsInMemory } from './support/memory/approval-repository';
import { auditInMemory } from './support/memory/audit-trail';
import { blueprintsInMemory } from './support/memory/blueprints';
import { certificatesInMemory } from './support/memory/certificates';
import { findingHistoryInMemory } from './support/memory/finding-history';
import { delegationsInMemory } from './support/memory/delegations';
import { gatesInMemory } from './support/memory/gates';
import { baselinesInMemory } from './support/memory/baselines';
import { reportsInMemory } from './support/memory/reports';
import { packTextsInMemory } from './support/memory/pack-texts';
import { exemptionsInMemory } from './support/memory/exemption-repository';
import { findingsInMemory } from './support/memory/finding-repository';
import { jiraAnswersInMemory } from './support/memory/jira-answers';
import { portfolioInMemory } from './support/memory/portfolio-repository';
import { profilesInMemory } from './support/memory/profile-repository';
import { saidHealthInMemory } from './support/memory/said-health-repository';
import { proposalsInMemory } from './support/memory/proposal-repository';
import { projectRolesInMemory } from './support/memory/project-role-repository';
import { rolesInMemory } from './support/memory/role-repository';
import { lookBacksInMemory } from './support/memory/look-backs';
import { simulationsInMemory } from './support/memory/simulations';
import { scenariosInMemory } from './support/memory/scenarios';
import { settingsInMemory } from './support/memory/settings-repository';
import { conditionItemsInMemory } from './support/memory/condition-items';
import { lineagesInMemory } from './support/memory/lineages';
import { gateMarksInMemory } from './support/memory/gate-marks';
import { transitionChecksInMemory } from './support/memory/transition-checks';
import { standardsInMemory } from './support/memory/standard-repository';
import { sha256 } from './support/sha256';

describe('in memory', () => {
  describe('the portfolio repository', () =>
    portfolioRepositorySuite(async () => portfolioInMemory()));
  describe('the finding repository', () => findingRepositorySuite(async () => findingsInMemory()));
  describe('the simulations', () => simulationsSuite(async () => simulationsInMemory()));
  describe('looking back', () => lookBacksSuite(async () => lookBacksInMemory()));
  describe('the certificates', () => certificatesSuite(async () => certificatesInMemory()));
  describe('the finding history', () => findingHistorySuite(async () => findingHistoryInMemory()));
  describe("Jira's answers", () => jiraAnswersSuite(async () => jiraAnswersInMemory()));
  describe('the exemption repository', () =>
    exemptionRepositorySuite(async () => exemptionsInMemory()));
  describe('the profile repository', () => profileRepositorySuite(async () => profilesInMemory()));
  describe('the repository of said health', () =>
    saidHealthRepositorySuite(async () => saidHealthInMemory()));
  describe('the gates', () => gatesSuite(async () => gatesInMemory()));
  describe('the status reports', () => reportsSuite(async () => reportsInMemory()));
  describe('the baselines', () => baselinesSuite(async () => baselinesInMemory()));
  describe('the delegations', () => delegationsSuite(async () => delegationsInMemory()));
  describe('the texts of packs', () => packTextsSuite(async () => packTextsInMemory()));
  describe('the proposals', () => proposalRepositorySuite(async () => proposalsInMemory()));
  describe('the blueprints', () => blueprintsSuite(async () => blueprintsInMemory()));
  describe('the scenarios', () => scenariosSuite(async () => scenariosInMemory()));
  describe('the approvals', () => approvalsSuite(async () => approvalsInMemory()));
  describe('the project roles', () => projectRolesSuite(async () => projectRolesInMemory()));
  describe('the role repository', () => roleRepositorySuite(async () => rolesInMemory()));
  describe('the settings repository', () =>
    settingsRepositorySuite(async () => settingsInMemory()));
  describe('what was written about gates', () => gateMarksSuite(async () => gateMarksInMemory()));
  describe('work items of conditions', () =>
    conditionItemsSuite(async () => conditionItemsInMemory()));
  describe('what work items became', () => lineagesSuite(async () => lineagesInMemory()));
  describe('the transition checks', () =>
    transitionChecksSuite(async () => transitionChecksInMemory()));
  describe('the standard repository', () =>
    standardRepositorySuite(async () => standardsInMemory()));
  describe('the audit trail', () => auditTrailSuite(async () => auditInMemory()));
});

describe('on Forge SQL', () => {
  let sql: ForgeSql;
  beforeAll(async () => {
    sql = await openForgeSql();
  }, 60_000);
  afterAll(() => sql.close());

  const fresh =
    <Port>(create: (database: Database) => Port) =>
    async () => {
      await sql.empty();
      return create(sql.database);
    };

  describe('the portfolio repository', () =>
    portfolioRepositorySuite(fresh(createPortfolioRepository)));
  describe('the finding repository', () => findingRepositorySuite(fresh(createFindingRepository)));
  describe('the simulations', () => simulationsSuite(fresh(createSimulationRepository)));
  describe('looking back', () => lookBacksSuite(fresh(createLookBackRepository)));
  describe('the certificates', () => certificatesSuite(fresh(createCertificateRepository)));
  describe('the finding history', () => findingHistorySuite(fresh(createFindingHistory)));
  describe("Jira's answers", () => jiraAnswersSuite(fresh(createJiraAnswers)));
  describe('the exemption repository', () =>
    exemptionRepositorySuite(fresh(createExemptionRepository)));
  describe('the profile repository', () => profileRepositorySuite(fresh(createProfileRepository)));
  describe('the repository of said health', () =>
    saidHealthRepositorySuite(fresh(createSaidHealthRepository)));
  describe('the gates', () =>
    gatesSuite(fresh((database) => createGateRepository(database, { sha256, newId: randomUUID }))));
  describe('the status reports', () => {
    const make = fresh((database) =>
      createReportRepository(database, { sha256, newId: randomUUID }),
    );
    reportsSuite(make);

    it('list more of what was issued than one answer of Forge SQL holds', async () => {
      const reports = await make();
      const issued = ['item:2', 'project:1'].flatMap((id) =>
        Array.from({ length: 235 }, (_, place) => ({
          governedId: governedId(id),
          number: place + 1,
        })),
      );
      for (const some of inChunks(issued, 94)) {
        await sql.database.insertInto('report_act').values(some.map(anIssueOf)).execute();
      }

      const all = await reports.issued([governedId('project:1'), governedId('item:2')], null);
      expect(all.map(({ governedId: id, number }) => ({ governedId: id, number }))).toEqual(issued);
    });
  });
  describe('the baselines', () =>
    baselinesSuite(
      fresh((database) => createBaselineRepository(database, { sha256, newId: randomUUID })),
    ));
  describe('the delegations', () =>
    delegationsSuite(
      fresh((database) => createDelegationRepository(database, { sha256, newId: randomUUID })),
    ));
  describe('the texts of packs', () => packTextsSuite(fresh(createPackTexts)));
  describe('the proposals', () => {
    const make = (database: Database) =>
      createProposalRepository(database, { sha256, newId: randomUUID });
    proposalRepositorySuite(fresh(make));

    it('reads what was kept before there were pools, relations, drivers and raters', async () => {
      const proposals = await fresh(make)();
      await sql.database
        .insertInto('proposal_model')
        .values({
          node_id: 'fleet',
          version: 1,
          model:
            '{"currency":"EUR","intake":[],"normalisation":"max","criteria":[{"id":"fit","name":"Fit","source":"rating","direction":"max"}],"weighting":{"kind":"direct","weights":[1]}}',
          changed_by: 'mia',
          changed_at: '2026-03-02 09:30:00.000',
        })
        .execute();
      await sql.database
        .insertInto('proposal_rating')
        .values({ node_id: 'fleet', item_id: 7, criterion_id: 'fit', value: 3 })
        .execute();

      expect((await proposals.model(nodeId('fleet')))?.model).toMatchObject({
        criteria: [{ id: 'fit', isDriver: false, group: null }],
        groups: [],
        pools: [],
        relations: [],
      });
      expect(await proposals.ratings(nodeId('fleet'))).toEqual([
        { workItemId: '7', criterionId: 'fit', value: 3, by: null },
      ]);
    });
  });
  describe('the blueprints', () => blueprintsSuite(fresh(createBlueprintRepository)));
  describe('the scenarios', () => scenariosSuite(fresh(createScenarioRepository)));
  describe('the approvals', () => approvalsSuite(fresh(createApprovalRepository)));
  describe('the project roles', () => projectRolesSuite(fresh(createProjectRoleRepository)));
  describe('the role repository', () => roleRepositorySuite(fresh(createRoleRepository)));
  describe('the settings repository', () => {
    settingsRepositorySuite(fresh(createSettingsRepository));

    it('reads a scoring model from before there were groups', async () => {
      const settings = await fresh(createSettingsRepository)();
      await sql.database
        .insertInto('setting')
        .values({
          name: 'scoring-model',
          version: 1,
          value:
            '{"name":"Ours","criteria":[{"id":"value","name":"Value","source":"rating","direction":"max","weight":2.5}]}',
          changed_by: 'mia',
          changed_at: '2026-03-02 09:30:00.000',
        })
        .execute();

      expect((await settings.read('scoring-model'))?.value).toEqual({
        name: 'Ours',
        criteria: [{ id: 'value', name: 'Value', source: 'rating', direction: 'max', group: null }],
        groups: [],
        weighting: { kind: 'direct', weights: [2.5] },
      });
    });
  });
  describe('the standard repository', () =>
    standardRepositorySuite(fresh(createStandardRepository)));

  describe('what was written about gates', () => gateMarksSuite(fresh(createGateMarks)));
  describe('work items of conditions', () => conditionItemsSuite(fresh(createConditionItems)));
  describe('what work items became', () => lineagesSuite(fresh(createLineages)));
  describe('the transition checks', () => transitionChecksSuite(fresh(createTransitionChecks)));

  describe('the audit trail', () => {
    auditTrailSuite(fresh((database) => createAuditTrail(database, { sha256, newId: randomUUID })));

    it('answers with as much as one answer holds, and one entry at least', async () => {
      const trail = await fresh((database) =>
        createAuditTrail(database, { sha256, newId: randomUUID }),
      )();
      const large = 'x'.repeat(700_000);
      const draft = { action: 'setup.fields', subject: 'site', by: 'app', at: NOW } as const;
      for (let count = 0; count < 3; count += 1) {
        await trail.append({ ...draft, before: null, after: large, about: [] });
      }

      expect((await trail.after(0)).map(({ filed }) => filed.sequence)).toEqual([1, 2]);
      expect((await trail.after(2)).map(({ filed }) => filed.sequence)).toEqual([3]);
    });
  });
});

/** The last act of a report, as long as they get. */
function anIssueOf({ governedId: id, number: report }: ReportName) {
  const signature = { done_by: 'f'.repeat(64), done_at: '2026-03-02 09:30:00.000' };
  const seal = { content: 'x'.repeat(9_500), hash: '0'.repeat(64) };
  return { governed_id: id, report, number: 4, kind: 'issue', note: null, ...signature, ...seal };
}
