import { ruleId } from '../../foundation/ids';
import { ALWAYS, during, from } from '../applies';
import type { Rule } from '../standard';
import { ASSIGNED, DATED } from './item-conditions';
import { clause, ISO_SOURCE } from './iso21502-source';

/** The practices that run through the whole project, from overseeing it to looking back. */
export const iso21502Integrated: readonly Rule[] = [
  {
    id: ruleId('ISO-INT-1'),
    clause: clause('6.3 Overseeing a project'),
    title: 'Decisions can be looked up',
    intent:
      'Those who oversee the project are asked later why it went as it did. Decisions on record with their reasons answer for them, and for the project.',
    severity: 'minor',
    weight: 1,
    ...ALWAYS,
    evidence: { kind: 'artifact-exists', artifact: 'decision' },
    remediation:
      'Record the decisions of the last meetings of the board and the sponsor: the question, the choice, the reason, the day.',
    guidance:
      'Record also what was decided not to be done. A decision by mail or in the corridor counts once it stands here.',
    source: ISO_SOURCE,
  },
  {
    id: ruleId('ISO-INT-2'),
    clause: clause('6.5.4 Initial project justification'),
    title: 'The business case is approved',
    intent:
      'To initiate a project is to commit people and money. The commitment is made by whoever may make it, on figures that were looked at.',
    severity: 'critical',
    weight: 3,
    ...ALWAYS,
    evidence: { kind: 'artifact-in-state', artifact: 'business-case', state: 'approved' },
    remediation:
      'Bring the business case to the sponsor, and to the board if the money is theirs to give. Move its work item to done with the decision.',
    guidance:
      'An approval for a first phase is an approval too: say in it how far it goes and when the next one is due.',
    source: ISO_SOURCE,
  },
  {
    id: ruleId('ISO-INT-3'),
    clause: clause('6.6 Controlling a project, progressive justification'),
    title: 'The business case was looked at in the last 180 days',
    intent:
      "A project is justified again and again, not once. What was worth doing at last year's cost and dates may not be at this year's.",
    severity: 'major',
    weight: 2,
    ...during('executing'),
    evidence: { kind: 'artifact-fresh', artifact: 'business-case', withinDays: 180 },
    remediation:
      'Put the present forecast of cost, dates and benefits into the case, and tell the sponsor in one sentence whether it still holds.',
    guidance:
      'Do it before each gate, and at once when a main assumption falls. Money that is spent already is no reason to go on.',
    source: ISO_SOURCE,
  },
  {
    id: ruleId('ISO-INT-4'),
    clause: clause('6.6 Controlling a project, work packages'),
    title: 'Every work package in progress has a leader',
    intent:
      'Work is handed out in packages so that each has one person who plans it, reports on it and hands it over.',
    severity: 'major',
    weight: 2,
    ...during('executing'),
    evidence: {
      kind: 'each-item',
      which: {
        all: [
          { test: 'category', is: 'in-progress' },
          { test: 'level', is: 'above-standard' },
        ],
      },
      must: ASSIGNED,
    },
    remediation:
      'Agree with one person each who leads the listed work packages, and assign them. Put back those that nobody has begun.',
    guidance:
      'A work item above the standard level, an epic as a rule, stands for a work package. The leader need not do the work.',
    source: ISO_SOURCE,
  },
  {
    id: ruleId('ISO-INT-5'),
    clause: clause('6.7 Managing delivery'),
    title: 'Something was delivered in the last 28 days',
    intent:
      'Delivery shows in things that are finished. Four weeks in which nothing was is the first sign that the work is too big, or waits for something.',
    severity: 'major',
    weight: 2,
    ...during('executing'),
    evidence: { kind: 'finished-within', days: 28 },
    remediation:
      'Find the work item that is closest to done and what keeps it open. Finish it before anything new is begun.',
    guidance:
      'Cut the work so that something can be shown at least once a month, also where the whole is handed over only at the end.',
    source: ISO_SOURCE,
  },
  {
    id: ruleId('ISO-INT-6'),
    clause: clause('6.8 Closing or terminating a project'),
    title: 'Nothing is left in progress when the project closes',
    intent:
      'A project that ends with work half done leaves cost without benefit, and people who are still asked for it months later.',
    severity: 'major',
    weight: 2,
    ...during('closing'),
    evidence: {
      kind: 'item-count',
      which: { test: 'category', is: 'in-progress' },
      is: 'at-most',
      value: 0,
    },
    remediation:
      'Finish it, hand it over to somebody by name, or close it and say why. For a project that is terminated, say what its parts are still good for.',
    guidance:
      'Draw up the list with the sponsor a month before the end, while there is somebody left to do it.',
    source: ISO_SOURCE,
  },
  {
    id: ruleId('ISO-INT-7'),
    clause: clause('6.8 Closing or terminating a project, closure report'),
    title: 'The closing report is agreed',
    intent:
      "The report tells the sponsor and the organisation what they got for what they gave. Unagreed, it is one side's story.",
    severity: 'major',
    weight: 2,
    ...during('closing'),
    evidence: { kind: 'artifact-in-state', artifact: 'project-end-report', state: 'approved' },
    remediation:
      'Hold results, cost and dates against what was agreed, list what is handed over and to whom, have the sponsor agree, and move it to done.',
    guidance:
      'The kind project-end report stands for it. Write it also for a project that was stopped; the reasons are worth the most.',
    source: ISO_SOURCE,
  },
  {
    id: ruleId('ISO-INT-8'),
    clause: clause('6.9 Post-project activities'),
    title: 'Every benefit has a day on which it is measured',
    intent:
      "Outcomes show when the project is gone. A day in somebody's calendar is what is left of the promise.",
    severity: 'minor',
    weight: 1,
    ...from('executing'),
    evidence: { kind: 'each-artifact', artifact: 'benefit', must: DATED },
    remediation:
      'Set a due date on each listed benefit: the day it is to be measured. Tell the person who will do it.',
    guidance:
      'Choose the day by when the benefit can first be seen, a full quarter or season of use as a rule.',
    source: ISO_SOURCE,
  },
];
