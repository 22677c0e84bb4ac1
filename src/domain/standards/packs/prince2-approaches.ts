import { ruleId } from '../../foundation/ids';
import { from } from '../applies';
import type { Rule } from '../standard';
import { approach, PRINCE2_SOURCE } from './prince2-source';

/** The management approaches that the initiation documentation brings together. */
export const prince2Approaches: readonly Rule[] = [
  {
    id: ruleId('P2-APP-1'),
    clause: approach('practice Business case', 'benefits'),
    title: 'It is agreed how benefits will be measured',
    intent:
      'Most benefits come when the project team is long gone. Unless somebody is bound to measure them, nobody will know whether the money was well spent.',
    severity: 'major',
    weight: 2,
    ...from('planning'),
    evidence: { kind: 'artifact-exists', artifact: 'benefits-management-plan' },
    remediation:
      'Create the approach: each benefit with its measure, its figure today, the dates of the reviews, and the person who carries them out.',
    guidance:
      "The kind benefits management plan stands for it. Measure today's figure before the work changes it; afterwards it is too late.",
    source: PRINCE2_SOURCE,
  },
  {
    id: ruleId('P2-APP-2'),
    clause: approach('practice Business case', 'sustainability'),
    title: 'It is agreed what the project owes to sustainability',
    intent:
      'In the seventh edition sustainability stands beside time, cost and scope as something with targets and tolerances. Good intentions have neither.',
    severity: 'minor',
    weight: 1,
    ...from('planning'),
    evidence: { kind: 'artifact-exists', artifact: 'sustainability-management-plan' },
    remediation:
      'Name the two or three effects that matter here, a target and a tolerance for each, what is done for them, and who looks.',
    guidance:
      'Take the targets of the organisation where there are some. If the project has no effect worth a target, write that down and why.',
    source: PRINCE2_SOURCE,
  },
  {
    id: ruleId('P2-APP-3'),
    clause: approach('practice Risk', 'risk'),
    title: 'It is agreed how risks are handled',
    intent:
      'How much risk the board is ready to bear is its decision, not the taste of whoever writes the register. The approach makes it a limit one can be told of.',
    severity: 'major',
    weight: 1,
    ...from('planning'),
    evidence: { kind: 'artifact-exists', artifact: 'risk-management-plan' },
    remediation:
      'Create the approach: scales, how near a risk is, tolerance, kinds of response, the budget for them, and when the register is gone through.',
    guidance:
      'The kind risk management plan stands for it. Ask the board for one sentence about the risk it will not take.',
    source: PRINCE2_SOURCE,
  },
  {
    id: ruleId('P2-APP-4'),
    clause: approach('chapter People', 'communication'),
    title: 'It is agreed who is told and asked, and how',
    intent:
      'A project lives among people who can help or hinder it. The approach covers both ways: what they hear, and how what they say comes back.',
    severity: 'minor',
    weight: 1,
    ...from('planning'),
    evidence: { kind: 'artifact-exists', artifact: 'communications-management-plan' },
    remediation:
      'Create the approach with a line for each group: its interest, the message, the channel, the rhythm, and how it answers.',
    guidance:
      'The kind communications management plan stands for it. Look at it at each stage boundary: groups come and go.',
    source: PRINCE2_SOURCE,
  },
  {
    id: ruleId('P2-APP-5'),
    clause: approach('chapter People', 'change'),
    title: 'It is agreed how the organisation gets to the new state',
    intent:
      'In the seventh edition the change approach is about people and organisation: from which state to which, by which steps. Products that nobody takes up change nothing.',
    severity: 'minor',
    weight: 1,
    ...from('planning'),
    evidence: { kind: 'artifact-exists', artifact: 'business-implementation-plan' },
    remediation:
      "Describe today's way of working, the one that is aimed at and the stages between, and who leads the people concerned through them.",
    guidance:
      'The kind business implementation plan stands for it. Changes to the project itself are another matter: those go through the issues practice.',
    source: PRINCE2_SOURCE,
  },
];
