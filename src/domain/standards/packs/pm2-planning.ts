import { ruleId } from '../../foundation/ids';
import { from } from '../applies';
import type { Rule } from '../standard';
import { DATED } from './item-conditions';
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
    ...from('planning'),
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
    ...from('planning'),
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
    ...from('planning'),
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
    ...from('planning'),
    evidence: { kind: 'each-artifact', artifact: 'milestone', must: DATED },
    remediation:
      'Set a due date on each milestone listed. Where the date depends on someone else, set the one you plan with and record the dependency.',
    guidance:
      'Four to eight milestones are enough for most projects. Let each one be an outcome that an outsider can check.',
    source: PM2_SOURCE,
  },
  {
    id: ruleId('PM2-PLA-5'),
    clause: clause('Planning Phase: Project Work Plan, baseline'),
    title: 'The project work plan is agreed as the baseline',
    intent:
      'Until the plan is agreed, every delay can be argued away by changing it. Once it is, a difference from it is news that somebody has to answer.',
    severity: 'major',
    weight: 2,
    ...from('planning'),
    evidence: { kind: 'artifact-in-state', artifact: 'work-plan', state: 'approved' },
    remediation:
      'Go through the plan with those who do the work, then with the steering committee, and move its work item to done. Keep a copy of what was agreed.',
    guidance:
      'This is what the gate Ready for Executing looks at. Afterwards update the plan as often as you like, but move the baseline only by a change request.',
    source: PM2_SOURCE,
  },
  {
    id: ruleId('PM2-PLA-6'),
    clause: clause('Planning Phase: Project Work Plan, work breakdown'),
    title: 'The deliverables are on record',
    intent:
      'A list of things to hand over is what both sides can agree and tick off. A list of activities only says that everybody will be busy.',
    severity: 'major',
    weight: 2,
    ...from('planning'),
    evidence: { kind: 'artifact-exists', artifact: 'deliverable' },
    remediation:
      'Add one entry for each thing that somebody outside the team will receive, with what it is and how they will know that it is right.',
    guidance:
      'Take them from the charter. If an entry cannot be accepted or refused, it is an activity: ask what it leaves behind.',
    source: PM2_SOURCE,
  },
];
