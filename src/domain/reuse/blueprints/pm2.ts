import { blueprintId } from '../../foundation/ids';
import type { Blueprint, BlueprintItem } from '../blueprint';

const SOURCE =
  'PM² Project Management Methodology Guide 3.1, European Commission: artefacts of the initiating and planning phases.';

const INITIATING: readonly BlueprintItem[] = [
  { id: 'request', kind: 'project-initiation-request', title: null, dueAfterDays: 7 },
  { id: 'business-case', kind: 'business-case', title: null, dueAfterDays: 21 },
  { id: 'charter', kind: 'project-charter', title: null, dueAfterDays: 28 },
];

const CORE_PLANS: readonly BlueprintItem[] = [
  { id: 'handbook', kind: 'project-handbook', title: null, dueAfterDays: 42 },
  { id: 'work-plan', kind: 'work-plan', title: null, dueAfterDays: 56 },
];

const GATES: readonly BlueprintItem[] = [
  { id: 'rfp', kind: 'milestone', title: 'RfP: ready for planning', dueAfterDays: 35 },
  { id: 'rfe', kind: 'milestone', title: 'RfE: ready for executing', dueAfterDays: 77 },
];

const MANAGEMENT_PLANS = [
  'requirements-management-plan',
  'change-management-plan',
  'risk-management-plan',
  'issue-management-plan',
  'quality-management-plan',
  'communications-management-plan',
  'deliverables-acceptance-plan',
  'transition-plan',
  'business-implementation-plan',
] as const;

export const PM2_BLUEPRINT: Blueprint = {
  id: blueprintId('pm2'),
  version: 1,
  name: 'PM², initiating and planning',
  summary: 'All artefacts of the first two phases, with their two gates.',
  source: SOURCE,
  lifeCycle: 'pm2',
  tiers: ['medium', 'large'],
  items: [
    ...INITIATING,
    ...CORE_PLANS,
    ...MANAGEMENT_PLANS.map((kind) => ({ id: kind, kind, title: null, dueAfterDays: 70 })),
    ...GATES,
  ],
};

export const PM2_SMALL_BLUEPRINT: Blueprint = {
  id: blueprintId('pm2-small'),
  version: 1,
  name: 'PM² for a small project',
  summary:
    'Request, business case, charter, handbook and work plan; management plans are left out.',
  source: SOURCE,
  lifeCycle: 'pm2',
  tiers: ['small'],
  items: [...INITIATING, ...CORE_PLANS, ...GATES],
};
