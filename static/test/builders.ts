import type { ShownExemption } from '@contract/exemptions';
import type {
  ItemGovernance,
  ProjectCompliance,
  ProjectOverview,
  ShownFinding,
} from '@contract/project';
import type { NodeSummary, PortfolioRow, PortfolioView } from '@contract/rollup';
import { addDays, day, instant } from '@domain/foundation/calendar';
import {
  accountId,
  exemptionId,
  governedId,
  nodeId,
  projectId,
  ruleId,
  standardId,
} from '@domain/foundation/ids';
import { NO_PLAN } from '@domain/foundation/plan';
import type { CompletionForecast } from '@domain/forecasting/completion';
import type { Health, HealthColor } from '@domain/rollup/health';
import { during } from '@domain/standards/applies';
import type { Rule } from '@domain/standards/standard';
import { NO_SIZING } from '@domain/standards/tier/computed-tier';

export const AS_OF = day('2026-11-16');
export const AT = instant('2026-11-16T06:30:00.000Z');
const FIRST_WEEK = day('2026-05-25');

/** The 26 Mondays up to that of {@link AS_OF}. */
export const TREND_WEEKS = Array.from({ length: 26 }, (_, at) => addDays(FIRST_WEEK, 7 * at));

export const aFigures = (
  override: Partial<PortfolioRow['figures']> = {},
): PortfolioRow['figures'] => ({
  total: 120,
  toDo: 30,
  inProgress: 10,
  done: 80,
  overdue: 4,
  blocked: 2,
  unestimated: 6,
  estimateTotal: 240,
  estimateDone: 150,
  finishedUndated: 0,
  ageKnown: 10,
  ageDays: 90,
  oldestInProgressSince: day('2026-10-01'),
  lastMovement: instant('2026-11-15T16:20:00.000Z'),
  latestDue: day('2027-02-01'),
  createdLast7Days: 3,
  finishedLast7Days: 5,
  ...override,
});

export const aForecast = (override: Partial<CompletionForecast> = {}): CompletionForecast => ({
  remaining: 40,
  historyDays: 182,
  historyItems: 91,
  p50: day('2027-02-05'),
  p85: day('2027-02-22'),
  p95: day('2027-03-05'),
  unavailable: null,
  ...override,
});

const RULES: Readonly<Record<HealthColor, string>> = {
  red: 'The planned finish has passed and work is left.',
  amber: 'The projected finish is after the planned finish, which has not passed.',
  green: 'The projected finish is not after the planned finish.',
  unknown: 'There is no planned finish, or no forecast to hold against it.',
};

export const aHealth = (color: HealthColor = 'amber'): Health => ({
  color,
  computed: color,
  said: null,
  dimensions: [
    {
      name: 'schedule',
      color,
      rule: RULES[color],
      numbers: [
        { label: 'Planned finish', value: '2027-02-01' },
        { label: 'Projected finish (85%)', value: '2027-02-22' },
        { label: 'Work items left', value: '40' },
      ],
      toGreen: color === 'amber' ? 'Finish 0.6 items a day instead of 0.5.' : null,
    },
    {
      name: 'cost',
      color: 'unknown',
      rule: 'Not available until a budget is typed.',
      numbers: [],
      toGreen: null,
    },
  ],
  reasons: [RULES[color]],
});

export const aPortfolioRow = (override: Partial<PortfolioRow> = {}): PortfolioRow => ({
  id: governedId('project:10006'),
  key: 'DOC',
  name: 'Documentation',
  programme: null,
  figures: aFigures(),
  estimateAvailable: true,
  plannedFinish: day('2027-02-01'),
  forecast: aForecast(),
  health: aHealth(),
  compliance: { score: 75, passed: 9, failed: 3, undecided: 2, waived: 0 },
  mode: 'controlling',
  standard: 'PM² pack',
  score: 64.2,
  rank: 2,
  trend: {
    created: TREND_WEEKS.map((_, at) => at % 4),
    finished: TREND_WEEKS.map((_, at) => (at + 1) % 5),
  },
  ...override,
});

export const aNode = (override: Partial<NodeSummary> = {}): NodeSummary => ({
  id: nodeId('digital'),
  kind: 'portfolio',
  parentId: null,
  name: 'Digital services',
  projects: 3,
  hiddenProjects: 0,
  ...override,
});

export const aPortfolioView = (override: Partial<PortfolioView> = {}): PortfolioView => {
  const { figures, estimateAvailable, health, compliance, trend } = aPortfolioRow();

  return {
    node: null,
    asOf: AS_OF,
    computedAt: AT,
    rows: [aPortfolioRow()],
    total: { figures, estimateAvailable, health, compliance, trend },
    hiddenProjects: 0,
    hiddenInTotal: 0,
    partialProjects: [],
    trendWeeks: TREND_WEEKS,
    ...override,
  };
};

export const aRule = (override: Partial<Rule> = {}): Rule => ({
  id: ruleId('pm2-business-case'),
  clause: 'PM² Guide 3.1, Initiating Phase: Business Case',
  title: 'A business case exists',
  intent: 'The reason for the project is written down before money is spent on it.',
  severity: 'critical',
  weight: 5,
  ...during('initiating'),
  evidence: { kind: 'artifact-exists', artifact: 'business-case' },
  remediation: 'Write the business case and have the sponsor approve it.',
  guidance: 'Two pages are enough: the problem, the options, costs and benefits, the choice.',
  source: 'PM² Guide 3.1',
  ...override,
});

export const aFinding = (override: Partial<ShownFinding> = {}): ShownFinding => {
  const rule = override.rule ?? aRule();

  return {
    governedId: governedId('project:10006'),
    standardId: standardId('pm2'),
    standardVersion: '1',
    ruleId: rule.id,
    verdict: 'failed',
    reason: 'No work item is a business case.',
    evidence: [],
    evidenceTotal: 0,
    firstSeen: instant('2026-10-02T02:00:00.000Z'),
    lastSeen: AT,
    rule,
    place: 0,
    creates: null,
    ...override,
  };
};

export const aProjectOverview = (override: Partial<ProjectOverview> = {}): ProjectOverview => ({
  project: {
    id: governedId('project:10006'),
    scope: { kind: 'project', projectId: projectId('10006') },
    key: 'DOC',
    name: 'Documentation',
    standardId: standardId('pm2'),
    mode: 'controlling',
    plan: NO_PLAN,
    version: 3,
  },
  row: aPortfolioRow(),
  asOf: AS_OF,
  computedAt: AT,
  createdPerWeek: TREND_WEEKS.map((week, at) => ({ week, count: (at % 4) + 1 })),
  finishedPerWeek: TREND_WEEKS.map((week, at) => ({ week, count: (at % 5) + 1 })),
  trend: [
    { day: day('2026-11-15'), compliance: 70, done: 78, total: 119 },
    { day: AS_OF, compliance: 75, done: 80, total: 120 },
  ],
  moved: [{ key: 'DOC-93', what: 'finished', at: instant('2026-11-15T16:20:00.000Z') }],
  movedTotal: 1,
  standard: { id: standardId('pm2'), name: 'PM² pack', version: '1' },
  findings: [aFinding()],
  plan: NO_PLAN,
  agreed: null,
  saidVersion: 0,
  mayEditPlan: true,
  mayRun: true,
  isRecomputing: false,
  ...override,
});

export const anItemGovernance = (override: Partial<ItemGovernance> = {}): ItemGovernance => ({
  key: 'DOC-93',
  kind: 'risk',
  state: 'draft',
  problem: null,
  governedBy: [
    {
      id: governedId('project:10006'),
      key: 'DOC',
      name: 'Documentation',
      health: aHealth(),
      standard: 'PM² pack',
    },
  ],
  findings: [],
  asked: [],
  approvals: [],
  part: null,
  lineage: { from: [], more: 0, into: null, mayRaiseIssue: false },
  trace: null,
  fingerprint: 'a'.repeat(64),
  ...override,
});

export const aShownExemption = (override: Partial<ShownExemption> = {}): ShownExemption => ({
  id: exemptionId('exemption-1'),
  kind: 'waiver',
  governedId: governedId('project:10006'),
  standardId: standardId('pm2'),
  ruleId: ruleId('pm2-business-case'),
  number: 1,
  reason: 'The sponsor signs in December.',
  from: AS_OF,
  until: day('2026-12-31'),
  requested: { by: accountId('mia'), at: AT },
  decision: null,
  ending: null,
  version: 1,
  project: { id: governedId('project:10006'), key: 'DOC', name: 'Documentation' },
  rule: { title: 'A business case exists', clause: 'PM² Guide 3.1', severity: 'critical' },
  state: 'requested',
  daysLeft: null,
  mayDecide: false,
  mayWithdraw: false,
  mayRevoke: false,
  ...override,
});

export const aProjectCompliance = (
  override: Partial<ProjectCompliance> = {},
): ProjectCompliance => ({
  project: {
    id: governedId('project:10006'),
    key: 'DOC',
    name: 'Documentation',
    projectId: projectId('10006'),
  },
  mode: 'controlling',
  standard: { id: standardId('pm2'), name: 'PM² pack', version: '1' },
  asOf: AS_OF,
  compliance: { score: 50, passed: 1, failed: 1, undecided: 0, waived: 0 },
  findings: [{ ...aFinding(), mode: 'controlling' }],
  notAsked: [],
  exemptions: [],
  debt: { count: 0, days: 0 },
  transitions: null,
  profile: { phase: null, tier: null, ...NO_SIZING, version: 0 },
  manages: true,
  isRecomputing: false,
  ...override,
});
