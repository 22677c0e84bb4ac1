import { ruleId } from '../../foundation/ids';
import { ALWAYS } from '../applies';
import type { Rule } from '../standard';
import { ASSIGNED } from './item-conditions';
import { clause, PM2_SOURCE } from './pm2-source';

/** The logs that are kept from the first day to the last. */
export const pm2Control: readonly Rule[] = [
  {
    id: ruleId('PM2-MON-1'),
    clause: clause('Monitor & Control: Manage Risks'),
    title: 'A risk log is kept',
    intent:
      'Risks that are written down can be reduced, shared or accepted on purpose. A project without any risk on record has not looked.',
    severity: 'major',
    weight: 2,
    ...ALWAYS,
    evidence: { kind: 'artifact-exists', artifact: 'risk' },
    remediation:
      'Spend half an hour with the core team: what could make us late, dearer or useless? Record each answer as a risk with its likelihood and impact.',
    guidance:
      'Write a risk as cause, event and effect. Look at the log once a month, and after each change of scope, supplier or team.',
    source: PM2_SOURCE,
  },
  {
    id: ruleId('PM2-MON-2'),
    clause: clause('Monitor & Control: Manage Risks, ownership'),
    title: 'Every risk has an owner',
    intent:
      'The owner watches the risk and carries out the response. A risk that belongs to everybody is watched by nobody.',
    severity: 'major',
    weight: 2,
    ...ALWAYS,
    evidence: { kind: 'each-artifact', artifact: 'risk', must: ASSIGNED },
    remediation:
      'Assign each listed risk to the person best placed to notice it coming or to do something about it.',
    guidance:
      "The owner need not be in the team: for a supplier's risk it may be whoever holds the contract. Agree with them first.",
    source: PM2_SOURCE,
  },
  {
    id: ruleId('PM2-MON-3'),
    clause: clause('Monitor & Control: Manage Issues and Decisions'),
    title: 'Every project issue has an owner',
    intent:
      'Issues are problems that have already happened. Each needs one person who sees it through or takes it further up.',
    severity: 'major',
    weight: 2,
    ...ALWAYS,
    evidence: { kind: 'each-artifact', artifact: 'issue', must: ASSIGNED },
    remediation:
      'Assign each listed issue to whoever will solve it or escalate it, and agree when they report back.',
    guidance:
      "Keep project issues apart from defects of the product: an issue threatens the project's scope, time, cost or people.",
    source: PM2_SOURCE,
  },
  {
    id: ruleId('PM2-MON-4'),
    clause: clause('Monitor & Control: Manage Issues and Decisions, decision log'),
    title: 'A decision log is kept',
    intent:
      'Months later somebody asks why. The log answers with what was decided, by whom, when, and what was turned down.',
    severity: 'minor',
    weight: 1,
    ...ALWAYS,
    evidence: { kind: 'artifact-exists', artifact: 'decision' },
    remediation:
      'Record the decisions taken so far that would be dear to reverse. From now on add each one on the day it is taken.',
    guidance:
      'One decision, one entry: the question, the options, the choice and its reason. Link what it changes.',
    source: PM2_SOURCE,
  },
  {
    id: ruleId('PM2-MON-5'),
    clause: clause('Monitor & Control: Manage Project Change'),
    title: 'Every change request has an owner',
    intent:
      'A change of scope, time or cost is approved, rejected, postponed or merged on purpose. The owner brings it to that decision.',
    severity: 'major',
    weight: 2,
    ...ALWAYS,
    evidence: { kind: 'each-artifact', artifact: 'change-request', must: ASSIGNED },
    remediation:
      'Assign each listed change request to the person who will estimate its effect and bring it to those who decide.',
    guidance:
      'Describe the effect on scope, time, cost and risk before asking for a decision. Small changes within agreed tolerances need no request.',
    source: PM2_SOURCE,
  },
];
