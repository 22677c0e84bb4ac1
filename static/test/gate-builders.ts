import type { GatesOfProject, ShownCondition, ShownGate, ShownRequest } from '@contract/gates';
import { day, instant } from '@domain/foundation/calendar';
import {
  accountId,
  gateId,
  gateRequestId,
  governedId,
  projectId,
  ruleId,
  groupId,
} from '@domain/foundation/ids';

/** Mia asked; Ann has said go, and one more of the committee is waited for. The asking user may vote. */
export function aShownRequest(overrides: Partial<ShownRequest> = {}): ShownRequest {
  return {
    id: gateRequestId('request-1'),
    number: 1,
    by: accountId('mia'),
    at: instant('2026-11-16T09:30:00.000Z'),
    note: 'We think we are ready.',
    budget: { amount: 50_000_000, currency: 'EUR' },
    pack: 'ab'.repeat(32),
    seen: 1,
    state: 'requested',
    votes: [
      {
        by: accountId('ann'),
        at: instant('2026-11-17T09:30:00.000Z'),
        role: 'steering-committee',
        actsFor: null,
        verdict: 'go',
        note: '',
      },
    ],
    conditions: [],
    decidedAt: null,
    waitingFor: [{ role: 'steering-committee', quorum: 1 }],
    shortages: [],
    waitsDays: 3,
    mayWithdraw: false,
    ballots: [{ role: 'steering-committee', actsFor: null }],
    ballotRefusal: null,
    ...overrides,
  };
}

/** Not met, and no work item is made for it any more. */
export function aShownCondition(overrides: Partial<ShownCondition> = {}): ShownCondition {
  const due = day('2026-12-01');
  return { text: 'The plan is costed.', due, owner: null, metAt: null, item: null, ...overrides };
}

const RIGHTS: ShownGate['rights'] = [
  {
    upTo: 100_000,
    upToTier: 'medium',
    approvers: [
      {
        role: 'project-owner',
        quorum: 1,
        people: [accountId('mia')],
        groups: [],
        unknown: null,
      },
    ],
  },
  {
    upTo: null,
    upToTier: null,
    approvers: [{ role: 'governance-body', quorum: 1, people: [], groups: [], unknown: null }],
  },
];

/** RfP, three quarters ready, for which nobody asked. */
export function aShownGate(overrides: Partial<ShownGate> = {}): ShownGate {
  return {
    id: gateId('RfP'),
    name: 'RfP: ready for planning',
    question: 'Is the project worth planning?',
    stage: 'Initiating',
    state: 'not-requested',
    readiness: { kept: 3, all: 4, percent: 75 },
    missing: [
      {
        id: ruleId('PM2-INI-3'),
        title: 'The business case is approved',
        severity: 'critical',
        verdict: 'failed',
        reason: 'The business case is a draft, not approved.',
        remediation: 'Have the project owner approve it.',
      },
    ],
    approvers: [
      {
        role: 'steering-committee',
        quorum: 2,
        people: [accountId('ann'), accountId('ben')],
        groups: [groupId('board')],
        unknown: null,
      },
    ],
    rights: RIGHTS,
    planned: null,
    mayPlan: true,
    mayRequest: true,
    requestRefusal: null,
    requests: [],
    ...overrides,
  };
}

/** A directive project that follows PM², with its first gate alone. */
export function aGatesOfProject(overrides: Partial<GatesOfProject> = {}): GatesOfProject {
  return {
    project: {
      id: governedId('project:10006'),
      key: 'DOC',
      name: 'Documents',
      projectId: projectId('10006'),
    },
    mode: 'directive',
    asOf: day('2026-11-19'),
    lifeCycle: {
      id: 'pm2',
      name: 'PM²',
      summary: 'Four phases, and a gate at the end of each but the last.',
      source: '',
      stages: [
        { id: 'initiating', name: 'Initiating', phase: 'initiating' },
        { id: 'planning', name: 'Planning', phase: 'planning' },
      ],
    },
    version: 1,
    mayChoose: false,
    choiceRefusal: null,
    lifeCycles: [
      { id: 'pm2', name: 'PM²', summary: 'Four phases.' },
      { id: 'prince2', name: 'PRINCE2 stages', summary: 'One stage at a time.' },
    ],
    gates: [aShownGate()],
    tier: 'small',
    currency: 'EUR',
    changes: [],
    delegations: [],
    mayDelegate: [],
    stoppedAt: null,
    ahead: null,
    isAsked: true,
    isRecordOld: false,
    ...overrides,
  };
}
