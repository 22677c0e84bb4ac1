import { ruleId } from '../../foundation/ids';
import { ALWAYS, during, from } from '../applies';
import type { Rule } from '../standard';
import { DONE } from './item-conditions';
import { clause, ISO_SOURCE } from './iso21502-source';

/** The management practices of clause 7 about quality, people, what they are told, what is bought and what is learned. */
export const iso21502PeoplePractices: readonly Rule[] = [
  {
    id: ruleId('ISO-PRA-10'),
    clause: clause('7.11 Quality management'),
    title: 'Quality is looked at before the end',
    intent:
      'What is checked while it is made can still be put right. A project without one review on record leaves its quality to whoever receives the result.',
    severity: 'major',
    weight: 2,
    ...from('executing'),
    evidence: { kind: 'artifact-exists', artifact: 'quality-review' },
    remediation:
      'Choose the deliverable that others build on, hold it against its criteria with somebody who did not make it, and record the result.',
    guidance:
      'Look also at the way of working once a quarter: the same fault found twice has its cause there.',
    source: ISO_SOURCE,
  },
  {
    id: ruleId('ISO-PRA-11'),
    clause: clause('7.12 Stakeholder engagement'),
    title: 'Stakeholders are on record',
    intent:
      'Those who can make or break the project are seldom all in the room. One that is written down can be asked before it objects.',
    severity: 'major',
    weight: 2,
    ...ALWAYS,
    evidence: { kind: 'artifact-exists', artifact: 'stakeholder' },
    remediation:
      'Add one entry for each group with its interest, its influence, and what you want of it. Begin with those who lose something.',
    guidance:
      'Go through them at each gate: interest and influence change. Name groups and roles, no private details of persons.',
    source: ISO_SOURCE,
  },
  {
    id: ruleId('ISO-PRA-12'),
    clause: clause('7.13 Communication management'),
    title: 'It is planned who is told what, and how',
    intent:
      'Information that reaches people late or by hearsay costs trust, and trust is what the next change is paid with.',
    severity: 'minor',
    weight: 1,
    ...from('planning'),
    evidence: { kind: 'artifact-exists', artifact: 'communications-management-plan' },
    remediation:
      'Write a line for each group: what it needs, in which form, how often, from whom, and how it can answer.',
    guidance:
      'Use the channels that people look at already. Ask after two months whether it arrives.',
    source: ISO_SOURCE,
  },
  {
    id: ruleId('ISO-PRA-13'),
    clause: clause('7.14 Managing organizational and societal change'),
    title: 'The change for people and society is planned',
    intent:
      'Results change how people work and live, inside the organisation and outside it. Planned, they can get ready; unplanned, they get in the way.',
    severity: 'minor',
    weight: 1,
    ...from('planning'),
    evidence: { kind: 'artifact-exists', artifact: 'business-implementation-plan' },
    remediation:
      'Describe for each group what will be different and from when, what it needs by then, and who leads it there.',
    guidance:
      'The kind business implementation plan stands for it. Ask those concerned before the plan is agreed, neighbours and the public among them.',
    source: ISO_SOURCE,
  },
  {
    id: ruleId('ISO-PRA-14'),
    clause: clause('7.15 Reporting'),
    title: 'A report came at least every 35 days',
    intent:
      'Reports that come when there is something to say stop when there is something to hide. The rhythm is what makes them news.',
    severity: 'major',
    weight: 2,
    ...during('executing'),
    evidence: { kind: 'artifact-cadence', artifact: 'status-report', everyDays: 35 },
    remediation:
      'Write the report that is due now, and fix a day of the month for it. A gap in the past stays; explain it in the next report.',
    guidance:
      'Report against the agreed plan, with a forecast, and not only what was done. Say what you expect of the reader.',
    source: ISO_SOURCE,
  },
  {
    id: ruleId('ISO-PRA-15'),
    clause: clause('7.16 Information and documentation management'),
    title: 'It is settled where information is kept and who may see it',
    intent:
      'Work goes wrong on the second-newest version, and trust on the file that was open to all. Both are settled in an hour at the beginning.',
    severity: 'minor',
    weight: 1,
    ...from('planning'),
    evidence: { kind: 'artifact-exists', artifact: 'information-management-plan' },
    remediation:
      'Write down what is kept where, how one knows the version that holds, who may see what, and what is archived or deleted in the end.',
    guidance:
      'The kind information management plan stands for it. Begin with personal and confidential data; the law has dates for them.',
    source: ISO_SOURCE,
  },
  {
    id: ruleId('ISO-PRA-16'),
    clause: clause('7.17 Procurement'),
    title: 'What is bought is bought by an agreed plan',
    intent:
      'The choice of what to buy and how binds the project longer than most decisions. It is agreed before the first offer is asked for.',
    severity: 'major',
    weight: 1,
    ...from('executing'),
    evidence: { kind: 'each-artifact', artifact: 'outsourcing-plan', must: DONE },
    remediation:
      'Have each listed outsourcing plan agreed by the sponsor and by those who buy for the organisation, and move it to done.',
    guidance:
      "The kind outsourcing plan stands for it; a project that buys nothing is not asked. Plan how a supplier's work is accepted before there is one.",
    source: ISO_SOURCE,
  },
  {
    id: ruleId('ISO-PRA-17'),
    clause: clause('7.18 Lessons learned'),
    title: 'Lessons are collected while they are fresh',
    intent:
      'At the end people remember how it ended. What was learned half-way is only on record if it was written down half-way.',
    severity: 'minor',
    weight: 1,
    ...from('executing'),
    evidence: { kind: 'artifact-exists', artifact: 'lesson-learned' },
    remediation:
      'Take ten minutes at the end of the next meeting: what went better or worse than expected, and what should others do? Record it.',
    guidance:
      'Pass on at once what another project can use now. A lesson that changes a template is worth ten that are filed.',
    source: ISO_SOURCE,
  },
];
