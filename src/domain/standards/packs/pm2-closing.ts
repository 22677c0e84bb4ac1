import { ruleId } from '../../foundation/ids';
import { during } from '../applies';
import type { Rule } from '../standard';
import { clause, PM2_SOURCE } from './pm2-source';

/** What is left when a project ends, and what must not be left. */
export const pm2Closing: readonly Rule[] = [
  {
    id: ruleId('PM2-CLO-1'),
    clause: clause('Closing Phase: Lessons Learned and Post-Project Recommendations'),
    title: 'Lessons learned are on record',
    intent:
      'The next project pays for what this one forgot to write down. Lessons are best caught while the work is going on and gone through together at the end.',
    severity: 'minor',
    weight: 1,
    ...during('closing'),
    evidence: { kind: 'artifact-exists', artifact: 'lesson-learned' },
    remediation:
      'Ask the team what they would do again and what they would not. Record each answer with the situation in which it applies.',
    guidance:
      'Write a lesson as advice to a stranger: in such a situation do this, because. Do not wait for the end; collect them at each milestone.',
    source: PM2_SOURCE,
  },
  {
    id: ruleId('PM2-CLO-2'),
    clause: clause('Closing Phase: Project-End Report'),
    title: 'The project-end report is agreed',
    intent:
      'The report holds what came out against what was promised. It is the last time that all who know are still there to be asked.',
    severity: 'major',
    weight: 2,
    ...during('closing'),
    evidence: { kind: 'artifact-in-state', artifact: 'project-end-report', state: 'approved' },
    remediation:
      'Write the report after the project-end review: outcome, schedule, cost, open ends and lessons. Have the steering committee agree to it, and move it to done.',
    guidance:
      'Compare with the first baseline, not only with the last. Two pages that are read serve the next project better than forty.',
    source: PM2_SOURCE,
  },
  {
    id: ruleId('PM2-CLO-3'),
    clause: clause('Closing Phase: Administrative Closure, project acceptance note'),
    title: 'The project owner has accepted the result',
    intent:
      'Until somebody signs for it the result belongs to the project, and so does every fault. The note ends that, and says what is still owed.',
    severity: 'critical',
    weight: 3,
    ...during('closing'),
    evidence: { kind: 'artifact-in-state', artifact: 'acceptance-note', state: 'approved' },
    remediation:
      'Write the acceptance note with what is handed over and with reservations if there are any. Have the project owner approve it.',
    guidance:
      'Accept deliverables one by one while the work goes on; then the note only confirms it. A reservation names who repairs it by when.',
    source: PM2_SOURCE,
  },
  {
    id: ruleId('PM2-CLO-4'),
    clause: clause('Closing Phase: Administrative Closure, project archive'),
    title: 'Nothing is left in progress',
    intent:
      'Work that is still moving when the team goes home is finished by nobody. What is archived must be how things stand, not how they stood half-way.',
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
      'Finish what is in progress, hand it over by name to those who run the result, or close it with the reason.',
    guidance:
      'Then archive: check that each document says which version holds, note where the archive is in the handbook, and give back access and contracts.',
    source: PM2_SOURCE,
  },
];
