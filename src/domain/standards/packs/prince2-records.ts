import { ruleId } from '../../foundation/ids';
import { ALWAYS, from } from '../applies';
import type { Rule } from '../standard';
import { ASSIGNED } from './item-conditions';
import { product, PRINCE2_SOURCE } from './prince2-source';

/** Records: the registers and logs that make up the project log, always in motion. */
export const prince2Records: readonly Rule[] = [
  {
    id: ruleId('P2-REC-1'),
    clause: product('Project log, risk register'),
    title: 'Every risk has an owner',
    intent:
      'The register is not a list of fears but of duties: for each risk one person watches it and sees to its response.',
    severity: 'major',
    weight: 2,
    ...ALWAYS,
    evidence: { kind: 'each-artifact', artifact: 'risk', must: ASSIGNED },
    remediation:
      'Assign each listed risk to its owner, and ask them whether they accept it. A risk that nobody wants goes to the project manager until the board decides.',
    guidance:
      'Owner and the one who carries out a response may be two people; the assignee is the owner. Close risks that cannot happen any more.',
    source: PRINCE2_SOURCE,
  },
  {
    id: ruleId('P2-REC-2'),
    clause: product('Project log, issue register'),
    title: 'Every issue has an owner',
    intent:
      'Problems, requests and products off specification all enter one register, so that none is handled by whoever happened to hear of it.',
    severity: 'major',
    weight: 2,
    ...ALWAYS,
    evidence: { kind: 'each-artifact', artifact: 'issue', must: ASSIGNED },
    remediation:
      'Assign each listed issue to the person who examines it and proposes what to do; decide which ones the project manager may settle alone.',
    guidance:
      'What can be settled with a word goes into the daily notes and not into the register. What may break a tolerance goes to the board.',
    source: PRINCE2_SOURCE,
  },
  {
    id: ruleId('P2-REC-3'),
    clause: product('Project log, quality register'),
    title: 'Quality activities are on record',
    intent:
      'A product counts as finished when its description says so and the register shows that somebody looked. Without the record there is only the word of its maker.',
    severity: 'major',
    weight: 2,
    ...from('executing'),
    evidence: { kind: 'artifact-exists', artifact: 'quality-review' },
    remediation:
      'Enter the reviews and tests that the stage plan foresees, and for those that took place the result and where its evidence lies.',
    guidance:
      'The kind quality review stands for an entry. Plan them with the stage, so that reviewers have the time when it comes.',
    source: PRINCE2_SOURCE,
  },
  {
    id: ruleId('P2-REC-4'),
    clause: product('Project log, lessons log'),
    title: 'Lessons are noted from the beginning',
    intent:
      'Learning from experience begins with looking at what others noted, and goes on by noting what happens here while it can still help this project.',
    severity: 'minor',
    weight: 1,
    ...ALWAYS,
    evidence: { kind: 'artifact-exists', artifact: 'lesson-learned' },
    remediation:
      'Look for the lessons of two similar projects and note those that apply. Add your own whenever something went unexpectedly well or badly.',
    guidance:
      'Note what happened, why, and what to do next time. Go through the log when a stage is planned, not only when the project ends.',
    source: PRINCE2_SOURCE,
  },
];
