import { ruleId } from '../../foundation/ids';
import { ALWAYS, during, from } from '../applies';
import type { Rule } from '../standard';
import { ASSIGNED, DATED, OPEN, settledWithin } from './item-conditions';
import { clause, ISO_SOURCE } from './iso21502-source';

/** The management practices of clause 7 about plan, scope, people, time, money and what can go wrong. */
export const iso21502Practices: readonly Rule[] = [
  {
    id: ruleId('ISO-PRA-1'),
    clause: clause('7.2 Planning'),
    title: 'The plan is agreed',
    intent:
      'A plan that is agreed is a promise both sides can be held to. Control means to compare with it; nothing can be compared with a draft.',
    severity: 'major',
    weight: 2,
    ...from('planning'),
    evidence: { kind: 'artifact-in-state', artifact: 'work-plan', state: 'approved' },
    remediation:
      'Bring scope, schedule, cost and people together in the work plan, have those who do the work and the sponsor agree, and move it to done.',
    guidance:
      'Plan in waves: the next phase in detail, the others in outline. A change of the agreed plan goes through change control.',
    source: ISO_SOURCE,
  },
  {
    id: ruleId('ISO-PRA-2'),
    clause: clause('7.3 Benefit management'),
    title: 'The benefits are on record',
    intent:
      'Benefits that exist only in the text of the business case are read once. As entries of their own they have an owner, a measure and a history.',
    severity: 'major',
    weight: 2,
    ...from('planning'),
    evidence: { kind: 'artifact-exists', artifact: 'benefit' },
    remediation:
      'Take the benefits from the business case and add one entry each: who is better off, the figure that shows it, its value today.',
    guidance:
      'Three that are measured beat ten that are named. Record also what gets worse: somebody will notice.',
    source: ISO_SOURCE,
  },
  {
    id: ruleId('ISO-PRA-3'),
    clause: clause('7.4 Scope management'),
    title: 'The scope is laid down as deliverables',
    intent:
      'Scope is what will be handed over, and by that what will not. Without a list each side carries its own in its head.',
    severity: 'major',
    weight: 2,
    ...from('planning'),
    evidence: { kind: 'artifact-exists', artifact: 'deliverable' },
    remediation:
      'Add one entry for each deliverable with its criteria for acceptance, and write down the two or three things that are out of scope.',
    guidance:
      'Link the work items that bring a deliverable about; work that leads to none is not in scope.',
    source: ISO_SOURCE,
  },
  {
    id: ruleId('ISO-PRA-4'),
    clause: clause('7.5 Resource management'),
    title: 'Work in progress has someone who does it',
    intent:
      'Whether there are enough people shows first in work that was begun and has nobody. It is counted as progress and is none.',
    severity: 'major',
    weight: 1,
    ...during('executing'),
    evidence: { kind: 'in-progress-assigned' },
    remediation:
      'Assign each listed work item or put it back. If there is nobody to assign it to, tell the sponsor: that is a shortage of people.',
    guidance:
      'Look at it per person as well: who has more than three things in progress finishes none of them soon.',
    source: ISO_SOURCE,
  },
  {
    id: ruleId('ISO-PRA-5'),
    clause: clause('7.6 Schedule management'),
    title: 'Every milestone has a date',
    intent:
      'The schedule is what others arrange themselves by. A milestone without a date tells them only that something will happen.',
    severity: 'major',
    weight: 2,
    ...from('planning'),
    evidence: { kind: 'each-artifact', artifact: 'milestone', must: DATED },
    remediation:
      'Set the due date of each listed milestone from the sequence of the work, not from the wish; where it hangs on others, record the dependency.',
    guidance:
      'Say beside the date how sure it is. Dates that were given from outside are constraints: mark them as such.',
    source: ISO_SOURCE,
  },
  {
    id: ruleId('ISO-PRA-6'),
    clause: clause('7.7 Cost management'),
    title: 'Four fifths of the open work are estimated',
    intent:
      'What the rest will cost is a sum of estimates. The more of them are missing, the more the forecast is a hope.',
    severity: 'minor',
    weight: 1,
    ...during('executing'),
    evidence: {
      kind: 'item-share',
      of: { all: [OPEN, { test: 'level', is: 'standard' }] },
      which: { test: 'filled-in', field: 'estimate' },
      is: 'at-least',
      percent: 80,
    },
    remediation:
      'Estimate the listed work items with those who will do them, the largest first. Close those that nobody will do.',
    guidance:
      'A rough number today beats an exact one after the fact. Compare estimates with what it took, and tell the team how far off they were.',
    source: ISO_SOURCE,
  },
  {
    id: ruleId('ISO-PRA-7'),
    clause: clause('7.8 Risk management'),
    title: 'Every risk has an owner',
    intent:
      'To find and weigh a risk is half of the practice; the other half is that somebody treats it and says when that has worked.',
    severity: 'major',
    weight: 2,
    ...ALWAYS,
    evidence: { kind: 'each-artifact', artifact: 'risk', must: ASSIGNED },
    remediation:
      'Assign each listed risk to the person who can do most about it. What nobody in the project can influence goes to the sponsor.',
    guidance:
      "Chances are risks as well: an owner who looks for them finds some. Ask for the owners' view in each review.",
    source: ISO_SOURCE,
  },
  {
    id: ruleId('ISO-PRA-8'),
    clause: clause('7.9 Issues management'),
    title: 'No issue stays open for more than 60 days',
    intent:
      'An issue is something that hurts now. After two months it is either not one, or the project has learned to limp.',
    severity: 'major',
    weight: 1,
    ...ALWAYS,
    evidence: { kind: 'each-artifact', artifact: 'issue', must: settledWithin(60) },
    remediation:
      'For each listed issue: solve it, take it to the sponsor, or close it and record what the project will live with.',
    guidance:
      'Agree a date when an issue is opened. If it cannot be solved here, its escalation is the solution that is owed.',
    source: ISO_SOURCE,
  },
  {
    id: ruleId('ISO-PRA-9'),
    clause: clause('7.10 Change control'),
    title: 'No change request waits for more than 30 days',
    intent:
      'Control of change means that each one is weighed and answered. Those that wait are either built in silence or hold up the work.',
    severity: 'major',
    weight: 1,
    ...ALWAYS,
    evidence: { kind: 'each-artifact', artifact: 'change-request', must: settledWithin(30) },
    remediation:
      'Have the effect of each listed request estimated and bring it to whoever may decide. Record the answer and close it.',
    guidance:
      'Give the project manager the right to decide what stays within the tolerances, and a day of the week on which the rest is decided.',
    source: ISO_SOURCE,
  },
];
