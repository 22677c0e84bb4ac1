import { z } from 'zod';

import { adoptionOperations } from './adoption';
import { approvalOperations } from './approvals';
import { auditOperations } from './audit';
import { decisionOperations, exemptionListOperations, requestOperations } from './exemptions';
import { certificateOperations } from './certificates';
import { valueOperations } from './earned-value';
import { flowOperations } from './flow';
import { forecastOperations } from './forecasting';
import { jointForecastOperations } from './joint-forecast';
import { dependencyOperations } from './dependencies';
import { executiveOperations } from './executive';
import { gateCalendarOperations } from './gate-calendar';
import { gateOperations } from './gates';
import { portfolioHistoryOperations, projectHistoryOperations } from './history';
import { lifeCycleOperations } from './life-cycles';
import type { Contract } from './operation';
import { portfolioTreeOperations } from './portfolio';
import { portfolioValueOperations } from './portfolio-value';
import {
  artifactOperations,
  findingOperations,
  itemOperations,
  projectOperations,
} from './project';
import { proposalOperations } from './proposals';
import { reportHistoryOperations, reportOperations } from './reporting';
import { responsibilityOperations } from './responsibilities';
import { partHistoryOperations } from './part-history';
import { lineageOperations, raisingOperations } from './trace';
import { partOperations, registerOperations } from './registers';
import { reuseOperations } from './reuse';
import { resourceOperations } from './resources';
import { roadmapOperations } from './roadmap';
import { roleOperations } from './roles';
import { rollUpOperations } from './rollup';
import { scenarioOperations } from './scenarios';
import { scoringOperations } from './scoring';
import { setupOperations } from './setup';
import { simulationOperations } from './simulation';
import { standardOperations } from './standards';

z.config({ jitless: true }); // the browser's content security policy refuses the code zod would generate

/** What an administration page may ask. */
export const adminContract = {
  ...setupOperations,
  ...portfolioTreeOperations,
  ...standardOperations,
  ...simulationOperations,
  ...lifeCycleOperations,
  ...scoringOperations,
  ...roleOperations,
  ...auditOperations,
  ...exemptionListOperations,
  ...decisionOperations,
} satisfies Contract;

/** What the portfolio page may ask; holders of the PMO-admin role administer from here. */
export const portfolioContract = {
  ...adminContract,
  ...rollUpOperations,
  ...portfolioHistoryOperations,
  ...adoptionOperations,
  ...findingOperations,
  ...proposalOperations,
  ...gateCalendarOperations,
  ...dependencyOperations,
  ...jointForecastOperations,
  ...roadmapOperations,
  ...resourceOperations,
  ...portfolioValueOperations,
  ...executiveOperations,
  ...registerOperations,
  ...reportHistoryOperations,
  ...partOperations,
  ...raisingOperations,
  ...scenarioOperations,
} satisfies Contract;

/** What a project page may ask. */
export const projectContract = {
  ...projectOperations,
  ...forecastOperations,
  ...flowOperations,
  ...projectHistoryOperations,
  ...responsibilityOperations,
  ...artifactOperations,
  ...requestOperations,
  ...decisionOperations,
  ...certificateOperations,
  ...gateOperations,
  ...reportOperations,
  ...valueOperations,
  ...reuseOperations,
} satisfies Contract;

/** What the panel and the badge of a work item may ask. */
export const itemContract = {
  ...itemOperations,
  ...artifactOperations,
  ...approvalOperations,
  ...partOperations,
  ...raisingOperations,
  ...lineageOperations,
  ...partHistoryOperations,
} satisfies Contract;

/** Which operations each surface has, and so each resolver answers. */
export const surfaces = {
  admin: adminContract,
  portfolio: portfolioContract,
  project: projectContract,
  item: itemContract,
} satisfies Readonly<Record<string, Contract>>;
export type Surface = keyof typeof surfaces;

/** Everything the Custom UI may ask, for the one caller of invoke(). */
export const contract = {
  ...portfolioContract,
  ...projectContract,
  ...itemContract,
} satisfies Contract;
export type OperationName = keyof typeof contract;
