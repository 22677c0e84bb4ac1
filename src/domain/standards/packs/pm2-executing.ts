import { ruleId } from '../../foundation/ids';
import { during, from } from '../applies';
import type { Rule } from '../standard';
import { clause, PM2_SOURCE } from './pm2-source';

/** How the work is coordinated, looked at and told of. */
export const pm2Executing: readonly Rule[] = [
  {
    id: ruleId('PM2-EXE-1'),
    clause: clause('Executing Phase: Project Reporting'),
    title: 'The project report is not older than 35 days',
    intent:
      'The steering committee can only help with what it knows. A report every month keeps surprises small.',
    severity: 'major',
    weight: 2,
    ...during('executing'),
    evidence: { kind: 'artifact-fresh', artifact: 'status-report', withinDays: 35 },
    remediation:
      "Write this month's report: what was reached, what is next, the state of schedule, cost and risks, and what you need decided.",
    guidance:
      'One page, the same headings each time. Report bad news with a proposal; a delay told early is a plan, told late it is a failure.',
    source: PM2_SOURCE,
  },
  {
    id: ruleId('PM2-EXE-2'),
    clause: clause('Executing Phase: Project Coordination'),
    title: "Work in progress is in somebody's hands",
    intent:
      'Coordination begins with knowing who does what. Work that was started and belongs to nobody is neither followed nor finished.',
    severity: 'major',
    weight: 2,
    ...during('executing'),
    evidence: { kind: 'in-progress-assigned' },
    remediation:
      'Go through the listed work items with the core team: assign each to the person who works on it, or put it back.',
    guidance:
      'One name for each work item; helpers are named in the text. Whoever leaves hands over their work before their last day.',
    source: PM2_SOURCE,
  },
  {
    id: ruleId('PM2-EXE-3'),
    clause: clause('Executing Phase: Quality Assurance'),
    title: 'Quality reviews are held',
    intent:
      'A review in the middle finds what a test at the end would only confirm. Without a record of one there is nothing that says the plan for quality was carried out.',
    severity: 'major',
    weight: 2,
    ...from('executing'),
    evidence: { kind: 'artifact-exists', artifact: 'quality-review' },
    remediation:
      'Pick the deliverable that would be dearest to repair late. Have two people who did not make it look at it, and record what they find.',
    guidance:
      'An hour, a list of criteria, and a result in three lines are enough. Record also a review that found nothing.',
    source: PM2_SOURCE,
  },
  {
    id: ruleId('PM2-EXE-4'),
    clause: clause('Executing Phase: Information Distribution, minutes of meetings'),
    title: 'Meetings leave minutes at least every 35 days',
    intent:
      'What was agreed in a room is remembered differently by everyone who was in it. Minutes carry it to those who were not, and decisions into the logs.',
    severity: 'minor',
    weight: 1,
    ...during('executing'),
    evidence: { kind: 'artifact-cadence', artifact: 'meeting-record', everyDays: 35 },
    remediation:
      'Write up the last steering meeting while it is fresh: what was decided, which actions follow, by whom and by when.',
    guidance:
      'Send them within two days; after a week nobody reads them. Put risks, issues, decisions and changes into their logs and link them.',
    source: PM2_SOURCE,
  },
];
