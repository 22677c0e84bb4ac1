import { ruleId } from '../../foundation/ids';
import { ALWAYS, from } from '../applies';
import type { Rule } from '../standard';
import { ASSIGNED, DATED, ON_TIME, settledWithin } from './item-conditions';
import { clause, PM2_SOURCE } from './pm2-source';

/** Whether the logs and the plan are looked at, and what is found is dealt with. */
export const pm2Monitoring: readonly Rule[] = [
  {
    id: ruleId('PM2-MON-6'),
    clause: clause('Monitor & Control: Manage Risks, risk monitoring'),
    title: 'The risk log was gone through in the last 35 days',
    intent:
      'A log that was written once describes the fears of the first month. Risks grow, fade and come true; the log only helps while it follows.',
    severity: 'major',
    weight: 2,
    ...from('planning'),
    evidence: { kind: 'artifact-fresh', artifact: 'risk', withinDays: 35 },
    remediation:
      'Go through the open risks with their owners: what became likelier, what can be closed, what is missing? Write the answer into each one.',
    guidance:
      'Make it a fixed point of the monthly meeting, fifteen minutes at most. Begin with the three largest.',
    source: PM2_SOURCE,
  },
  {
    id: ruleId('PM2-MON-7'),
    clause: clause('Monitor & Control: Manage Issues and Decisions, due dates'),
    title: 'Every project issue has a date by which it is to be solved',
    intent:
      'An owner without a date means well. The date says when help is called for if the issue is still there.',
    severity: 'minor',
    weight: 1,
    ...from('planning'),
    evidence: { kind: 'each-artifact', artifact: 'issue', must: DATED },
    remediation:
      'Agree a due date with the owner of each listed issue: the day from which the project suffers, or an earlier one.',
    guidance:
      'When the date comes and the issue is still open, escalate it that day. Moving the date is a decision, not a habit.',
    source: PM2_SOURCE,
  },
  {
    id: ruleId('PM2-MON-8'),
    clause: clause('Monitor & Control: Manage Project Change, decision'),
    title: 'No change request waits for more than 30 days',
    intent:
      'While a change is undecided the team builds for both answers, or for the wrong one. A late yes costs more than an early no.',
    severity: 'major',
    weight: 1,
    ...from('planning'),
    evidence: { kind: 'each-artifact', artifact: 'change-request', must: settledWithin(30) },
    remediation:
      'Bring each listed change request to those who decide, with a recommendation. Postponed is an answer too: close it and say when it comes back.',
    guidance:
      'Look at the open requests in each steering meeting. Requests that wait for facts get an owner who brings the facts by a day.',
    source: PM2_SOURCE,
  },
  {
    id: ruleId('PM2-MON-9'),
    clause: clause('Monitor & Control: Control Schedule'),
    title: 'No milestone has passed without being reached',
    intent:
      'A milestone that quietly stays open makes every later one untrue. Those who wait for it learn of the delay on the day they needed it.',
    severity: 'major',
    weight: 2,
    ...from('planning'),
    evidence: { kind: 'each-artifact', artifact: 'milestone', must: ON_TIME },
    remediation:
      'For each listed milestone: close it if it was reached; else agree a new date with those who depend on it, and tell the steering committee why.',
    guidance:
      'Look four weeks ahead: a milestone that is going to slip is reported before its date, together with what would hold it.',
    source: PM2_SOURCE,
  },
  {
    id: ruleId('PM2-MON-10'),
    clause: clause('Monitor & Control: Manage Quality, roles in the RASCI table'),
    title: 'Every quality review has one person who sees it through',
    intent:
      'A review that finds faults and hands them to everyone repairs none. One person sees to it that it takes place and that its findings are dealt with.',
    severity: 'minor',
    weight: 1,
    ...ALWAYS,
    evidence: { kind: 'each-artifact', artifact: 'quality-review', must: ASSIGNED },
    remediation:
      'Assign each listed review to whoever convenes it and follows its findings: the project manager, or somebody they name.',
    guidance:
      'For quality the R of the table is the project manager and the A the solution provider. The reviewers are consulted; they do not own the repair.',
    source: PM2_SOURCE,
  },
];
