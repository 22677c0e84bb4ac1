import { day, instant, type Day } from '../../src/domain/foundation/calendar';
import {
  accountId,
  delegationId,
  exemptionId,
  gateId,
  gateRequestId,
  governedId,
  nodeId,
  projectId,
  ruleId,
  standardId,
  workItemId,
  workItemKey,
  type GovernedId,
  type ProjectId,
} from '../../src/domain/foundation/ids';
import type { Delegation } from '../../src/domain/gates/delegation';
import type { GateRequest, Vote } from '../../src/domain/gates/gate-request';
import { NO_PLAN } from '../../src/domain/foundation/plan';
import type { WorkItem } from '../../src/domain/foundation/work-item';
import {
  type GovernedProject,
  type PortfolioNode,
} from '../../src/domain/portfolio/portfolio-tree';
import type { Cell, Figures } from '../../src/domain/rollup/figures';
import { EMPTY_FIGURES } from '../../src/domain/rollup/sum-figures';
import type { Decision, Exemption } from '../../src/domain/standards/exemptions/exemption';
import type { KeptFinding } from '../../src/domain/standards/standard';
import type {
  FoundItem,
  ImportMark,
  KeptApproval,
  KeptRollUp,
  KnownProject,
} from '../../src/usecases/ports';

/** The moment it is in tests unless they say otherwise: a Monday. */
export const NOW = instant('2026-03-02T09:30:00.000Z');
export const TODAY = day('2026-03-02');

const DONE: ImportMark = {
  status: 'done',
  token: null,
  fetched: 10,
  expected: 10,
  points: 11,
  problem: null,
};

/** A Jira project that is chosen and imported. */
export function aProject(id: string, overrides: Partial<KnownProject> = {}): KnownProject {
  return {
    id: projectId(id),
    key: `P${id}`,
    name: `Project ${id}`,
    style: 'company-managed',
    isPrivate: false,
    issueTypeIds: ['10001'],
    workItems: 10,
    isChosen: true,
    import: DONE,
    ...overrides,
  };
}

/** A whole Jira project under governance, held against no standard. */
export function aGovernedProject(
  id: string,
  overrides: Partial<GovernedProject> = {},
): GovernedProject {
  return {
    id: governedId(`project:${id}`),
    scope: { kind: 'project', projectId: projectId(id) },
    key: `P${id}`,
    name: `Project ${id}`,
    standardId: null,
    mode: 'supportive',
    plan: NO_PLAN,
    version: 1,
    ...overrides,
  };
}

/** A work item of project `inProject` under governance with all its descendants. */
export function aGovernedItem(
  id: string,
  inProject: string,
  overrides: Partial<GovernedProject> = {},
): GovernedProject {
  return aGovernedProject(inProject, {
    id: governedId(`item:${id}`),
    scope: { kind: 'item', projectId: projectId(inProject), workItemId: workItemId(id) },
    key: `P${inProject}-${id}`,
    name: `Epic ${id}`,
    ...overrides,
  });
}

export function aPortfolio(id: string, overrides: Partial<PortfolioNode> = {}): PortfolioNode {
  return {
    id: nodeId(id),
    kind: 'portfolio',
    parentId: null,
    name: `Portfolio ${id}`,
    members: [],
    version: 1,
    ...overrides,
  };
}

export function aProgramme(id: string, portfolio: string, overrides: Partial<PortfolioNode> = {}) {
  return aPortfolio(id, {
    kind: 'programme',
    parentId: nodeId(portfolio),
    name: `Programme ${id}`,
    ...overrides,
  });
}

export function someFigures(overrides: Partial<Figures> = {}): Figures {
  return { ...EMPTY_FIGURES, ...overrides };
}

export function aCell(
  inProject: ProjectId,
  figures: Partial<Figures>,
  governedBy: readonly GovernedId[] = [],
): Cell {
  return { projectId: inProject, governedBy, asOf: TODAY, figures: someFigures(figures) };
}

export function aRollUp(cells: readonly Cell[], asOf: Day = TODAY): KeptRollUp {
  return { computedAt: instant('2026-03-02T03:00:00.000Z'), asOf, cells };
}

/** A story to do, created long ago, that nothing is known of but that. */
export function aWorkItem(
  id: string,
  inProject: string,
  overrides: Partial<WorkItem> = {},
): WorkItem {
  return {
    id: workItemId(id),
    projectId: projectId(inProject),
    number: Number(id),
    typeId: '10001',
    level: 0,
    category: 'to-do',
    categorySince: null,
    flagged: false,
    assigned: false,
    created: instant('2025-01-01T00:00:00.000Z'),
    updated: instant('2025-01-01T00:00:00.000Z'),
    resolved: null,
    due: null,
    parentId: null,
    estimate: null,
    openBlockers: 0,
    ...overrides,
  };
}

/** A work item as Jira shows it to a user who may see it. */
export function aFoundItem(
  id: string,
  inProject: string,
  overrides: Partial<FoundItem> = {},
): FoundItem {
  return {
    id: workItemId(id),
    key: workItemKey(`P${inProject}-${id}`),
    projectId: projectId(inProject),
    summary: `Item ${id}`,
    typeId: '10001',
    category: 'to-do',
    artifactProperty: null,
    description: null,
    due: null,
    attachments: [],
    updated: NOW,
    people: { creator: accountId('writer'), reporter: accountId('writer'), assignee: null },
    isSecured: false,
    ...overrides,
  };
}

/** The structured part of a risk of which nobody has said anything. */
export const A_RISK_PART = { schemaVersion: 1, kind: 'risk', createdFor: null };
/** The same of a change request. */
export const A_CHANGE_PART = { schemaVersion: 1, kind: 'change-request', createdFor: null };

/** The project owner's yes to what stands in work item 7, given by Ann. */
export function anApproval(overrides: Partial<KeptApproval> = {}): KeptApproval {
  const fingerprint = 'a'.repeat(64);
  return {
    workItemId: workItemId('7'),
    role: 'project-owner',
    fingerprint,
    by: accountId('ann'),
    at: NOW,
    seen: { fingerprint, updated: NOW, at: NOW },
    ...overrides,
  };
}

/** A failed finding of the PM² pack about project 1. */
export function aFinding(overrides: Partial<KeptFinding> = {}): KeptFinding {
  return {
    governedId: governedId('project:1'),
    standardId: standardId('pm2'),
    standardVersion: '1.0.0',
    ruleId: ruleId('PM2-INI-2'),
    verdict: 'failed',
    reason: 'There is no business case.',
    evidence: [],
    evidenceTotal: 0,
    firstSeen: instant('2026-02-01T02:00:00.000Z'),
    lastSeen: instant('2026-03-02T02:00:00.000Z'),
    ...overrides,
  };
}

/** A waiver of the rule that {@link aFinding} is about, asked for by Mia and not decided. */
export function anExemption(overrides: Partial<Exemption> = {}): Exemption {
  const { governedId: of, standardId: standard, ruleId: rule } = aFinding();
  return {
    id: exemptionId('exemption-1'),
    kind: 'waiver',
    governedId: of,
    standardId: standard,
    ruleId: rule,
    number: 1,
    reason: 'The sponsor signs in April.',
    from: TODAY,
    until: day('2026-04-30'),
    requested: { by: accountId('mia'), at: NOW },
    decision: null,
    ending: null,
    version: 1,
    ...overrides,
  };
}

export function approvedBy(account: string, overrides: Partial<Decision> = {}): Decision {
  return { verdict: 'approved', by: accountId(account), at: NOW, note: '', ...overrides };
}

/** The same, approved by Tom. */
export function anApprovedWaiver(overrides: Partial<Exemption> = {}): Exemption {
  return anExemption({ decision: approvedBy('tom'), version: 2, ...overrides });
}

export const mia = accountId('mia');

/** Mia asks for RfP of project 1, which two of the steering committee decide on. */
export function aGateRequest(overrides: Partial<GateRequest> = {}): GateRequest {
  return {
    id: gateRequestId('request-1'),
    governedId: governedId('project:1'),
    lifeCycle: 'pm2',
    gate: gateId('RfP'),
    number: 1,
    by: accountId('mia'),
    at: NOW,
    note: '',
    budget: { amount: 50_000_000, currency: 'EUR' },
    approvers: [{ role: 'steering-committee', quorum: 2 }],
    pack: 'f'.repeat(64),
    ...overrides,
  };
}

/** A plain go, by somebody of the steering committee in their own right. */
export function aVote(by: string, overrides: Partial<Vote> = {}): Vote {
  return {
    kind: 'vote',
    by: accountId(by),
    at: NOW,
    role: 'steering-committee',
    actsFor: null,
    verdict: 'go',
    note: '',
    conditions: [],
    ...overrides,
  };
}

/** Ann of the steering committee gives Eve her vote in project 1, till the end of the month. */
export function aDelegation(overrides: Partial<Delegation> = {}): Delegation {
  return {
    id: delegationId('delegation-1'),
    governedId: governedId('project:1'),
    role: 'steering-committee',
    from: accountId('ann'),
    to: accountId('eve'),
    at: NOW,
    until: day('2026-03-31'),
    endedAt: null,
    ...overrides,
  };
}
