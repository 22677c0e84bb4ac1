import { portfolioContract } from '../../contract/contract';
import { showAdoption } from '../../usecases/adoption';
import { showDependencies } from '../../usecases/dependencies/show-dependencies';
import { showPortfolioValue } from '../../usecases/earned-value/show-portfolio-value';
import { showExecutive } from '../../usecases/executive/show-executive';
import { decideExemption } from '../../usecases/exemptions/decide-exemption';
import { revokeExemption } from '../../usecases/exemptions/end-exemption';
import { listExemptions } from '../../usecases/exemptions/list-exemptions';
import { showJointForecast } from '../../usecases/forecasting/show-joint-forecast';
import { showGateCalendar } from '../../usecases/gates/show-gate-calendar';
import { approveScenario, writeBudgets } from '../../usecases/proposals/approve-scenario';
import { showPortfolioDifference } from '../../usecases/history/show-difference';
import { handInProposal } from '../../usecases/proposals/hand-in-proposal';
import { listScenarios } from '../../usecases/proposals/list-scenarios';
import { listNumberFields } from '../../usecases/proposals/list-number-fields';
import { rateProposals } from '../../usecases/proposals/rate-proposals';
import { saveProposalModel } from '../../usecases/proposals/save-proposal-model';
import { saveScenario } from '../../usecases/proposals/save-scenario';
import { setProposalFacts } from '../../usecases/proposals/set-proposal-facts';
import { showProposals } from '../../usecases/proposals/show-proposals';
import { raiseIssue } from '../../usecases/item/raise-issue';
import { triageProposal } from '../../usecases/proposals/triage-proposal';
import { writePart } from '../../usecases/item/write-part';
import { listRegister } from '../../usecases/registers/list-register';
import { readFigures } from '../../usecases/registers/read-figures';
import { showOpenWork } from '../../usecases/resources/show-open-work';
import { showRoadmap } from '../../usecases/roadmap/show-roadmap';
import { exportFigures } from '../../usecases/rollup/export-figures';
import { exportFindings } from '../../usecases/rollup/export-findings';
import { listNodes } from '../../usecases/rollup/nodes';
import { readReport } from '../../usecases/reporting/read-report';
import { setCadence } from '../../usecases/reporting/set-cadence';
import { showHistory } from '../../usecases/reporting/show-history';
import { showPortfolio } from '../../usecases/rollup/show-portfolio';
import { showPortfolioAsOf } from '../../usecases/rollup/show-portfolio-as-of';
import { depsForUser } from '../deps';
import { serve, type DepsFor } from '../serve';
import { administration } from './administration';

/** Every question the portfolio page may ask, and the use case that answers it. */
export const answerPortfolio = (depsFor: DepsFor) =>
  serve(
    portfolioContract,
    {
      ...administration,
      'portfolio.nodes': listNodes,
      'portfolio.view': showPortfolio,
      'portfolio.as-of': showPortfolioAsOf,
      'portfolio.difference': showPortfolioDifference,
      'portfolio.export': exportFigures,
      'findings.export': exportFindings,
      'adoption.view': showAdoption,
      'proposals.view': showProposals,
      'proposals.save-model': saveProposalModel,
      'proposals.number-fields': listNumberFields,
      'proposals.rate': rateProposals,
      'proposals.triage': triageProposal,
      'proposal.hand-in': handInProposal,
      'proposal.set-facts': setProposalFacts,
      'gates.calendar': showGateCalendar,
      'dependencies.view': showDependencies,
      'portfolio.forecast': showJointForecast,
      'portfolio.roadmap': showRoadmap,
      'resources.open-work': showOpenWork,
      'portfolio.value': showPortfolioValue,
      'portfolio.executive': showExecutive,
      'register.list': listRegister,
      'report.read': readReport,
      'report.set-cadence': setCadence,
      'reports.history': showHistory,
      'register.figures': readFigures,
      'artifact.write': writePart,
      'artifact.raise-issue': raiseIssue,
      'scenarios.list': listScenarios,
      'scenario.save': saveScenario,
      'scenario.approve': approveScenario,
      'scenario.write-budgets': writeBudgets,
      'exemptions.list': listExemptions,
      'exemption.decide': decideExemption,
      'exemption.revoke': revokeExemption,
    },
    depsFor,
  );

export const portfolio = answerPortfolio(depsForUser);
