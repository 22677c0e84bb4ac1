import type { ItemGovernance, ProjectOverview, ShownFinding } from '@contract/project';
import { addDays, instant } from '@domain/foundation/calendar';
import { accountId, governedId, ruleId } from '@domain/foundation/ids';
import type { Severity, Verdict } from '@domain/standards/standard';

import {
  aFigures,
  aFinding,
  aForecast,
  AS_OF,
  AT,
  aHealth,
  anItemGovernance,
  aPortfolioRow,
  aProjectOverview,
  aRule,
  TREND_WEEKS,
} from '../builders';
import { randomFrom } from './random';

const at = (daysAgo: number, hour = 9) =>
  instant(`${addDays(AS_OF, -daysAgo)}T${String(hour).padStart(2, '0')}:12:00.000Z`);

type FindingOptions = Partial<Pick<ShownFinding, 'evidence' | 'evidenceTotal' | 'creates'>> & {
  readonly clause: string;
  readonly remediation?: string;
  readonly guidance?: string;
};

function finding(
  [verdict, severity, title, reason]: readonly [Verdict, Severity, string, string],
  { clause, remediation, guidance, ...rest }: FindingOptions,
): ShownFinding {
  const id = ruleId(`pm2-${title.toLowerCase().replaceAll(/[^a-z]+/g, '-')}`);
  const rule = aRule({
    id,
    severity,
    title,
    clause,
    ...(remediation === undefined ? {} : { remediation }),
    ...(guidance === undefined ? {} : { guidance }),
  });
  return aFinding({ verdict, reason, rule, ...rest });
}

export const FAKE_FINDINGS: readonly ShownFinding[] = [
  finding(['failed', 'critical', 'A business case exists', 'No work item is a business case.'], {
    clause: 'PM² Guide 3.1, Initiating Phase: Business Case',
    creates: 'business-case',
  }),
  finding(['failed', 'major', 'Each risk has an owner', '3 of 11 open risks have no assignee.'], {
    clause: 'PM² Guide 3.1, Monitor & Control: Risk Management',
    remediation: 'Open each risk named above and assign the person who acts when it occurs.',
    guidance: 'An owner need not be on the team; it has to be somebody who can act.',
    evidence: [
      { workItem: 'DOC-1712', field: 'assignee', value: null, at: at(41) },
      { workItem: 'DOC-1730', field: 'assignee', value: null, at: at(22, 14) },
      { workItem: 'DOC-1744', field: 'assignee', value: null, at: at(3, 16) },
    ],
    evidenceTotal: 3,
  }),
  finding(['failed', 'minor', 'Nothing is overdue', '17 work items are past their due date.'], {
    clause: 'PM² Guide 3.1, Monitor & Control: Schedule',
    remediation: 'Finish them, or agree on a new date and write it down.',
    guidance: 'Start with the oldest: a date everyone has stopped believing helps nobody.',
    evidence: Array.from({ length: 17 }, (_, index) => ({
      workItem: `DOC-${1500 + index * 13}`,
      field: 'duedate',
      value: addDays(AS_OF, -60 + index * 3),
      at: at(60 - index * 3),
    })),
    evidenceTotal: 17,
  }),
  finding(
    [
      'undecided',
      'major',
      'The project charter is approved',
      'No issue type of this site keeps project charters.',
    ],
    { clause: 'PM² Guide 3.1, Initiating Phase: Project Charter' },
  ),
  ...[
    'A work plan exists',
    'Risks are logged',
    'Decisions are logged',
    'Finished work is dated',
  ].map((title, index) =>
    finding(['passed', 'major', title, 'Found what was asked for.'], {
      clause: 'PM² Guide 3.1, Planning Phase',
      evidence: [
        { workItem: `DOC-${90 + index}`, field: 'issuetype', value: 'Work plan', at: at(120) },
      ],
      evidenceTotal: 1,
    }),
  ),
];

export function fakeOverview(isRecomputing = false): ProjectOverview {
  const random = randomFrom(5);
  const trend = Array.from({ length: 60 }, (_, day) => ({
    day: addDays(AS_OF, day - 59),
    compliance: day < 4 ? null : Math.round(500 + day * 3 + random() * 40) / 10,
    done: 1_420 + day * 2,
    total: 1_800 + Math.round(day * 0.7),
  }));
  const count = (scale: number) =>
    TREND_WEEKS.map((week) => ({ week, count: Math.round(random() * scale) }));

  return aProjectOverview({
    row: aPortfolioRow({
      figures: aFigures({
        total: 1_843,
        done: 1_539,
        inProgress: 18,
        toDo: 286,
        overdue: 17,
        blocked: 4,
        unestimated: 61,
        ageKnown: 18,
        ageDays: 216,
        createdLast7Days: 9,
        finishedLast7Days: 14,
      }),
      forecast: aForecast({ remaining: 304, historyItems: 289 }),
      health: aHealth('amber'),
      compliance: { score: 71.4, passed: 4, failed: 3, undecided: 1, waived: 0 },
    }),
    createdPerWeek: count(18),
    finishedPerWeek: count(22),
    trend,
    moved: Array.from({ length: 14 }, (_, index) => ({
      key: `DOC-${1844 - index * 3}`,
      what:
        (['finished', 'created', 'started', 'finished', 'reopened'] as const)[index % 5] ??
        'created',
      at: at(Math.floor(index / 3), 17 - (index % 3) * 3),
    })),
    movedTotal: 14,
    findings: FAKE_FINDINGS,
    isRecomputing,
  });
}

export function fakeItem(): ItemGovernance {
  return anItemGovernance({
    key: 'DOC-1712',
    kind: 'risk',
    state: 'draft',
    governedBy: [
      {
        ...anItemGovernance().governedBy[0],
        id: governedId('project:10006'),
        key: 'DOC',
        name: 'Documentation',
        health: aHealth('amber'),
        standard: 'PM² pack',
      },
    ],
    findings: FAKE_FINDINGS.slice(1, 2),
    asked: [
      {
        ...aRule({
          title: 'Each risk has an owner',
          severity: 'major',
          clause: 'PM² Guide 3.1, Risk Management',
          guidance: 'An owner need not be on the team; it has to be somebody who can act.',
        }),
        id: ruleId('risk-owner'),
        verdict: 'failed',
      },
      {
        ...aRule({
          title: 'Risks are logged',
          severity: 'major',
          clause: 'PM² Guide 3.1, Risk Management',
          guidance: 'One work item for each risk, described as cause, event and effect.',
        }),
        id: ruleId('risk-log'),
        verdict: 'passed',
      },
    ],
    approvals: [
      {
        role: 'project-owner',
        approval: { by: accountId('account-2'), at: AT, state: 'void', isOwn: false },
        mayApprove: true,
        refusal: null,
      },
    ],
  });
}

const TITLES = [
  'Explain how to restore a backup',
  'Screenshots of the new console',
  'Broken links in the install guide',
  'Glossary: add the storage terms',
  'Release notes for 4.4',
];

/** What Jira answers to a bulk fetch of titles. */
export function fakeSummaries(keys: readonly string[]) {
  return {
    issues: keys.map((key, index) => ({
      id: String(index),
      key,
      fields: { summary: TITLES[index % TITLES.length] },
    })),
  };
}
