import { accountId, governedId } from '../../src/domain/foundation/ids';
import {
  freezeBody,
  sealReport,
  type IssuedReport,
} from '../../src/domain/reporting/issued-report';
import type { Narrative, ReportAct, ReportFacts } from '../../src/domain/reporting/status-report';
import { NOW, TODAY } from './builders';
import { sha256 } from './sha256';

export function someFacts(overrides: Partial<ReportFacts> = {}): ReportFacts {
  return {
    asOf: TODAY,
    health: { color: 'green', reasons: ['Schedule: on time (planned finish 2026-06-30)'] },
    total: 10,
    done: 4,
    overdue: 0,
    blocked: 0,
    plannedFinish: null,
    projectedFinish: null,
    budget: null,
    actualCost: null,
    currency: null,
    compliance: null,
    failing: [],
    milestones: [],
    finished: { keys: [], total: 0 },
    ...overrides,
  };
}

export function aNarrative(overrides: Partial<Narrative> = {}): Narrative {
  return {
    summary: 'All is well.',
    highlights: '- The vendor signed.',
    nextSteps: '- Pilot in May.',
    color: 'green',
    colorReason: '',
    ...overrides,
  };
}

export function anIssuedReport(overrides: Partial<IssuedReport> = {}): IssuedReport {
  return {
    project: { id: governedId('project:1'), key: 'P1', name: 'Project 1' },
    number: 1,
    due: TODAY,
    issuedAt: NOW,
    reported: { color: 'green', reason: '' },
    computed: { asOf: TODAY, color: 'green', reasons: [] },
    body: aBody().hash,
    previous: null,
    ...overrides,
  };
}

export function aBody(narrative: Partial<Narrative> = {}, facts: Partial<ReportFacts> = {}) {
  return freezeBody({ narrative: aNarrative(narrative), facts: someFacts(facts) }, sha256);
}

/** What somebody does to a report, at any time: the order decides. */
export const acts = {
  write: (by: string, narrative: Partial<Narrative> = {}): ReportAct => ({
    ...signed(by),
    kind: 'write',
    narrative: aNarrative(narrative),
  }),
  send: (by: string): ReportAct => ({ ...signed(by), kind: 'send', body: aBody() }),
  takeBack: (by: string): ReportAct => ({ ...signed(by), kind: 'take-back' }),
  return: (by: string): ReportAct => ({ ...signed(by), kind: 'return', note: 'Say why.' }),
  approve: (by: string): ReportAct => ({ ...signed(by), kind: 'approve', note: '' }),
  issue: (by: string, report: Partial<IssuedReport> = {}): ReportAct => ({
    ...signed(by),
    kind: 'issue',
    seal: sealReport(anIssuedReport(report), sha256),
  }),
};

/** From the first word of Ann to the issue, approved by Ben. */
export function issuedActs(report: Partial<IssuedReport> = {}): readonly ReportAct[] {
  return [acts.write('ann'), acts.send('ann'), acts.approve('ben'), acts.issue('ann', report)];
}

function signed(by: string) {
  return { by: accountId(by), at: NOW };
}
