import { ruleId } from '../../foundation/ids';
import { ALWAYS, during, from } from '../applies';
import type { Rule } from '../standard';
import { DONE } from './item-conditions';
import { clause, PM2_SOURCE } from './pm2-source';

/** What the three phase gates leave behind, beside the approvals of charter and work plan that they give. */
export const pm2Gates: readonly Rule[] = [
  {
    id: ruleId('PM2-GAT-1'),
    clause: clause('Initiating Phase: Phase Gate RfP (Ready for Planning)'),
    title: 'Gate reviews are on record, from the gate before planning on',
    intent:
      'The first gate asks whether the project is worth planning. Skipped, a project grows into one that cannot be refused any more, without anybody having said yes.',
    severity: 'major',
    weight: 2,
    ...from('planning'),
    evidence: { kind: 'artifact-exists', artifact: 'gate-review' },
    remediation:
      'Hold the phase-exit review with the steering committee: business case and charter, nothing else. Record it as a gate review with the decision and its conditions.',
    guidance:
      'If the answer is no, the project goes straight to closing and keeps its lessons. Record one review for each gate; link what was looked at.',
    source: PM2_SOURCE,
  },
  {
    id: ruleId('PM2-GAT-2'),
    clause: clause('Planning Phase: Phase Gate RfE (Ready for Executing)'),
    title: 'The handbook is agreed when the work begins',
    intent:
      'After this gate most of the money is spent. Who decides, how far, and how matters are escalated has to be agreed before the first dispute about it.',
    severity: 'minor',
    weight: 1,
    ...from('executing'),
    evidence: { kind: 'artifact-in-state', artifact: 'project-handbook', state: 'approved' },
    remediation:
      'Walk through roles, escalation and tailoring with the core team and the business manager, have the project owner agree, and move the handbook to done.',
    guidance:
      'The gate looks at the handbook together with the work plan. Conditions of the gate get an owner and a date, else they are forgotten by the first Friday.',
    source: PM2_SOURCE,
  },
  {
    id: ruleId('PM2-GAT-3'),
    clause: clause('Executing Phase: Phase Gate RfC (Ready for Closing)'),
    title: 'Every deliverable is accepted when the project closes',
    intent:
      'A project is over when what it owed is taken over, not when the team is tired. A deliverable that is still open after this gate has nobody to finish it.',
    severity: 'critical',
    weight: 3,
    ...during('closing'),
    evidence: { kind: 'each-artifact', artifact: 'deliverable', must: DONE },
    remediation:
      'For each listed deliverable: have it accepted by whoever the acceptance plan names, or agree in writing that it is dropped. Then move it to done.',
    guidance:
      'Accept deliverables one by one as they are finished. The gate goes through the open risks and issues too: each is closed or gets an owner outside the project.',
    source: PM2_SOURCE,
  },
  {
    id: ruleId('PM2-GAT-4'),
    clause: clause('The PM² life cycle: phases do not overlap, and a gate ends each'),
    title: 'The phase that is said is the one that the evidence shows',
    intent:
      'The phase decides which rules are asked. A project that runs ahead of its gates, or stays in planning on paper while the work is begun, is measured by the wrong ones.',
    severity: 'major',
    weight: 2,
    ...ALWAYS,
    evidence: { kind: 'phase-evident' },
    remediation:
      'Read in the finding what shows the other phase. Either say that phase of the project, under Phase and tier, or decide the gate that stands between the two.',
    guidance:
      'Once a gate is decided, the gates tell the phase. Before, the project end report, the work that is begun and finished, and the approvals of business case, charter and work plan do.',
    source: PM2_SOURCE,
  },
];
