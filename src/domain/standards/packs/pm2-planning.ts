import { ruleId } from '../../foundation/ids';
import { during } from '../applies';
import type { Rule } from '../standard';
import { clause, PM2_SOURCE } from './pm2-source';

/** What must stand before the work begins. */
export const pm2Planning: readonly Rule[] = [
  {
    id: ruleId('PM2-PLA-1'),
    clause: clause('Planning Phase: Project Handbook'),
    title: 'There is a project handbook',
    intent:
      'The handbook says how this project is run: roles, rules, meetings, where things are kept, and what was tailored. New people find their way without asking ten others.',
    severity: 'minor',
    weight: 1,
    ...during('planning'),
    evidence: { kind: 'artifact-exists', artifact: 'project-handbook' },
    remediation:
      'Create the handbook with the roles, the way decisions and escalations go, and links to the logs. Add to it when a question comes up twice.',
    guidance:
      'Start from the handbook of a similar project. What this project does differently from the standard belongs in here, with the reason.',
    source: PM2_SOURCE,
  },
  {
    id: ruleId('PM2-PLA-2'),
    clause: clause('Planning Phase: Project Stakeholder Matrix'),
    title: 'Stakeholders are on record',
    intent:
      'People who are affected and were not asked become the risk nobody saw. The matrix names them, their interest and how they are kept informed.',
    severity: 'minor',
    weight: 1,
    ...during('planning'),
    evidence: { kind: 'artifact-exists', artifact: 'stakeholder' },
    remediation:
      'Add one entry for each group that pays, uses, supplies, operates or may object, with what they expect and how often they hear from you.',
    guidance:
      'Ask two people outside the team whom you forgot. Name roles or groups rather than private details of persons.',
    source: PM2_SOURCE,
  },
  {
    id: ruleId('PM2-PLA-3'),
    clause: clause('Planning Phase: Project Work Plan'),
    title: 'There is a project work plan',
    intent:
      'The work plan breaks the project into work, effort and time. It is the baseline against which anyone can say whether the project is on track.',
    severity: 'major',
    weight: 2,
    ...during('planning'),
    evidence: { kind: 'artifact-exists', artifact: 'work-plan' },
    remediation:
      'Create the work plan: the breakdown of the work, its estimates, the schedule and who does what. Point to the epics and versions that carry it out.',
    guidance:
      'Plan the next weeks in detail and the rest coarsely; refine it as you go. The work items are the detail: do not copy them.',
    source: PM2_SOURCE,
  },
  {
    id: ruleId('PM2-PLA-4'),
    clause: clause('Planning Phase: Project Work Plan, milestones'),
    title: 'Every milestone has a date',
    intent:
      'A milestone without a date is a wish. With dates, delays become visible while something can still be done about them.',
    severity: 'major',
    weight: 2,
    ...during('planning'),
    evidence: { kind: 'each-artifact-has', artifact: 'milestone', field: 'due' },
    remediation:
      'Set a due date on each milestone listed. Where the date depends on someone else, set the one you plan with and record the dependency.',
    guidance:
      'Four to eight milestones are enough for most projects. Let each one be an outcome that an outsider can check.',
    source: PM2_SOURCE,
  },
];
