import { blueprintId } from '../../foundation/ids';
import { TIERS } from '../../foundation/tier';
import type { Blueprint } from '../blueprint';

export const PRINCE2_BLUEPRINT: Blueprint = {
  id: blueprintId('prince2'),
  version: 1,
  name: 'PRINCE2, starting up and initiation',
  summary: 'The brief, the project initiation documentation with its approaches, and the plans.',
  source:
    'Managing Successful Projects with PRINCE2, 7th edition: management products of starting up and of initiating a project.',
  lifeCycle: 'prince2',
  tiers: TIERS,
  items: [
    {
      id: 'brief',
      kind: 'project-initiation-request',
      title: 'Project brief: {project}',
      dueAfterDays: 14,
    },
    {
      id: 'product-description',
      kind: 'deliverables-acceptance-plan',
      title: 'Project product description: {project}',
      dueAfterDays: 14,
    },
    {
      id: 'initiation-stage',
      kind: 'stage-plan',
      title: 'Stage plan: initiation stage',
      dueAfterDays: 14,
    },
    { id: 'business-case', kind: 'business-case', title: null, dueAfterDays: 42 },
    {
      id: 'initiation-documentation',
      kind: 'project-charter',
      title: 'Project initiation documentation: {project}',
      dueAfterDays: 42,
    },
    { id: 'project-plan', kind: 'work-plan', title: 'Project plan: {project}', dueAfterDays: 42 },
    {
      id: 'benefits-approach',
      kind: 'benefits-management-plan',
      title: 'Benefits management approach: {project}',
      dueAfterDays: 42,
    },
    {
      id: 'communication-approach',
      kind: 'communications-management-plan',
      title: 'Communication management approach: {project}',
      dueAfterDays: 42,
    },
    {
      id: 'quality-approach',
      kind: 'quality-management-plan',
      title: 'Quality management approach: {project}',
      dueAfterDays: 42,
    },
    {
      id: 'risk-approach',
      kind: 'risk-management-plan',
      title: 'Risk management approach: {project}',
      dueAfterDays: 42,
    },
    {
      id: 'sustainability-approach',
      kind: 'sustainability-management-plan',
      title: 'Sustainability management approach: {project}',
      dueAfterDays: 42,
    },
    {
      id: 'first-delivery-stage',
      kind: 'stage-plan',
      title: 'Stage plan: first delivery stage',
      dueAfterDays: 42,
    },
  ],
};
