import { ruleId } from '../../foundation/ids';
import { from, NOT_SMALL } from '../applies';
import type { Rule } from '../standard';
import { clause, PM2_SOURCE } from './pm2-source';

/** How requirements, changes, risks, issues, quality and communication are managed. A small project says it in its handbook. */
export const pm2ManagementPlans: readonly Rule[] = [
  {
    id: ruleId('PM2-PLA-7'),
    clause: clause('Planning Phase: Project Management Plans, requirements'),
    title: 'It is written down how requirements are managed',
    intent:
      'Requirements come from many mouths. Unless it is settled who speaks for whom, where a requirement is kept and who agrees to it, the loudest voice is built.',
    severity: 'minor',
    weight: 1,
    ...from('planning'),
    tiers: NOT_SMALL,
    evidence: { kind: 'artifact-exists', artifact: 'requirements-management-plan' },
    remediation:
      'Create the requirements management plan: the sources, the work item type that keeps them, who approves, and how each one is traced to a test.',
    guidance:
      'Half a page is enough where a backlog with an owner exists: describe how an entry gets in and who may say that it is agreed.',
    source: PM2_SOURCE,
  },
  {
    id: ruleId('PM2-PLA-8'),
    clause: clause('Planning Phase: Project Management Plans, project change'),
    title: 'It is written down how changes are decided',
    intent:
      'If nobody knows who may approve a change, small ones creep in unseen and large ones wait for weeks. Limits settled beforehand let most be decided on the day.',
    severity: 'major',
    weight: 1,
    ...from('planning'),
    tiers: NOT_SMALL,
    evidence: { kind: 'artifact-exists', artifact: 'change-management-plan' },
    remediation:
      'Create the change management plan: what counts as a change, who decides up to which effect, and how long a decision may take.',
    guidance:
      'Set the first limit so that the project manager can decide the everyday ones alone. The four answers are approve, reject, postpone and merge.',
    source: PM2_SOURCE,
  },
  {
    id: ruleId('PM2-PLA-9'),
    clause: clause('Planning Phase: Project Management Plans, risk'),
    title: 'It is written down how risks are judged and answered',
    intent:
      "One person's high risk is another's everyday. Scales and a limit that are common to all make the log readable, and say when a risk must go further up.",
    severity: 'minor',
    weight: 1,
    ...from('planning'),
    tiers: NOT_SMALL,
    evidence: { kind: 'artifact-exists', artifact: 'risk-management-plan' },
    remediation:
      "Create the risk management plan: the scales in terms of this project's money and weeks, the level to escalate from, and the rhythm of reviews.",
    guidance:
      'Take the scales from the organisation if it has any. Threats can be avoided, passed on, reduced or accepted; chances have answers as well.',
    source: PM2_SOURCE,
  },
  {
    id: ruleId('PM2-PLA-10'),
    clause: clause('Planning Phase: Project Management Plans, issues'),
    title: 'It is written down how issues are escalated',
    intent:
      'An issue grows while it waits for the person who may decide. The way up, and how long to try before taking it, should be known before the first one happens.',
    severity: 'minor',
    weight: 1,
    ...from('planning'),
    tiers: NOT_SMALL,
    evidence: { kind: 'artifact-exists', artifact: 'issue-management-plan' },
    remediation:
      'Create the issue management plan: what is an issue and what a defect, the levels of urgency, and to whom an issue goes after how many days.',
    guidance:
      'Write the way up as names of roles. Agree with each of them that they answer within the time that is written there.',
    source: PM2_SOURCE,
  },
  {
    id: ruleId('PM2-PLA-11'),
    clause: clause('Planning Phase: Project Management Plans, quality'),
    title: 'It is written down what quality means and who checks it',
    intent:
      'Quality that is first discussed at acceptance is paid for twice. Measures and reviews that are planned put the effort where a fault is still cheap.',
    severity: 'major',
    weight: 1,
    ...from('planning'),
    tiers: NOT_SMALL,
    evidence: { kind: 'artifact-exists', artifact: 'quality-management-plan' },
    remediation:
      'Create the quality management plan: measures in figures, which deliverables are reviewed when and by whom, and who looks at the way of working.',
    guidance:
      'Let somebody outside the core team do the assurance. A definition of done that is kept is worth more than a chapter on quality.',
    source: PM2_SOURCE,
  },
  {
    id: ruleId('PM2-PLA-12'),
    clause: clause('Planning Phase: Project Management Plans, communications'),
    title: 'It is written down who hears what, how and when',
    intent:
      'People who hear of a change too late work against it. A plan for each group costs an hour, and spares the meetings that repair what rumours did.',
    severity: 'minor',
    weight: 1,
    ...from('planning'),
    tiers: NOT_SMALL,
    evidence: { kind: 'artifact-exists', artifact: 'communications-management-plan' },
    remediation:
      'Create the communications management plan: one line for each group of stakeholders with content, channel, rhythm and sender.',
    guidance:
      'Ask each group what it wants to know; it is less than you think. Plan also how they answer, not only how they are told.',
    source: PM2_SOURCE,
  },
];
