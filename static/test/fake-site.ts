import type { SiteSurvey, SurveyedProject } from '@contract/setup';
import { day, instant } from '@domain/foundation/calendar';
import { fieldId, projectId, ruleId, standardId } from '@domain/foundation/ids';
import { ALWAYS } from '@domain/standards/applies';
import type { EvidenceQuery, Rule, Standard } from '@domain/standards/standard';

type Known = readonly [id: string, key: string, name: string, workItems: number];

const project = (
  [id, key, name, workItems]: Known,
  override: Partial<SurveyedProject> = {},
): SurveyedProject => ({
  id: projectId(id),
  key,
  name,
  style: 'company-managed',
  isPrivate: false,
  workItems,
  ...override,
});

/** A site of a dozen projects, as a survey finds it. */
export const aSurvey = (override: Partial<SiteSurvey> = {}): SiteSurvey => ({
  baseUrl: 'https://example.atlassian.net',
  title: 'Northwind',
  timeZone: 'Europe/Berlin',
  surveyedAt: instant('2026-11-16T08:00:00.000Z'),
  projects: [
    project(['10001', 'BILL', 'Billing platform renewal', 812]),
    project(['10002', 'CLAIM', 'Claims portal', 1204]),
    project(['10003', 'DWH', 'Data warehouse consolidation', 655]),
    project(['10004', 'IDM', 'Identity service', 431], { style: 'team-managed' }),
    project(['10005', 'BRANCH', 'Branch network refresh', 290]),
    project(['10006', 'CRM', 'Customer relations suite', 977]),
    project(['10007', 'SUPP', 'Supplier onboarding', 143], { style: 'team-managed' }),
    project(['10008', 'APP', 'Mobile app', 1530]),
    project(['10009', 'GL', 'General ledger migration', 388]),
    project(['10010', 'MERGE', 'Project Juniper', 57], { isPrivate: true }),
    project(['10011', 'CALL', 'Contact centre', 264]),
    project(['10012', 'PAY', 'Payroll', 198]),
  ],
  estimateFields: [
    { id: fieldId('customfield_10016'), name: 'Story point estimate', suggested: true },
    { id: fieldId('customfield_10033'), name: 'Story Points', suggested: false },
  ],
  issueTypes: [
    { id: '10100', name: 'Epic' },
    { id: '10101', name: 'Story' },
    { id: '10102', name: 'Task' },
    { id: '10103', name: 'Bug' },
    { id: '10104', name: 'Risk' },
    { id: '10105', name: 'Change Request' },
    { id: '10106', name: 'Business Case' },
    { id: '10107', name: 'Decision' },
  ],
  pointsToImport: 7_112,
  ...override,
});

const rule = (id: string, title: string, evidence: EvidenceQuery): Rule => ({
  id: ruleId(id),
  clause: 'Rule of thumb',
  title,
  intent: 'Work that nobody sees cannot be steered.',
  severity: 'major',
  weight: 3,
  ...ALWAYS,
  evidence,
  remediation: 'Look at the work items named and put them right one by one.',
  guidance: 'Five minutes at the weekly meeting are enough.',
  source: 'Common practice of agile teams',
});

const AGILE_RULES: readonly Rule[] = [
  rule('AL-1', 'Something is finished every four weeks', { kind: 'finished-within', days: 28 }),
  rule('AL-2', 'Work in progress has an owner', { kind: 'in-progress-assigned' }),
  rule('AL-3', 'Work in progress moves', { kind: 'in-progress-moves', withinDays: 14 }),
  { ...rule('AL-4', 'Nothing is overdue', { kind: 'nothing-overdue' }), severity: 'minor' },
  { ...rule('AL-5', 'Finished work is dated', { kind: 'finished-dated' }), severity: 'minor' },
];

const PM2_RULES: readonly Rule[] = [
  {
    ...rule('PM2-1', 'A business case is approved', {
      kind: 'artifact-in-state',
      artifact: 'business-case',
      state: 'approved',
    }),
    severity: 'critical',
    clause: 'PM² Guide 3.1, Initiating: Business Case',
  },
  {
    ...rule('PM2-2', 'A project charter exists', {
      kind: 'artifact-exists',
      artifact: 'project-charter',
    }),
    severity: 'critical',
    clause: 'PM² Guide 3.1, Initiating: Project Charter',
  },
  {
    ...rule('PM2-3', 'Every risk has an owner', {
      kind: 'each-artifact',
      artifact: 'risk',
      must: { test: 'filled-in', field: 'assignee' },
    }),
    clause: 'PM² Guide 3.1, Monitor & Control: Manage Risks',
  },
  {
    ...rule('PM2-4', 'Status is reported every five weeks', {
      kind: 'artifact-fresh',
      artifact: 'status-report',
      withinDays: 35,
    }),
    severity: 'minor',
    clause: 'PM² Guide 3.1, Executing: Project Reporting',
  },
];

/** One standard that reads figures alone, and one that asks for artifacts. */
export const someStandards = (): readonly Standard[] => [
  {
    id: standardId('agile-light'),
    name: 'Agile light',
    version: '1.0',
    effectiveFrom: day('2026-01-01'),
    summary: 'Five checks on the flow of work. No extra field, no document.',
    source: 'Common practice of agile teams',
    rules: AGILE_RULES,
  },
  {
    id: standardId('pm2'),
    name: 'PM²',
    version: '3.1',
    effectiveFrom: day('2026-01-01'),
    summary: 'The European Commission’s open method: artifacts by phase, logs, and their owners.',
    source: 'PM² Project Management Guide 3.1',
    rules: PM2_RULES,
  },
];
