import { blueprintId } from '../../foundation/ids';
import { TIERS } from '../../foundation/tier';
import type { Blueprint } from '../blueprint';

export const STAGE_GATE_BLUEPRINT: Blueprint = {
  id: blueprintId('stage-gate'),
  version: 1,
  name: 'Stage-gate, from the idea to the business case',
  summary: 'What the first three gates look at, and the five gates as milestones.',
  source: 'R. G. Cooper, Winning at New Products, 5th edition, 2017: the stage-gate system.',
  lifeCycle: 'stage-gate',
  tiers: TIERS,
  items: [
    {
      id: 'idea',
      kind: 'project-initiation-request',
      title: 'Idea: {project}',
      dueAfterDays: 14,
    },
    { id: 'customers', kind: 'stakeholder', title: 'Customers in the market', dueAfterDays: 28 },
    { id: 'business-case', kind: 'business-case', title: null, dueAfterDays: 70 },
    {
      id: 'product-definition',
      kind: 'project-charter',
      title: 'Product definition: {project}',
      dueAfterDays: 70,
    },
    {
      id: 'development-plan',
      kind: 'work-plan',
      title: 'Development plan: {project}',
      dueAfterDays: 70,
    },
    { id: 'test-plan', kind: 'quality-management-plan', title: null, dueAfterDays: 84 },
    {
      id: 'launch-plan',
      kind: 'transition-plan',
      title: 'Launch plan: {project}',
      dueAfterDays: 84,
    },
    { id: 'gate-1', kind: 'milestone', title: 'Gate 1: screen the idea', dueAfterDays: 14 },
    { id: 'gate-2', kind: 'milestone', title: 'Gate 2: second screen', dueAfterDays: 42 },
    { id: 'gate-3', kind: 'milestone', title: 'Gate 3: go to development', dueAfterDays: 84 },
    { id: 'gate-4', kind: 'milestone', title: 'Gate 4: go to testing', dueAfterDays: null },
    { id: 'gate-5', kind: 'milestone', title: 'Gate 5: go to launch', dueAfterDays: null },
  ],
};
