import type {
  HistoryRow,
  ListedReport,
  OpenedReport,
  OpenReport,
  ReportHistory,
  ReportsOfProject,
} from '@contract/reporting';
import { day, instant } from '@domain/foundation/calendar';
import { accountId, governedId, projectId } from '@domain/foundation/ids';
import type { Narrative, ReportFacts } from '@domain/reporting/status-report';

const id = governedId('project:10006');
const NO_REFUSAL = {
  write: null,
  send: null,
  'take-back': 'This report is a draft.',
  return: 'This report is a draft.',
  approve: 'This report is a draft.',
  issue: 'This report is a draft.',
};

export function someFacts(overrides: Partial<ReportFacts> = {}): ReportFacts {
  return {
    asOf: day('2026-11-16'),
    health: { color: 'red', reasons: ['Cost: actual cost is over budget.'] },
    total: 60,
    done: 34,
    overdue: 3,
    blocked: 1,
    plannedFinish: day('2026-12-18'),
    projectedFinish: day('2027-01-20'),
    budget: 1_000_00,
    actualCost: 1_200_00,
    currency: 'EUR',
    compliance: 75,
    failing: [],
    milestones: [],
    finished: { keys: [], total: 0 },
    ...overrides,
  };
}

export function aNarrative(overrides: Partial<Narrative> = {}): Narrative {
  return {
    summary: '34 of 60 work items are done.',
    highlights: '- Finished: DOC-1.',
    nextSteps: '- Look at 3 overdue work items.',
    color: 'red',
    colorReason: '',
    ...overrides,
  };
}

/** Nobody has written it, and the asking user may. */
export function anOpenReport(overrides: Partial<OpenReport> = {}): OpenReport {
  return {
    number: 2,
    state: 'draft',
    seen: 0,
    isSaved: false,
    narrative: aNarrative(),
    suggested: aNarrative(),
    facts: someFacts(),
    before: someFacts({ asOf: day('2026-11-02'), done: 28, overdue: 3 }),
    isTampered: false,
    computed: someFacts().health,
    badNews: null,
    authors: [],
    sent: null,
    approved: null,
    returned: null,
    refusals: NO_REFUSAL,
    ...overrides,
  };
}

export function aListedReport(overrides: Partial<ListedReport> = {}): ListedReport {
  return {
    number: 1,
    by: accountId('ann'),
    at: instant('2026-11-02T09:30:00.000Z'),
    hash: 'ab'.repeat(32),
    flaws: [],
    due: day('2026-11-02'),
    reported: { color: 'green', reason: '' },
    computed: { asOf: day('2026-11-02'), color: 'red', reasons: ['Cost: over budget.'] },
    badNews: 'Green is reported while the data say red.',
    ...overrides,
  };
}

export function anOpenedReport(overrides: Partial<OpenedReport> = {}): OpenedReport {
  return {
    ...aListedReport(),
    project: { id, key: 'DOC', name: 'Documents' },
    body: { narrative: aNarrative({ color: 'green' }), facts: someFacts() },
    before: null,
    authors: [accountId('ann')],
    approved: { by: accountId('ben'), at: instant('2026-11-02T09:00:00.000Z'), note: 'Well told.' },
    ...overrides,
  };
}

/** Due every second Monday, and late. */
export function reportsOfProject(overrides: Partial<ReportsOfProject> = {}): ReportsOfProject {
  return {
    project: { id, key: 'DOC', name: 'Documents', projectId: projectId('10006') },
    asOf: day('2026-11-18'),
    cadence: { kind: 'weekly', everyWeeks: 2, weekday: 1, from: day('2026-11-02') },
    version: 1,
    maySetCadence: false,
    schedule: { due: day('2026-11-16'), answers: day('2026-11-16'), daysLate: 2 },
    canRemind: true,
    open: anOpenReport(),
    issued: [aListedReport()],
    ...overrides,
  };
}

export function aHistoryRow(overrides: Partial<HistoryRow> = {}): HistoryRow {
  const nothing = { number: null, color: null, computed: null, badNews: null };
  return {
    id,
    key: 'DOC',
    name: 'Documents',
    cadence: { kind: 'weekly', everyWeeks: 1, weekday: 1, from: day('2026-10-01') },
    version: 1,
    due: day('2026-11-16'),
    daysLate: 2,
    cells: [
      { ...nothing, due: day('2026-11-02'), state: 'missed' },
      {
        due: day('2026-11-09'),
        state: 'issued',
        number: 4,
        color: 'green',
        computed: 'red',
        badNews: 'Green is reported while the data say red.',
      },
      { ...nothing, due: day('2026-11-16'), state: 'overdue' },
      { ...nothing, due: day('2026-11-23'), state: 'coming' },
    ],
    flawed: [],
    isPartlyHidden: false,
    ...overrides,
  };
}

export function aReportHistory(overrides: Partial<ReportHistory> = {}): ReportHistory {
  return {
    asOf: day('2026-11-18'),
    periods: 8,
    rows: [aHistoryRow()],
    unreminded: [],
    hiddenProjects: 0,
    maySetCadence: false,
    ...overrides,
  };
}
