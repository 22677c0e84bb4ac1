import { ruleId } from '../../foundation/ids';
import { from, NOT_SMALL } from '../applies';
import type { Rule } from '../standard';
import { DONE } from './item-conditions';
import { clause, PM2_SOURCE } from './pm2-source';

/** The plans about what is bought, how it is accepted, and how it comes into use. */
export const pm2SpecificPlans: readonly Rule[] = [
  {
    id: ruleId('PM2-PLA-13'),
    clause: clause('Planning Phase: Outsourcing Plan'),
    title: 'What is bought is bought by an agreed plan',
    intent:
      'A contract fixes for months what was thought about for days. Scope, kind of contract and way of acceptance have to be agreed before a supplier starts.',
    severity: 'major',
    weight: 1,
    ...from('executing'),
    evidence: { kind: 'each-artifact', artifact: 'outsourcing-plan', must: DONE },
    remediation:
      'Have each listed outsourcing plan approved by the project owner and by those who buy, and move its work item to done.',
    guidance:
      'A project that buys nothing needs no such plan and is not asked. Begin early: the dates of a tender are seldom yours.',
    source: PM2_SOURCE,
  },
  {
    id: ruleId('PM2-PLA-14'),
    clause: clause('Planning Phase: Deliverables Acceptance Plan'),
    title: 'It is agreed how deliverables are accepted',
    intent:
      'Criteria that are first named at the end are always stricter. Agreed beforehand they tell the team when it is finished, and the owner what can be refused.',
    severity: 'major',
    weight: 2,
    ...from('planning'),
    evidence: { kind: 'artifact-exists', artifact: 'deliverables-acceptance-plan' },
    remediation:
      'Create the acceptance plan: for each deliverable its criteria, who accepts it, how they test it, and how many days that takes.',
    guidance:
      'Write criteria that two people would judge alike. Name for each deliverable one person, not a committee, who accepts it.',
    source: PM2_SOURCE,
  },
  {
    id: ruleId('PM2-PLA-15'),
    clause: clause('Planning Phase: Transition Plan'),
    title: 'The way from the old to the new is planned',
    intent:
      'Between the last test and everyday use lie data, access, support and a weekend. What is not planned there is done at night by the same three people.',
    severity: 'major',
    weight: 2,
    ...from('planning'),
    tiers: NOT_SMALL,
    evidence: { kind: 'artifact-exists', artifact: 'transition-plan' },
    remediation:
      'Create the transition plan: the steps with their dates, what must be ready, the way back if it fails, and who takes over on which day.',
    guidance:
      'Plan it with those who will run the result. Decide beforehand what would make you turn back, and who says so.',
    source: PM2_SOURCE,
  },
  {
    id: ruleId('PM2-PLA-16'),
    clause: clause('Planning Phase: Business Implementation Plan'),
    title: 'The change in the organisation is planned',
    intent:
      'Benefits come from people who work differently, not from the thing that is delivered. Training, new roles and new habits need their own plan and their own lead.',
    severity: 'minor',
    weight: 1,
    ...from('planning'),
    tiers: NOT_SMALL,
    evidence: { kind: 'artifact-exists', artifact: 'business-implementation-plan' },
    remediation:
      'Create the business implementation plan with the business manager: what changes for which group, what helps them, and what goes on after the project.',
    guidance:
      'The business manager leads it, not the project manager. Ask one group that will be affected to read it.',
    source: PM2_SOURCE,
  },
];
