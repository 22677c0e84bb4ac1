import { ruleId } from '../../foundation/ids';
import { ALWAYS, during, from } from '../applies';
import type { Rule } from '../standard';
import { DONE, settledWithin } from './item-conditions';
import { product, PRINCE2_SOURCE } from './prince2-source';

/** Reports: fixed once they are issued; the next one is a new one. */
export const prince2Reports: readonly Rule[] = [
  {
    id: ruleId('P2-REP-1'),
    clause: product('Highlight report'),
    title: 'The board had a highlight report in the last 35 days',
    intent:
      "A board that manages by exception does not sit in the team's meetings. The highlight report is how it knows that silence means all is well.",
    severity: 'major',
    weight: 2,
    ...during('executing'),
    evidence: { kind: 'artifact-fresh', artifact: 'status-report', withinDays: 35 },
    remediation:
      'Write the report for the period: products finished and due, where the stage stands against its tolerances, issues and risks the board should know.',
    guidance:
      'The kind status report stands for it. Create a new one each time and leave the issued ones as they are.',
    source: PRINCE2_SOURCE,
  },
  {
    id: ruleId('P2-REP-2'),
    clause: product('Highlight report, as all reports fixed once issued'),
    title: 'Issued highlight reports are left as they were',
    intent:
      'A report is what the board knew when it decided. Changed afterwards it explains nothing any more, and nobody can trust the others.',
    severity: 'minor',
    weight: 1,
    ...ALWAYS,
    evidence: {
      kind: 'each-artifact',
      artifact: 'status-report',
      must: { when: DONE, then: { test: 'not-before', field: 'resolved', other: 'updated' } },
    },
    remediation:
      'Look into the history of the listed reports for what was changed after the day they were issued, and say so in the next one.',
    guidance:
      'Put corrections into the next report. Comments count as changes too, so discuss a report where it is presented; a workflow can keep approved ones from being edited.',
    source: PRINCE2_SOURCE,
  },
  {
    id: ruleId('P2-REP-3'),
    clause: product('Checkpoint report'),
    title: 'The teams reported in the last 14 days',
    intent:
      'The project manager steers by what the teams say about their work packages. After two silent weeks a late package is a late stage.',
    severity: 'minor',
    weight: 1,
    ...during('executing'),
    evidence: { kind: 'artifact-fresh', artifact: 'checkpoint-report', withinDays: 14 },
    remediation:
      'Ask each team manager for a checkpoint: what was finished, what comes next, what is in the way, and whether the limits of the package hold.',
    guidance:
      'The rhythm is agreed with the work package. Where a board shows the same, one work item that points to it and says what it means will do.',
    source: PRINCE2_SOURCE,
  },
  {
    id: ruleId('P2-REP-4'),
    clause: product('End stage report'),
    title: 'A stage was closed before the board',
    intent:
      'At the end of a stage the board looks back once and decides once. Stages that run into each other take that decision away from it.',
    severity: 'major',
    weight: 2,
    ...from('executing'),
    evidence: { kind: 'artifact-exists', artifact: 'gate-review' },
    remediation:
      'Report the stage that ended: its plan and what came out, the project plan and the business case as they stand now, the lessons. Record the decision with it.',
    guidance:
      'The kind gate review stands for the end stage report and the decision on it. The initiation stage ends with one as well.',
    source: PRINCE2_SOURCE,
  },
  {
    id: ruleId('P2-REP-5'),
    clause: product('Exception report'),
    title: 'Every exception was decided',
    intent:
      'A forecast beyond tolerance belongs to the board from the moment it is known. An exception that waits means that the project goes on without a mandate.',
    severity: 'critical',
    weight: 3,
    ...from('executing'),
    evidence: { kind: 'each-artifact', artifact: 'exception-report', must: DONE },
    remediation:
      'Bring each listed exception to the board with the options and your recommendation; move its work item to done when it has decided.',
    guidance:
      'Tell the board the same day and write afterwards. A project that never had an exception is not asked by this rule.',
    source: PRINCE2_SOURCE,
  },
  {
    id: ruleId('P2-REP-6'),
    clause: product('Issue report'),
    title: 'No request for change waits for more than 30 days',
    intent:
      'The issue report weighs a request: its effect on time, cost, quality, scope, benefits and risk. Unweighed, a request is either built in silence or forgotten.',
    severity: 'major',
    weight: 1,
    ...ALWAYS,
    evidence: { kind: 'each-artifact', artifact: 'change-request', must: settledWithin(30) },
    remediation:
      'Examine each listed request, propose an answer, and bring it to whoever has the authority: project manager, change authority or board.',
    guidance:
      'The kind change request stands for the report on it. Agree a change budget, so that the small ones can be decided close to the work.',
    source: PRINCE2_SOURCE,
  },
  {
    id: ruleId('P2-REP-7'),
    clause: product('Lessons report'),
    title: 'Every lesson was passed on',
    intent:
      "A lesson in a closed project helps nobody. It is passed on when those who keep the organisation's standards have taken it or turned it down.",
    severity: 'minor',
    weight: 1,
    ...during('closing'),
    evidence: { kind: 'each-artifact', artifact: 'lesson-learned', must: DONE },
    remediation:
      'Go through the listed lessons with the project office: which change a standard, a template or a checklist? Move each to done with the answer.',
    guidance:
      'Bring the few that matter and leave out what everybody knows. A lesson for one other project goes to its manager in person.',
    source: PRINCE2_SOURCE,
  },
  {
    id: ruleId('P2-REP-8'),
    clause: product('End project report'),
    title: 'The end project report is agreed',
    intent:
      'The board closes the project by this report: what was promised in the initiation documentation, what came of it, and what others must still do.',
    severity: 'major',
    weight: 2,
    ...during('closing'),
    evidence: { kind: 'artifact-in-state', artifact: 'project-end-report', state: 'approved' },
    remediation:
      'Compare with the first agreed baseline: time, cost, scope, quality, benefits so far, sustainability. Name who carries out what is left, and have the board agree.',
    guidance:
      'The kind project-end report stands for it. A project that is stopped early needs it more than one that ran to its end.',
    source: PRINCE2_SOURCE,
  },
];
