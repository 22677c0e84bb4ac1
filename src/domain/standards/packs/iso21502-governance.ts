import { ruleId } from '../../foundation/ids';
import { ALWAYS, from } from '../applies';
import type { Rule } from '../standard';
import { clause, ISO_SOURCE } from './iso21502-source';

/** Who decides, why the project exists, how it is cut into phases. */
export const iso21502Governance: readonly Rule[] = [
  {
    id: ruleId('ISO-GOV-1'),
    clause: clause('4.3.1 Governance framework'),
    title: 'It is written down how the project is governed',
    intent:
      'Governance answers who may decide what, by which rules and who is told. Where nothing is written, it is whoever speaks first.',
    severity: 'major',
    weight: 2,
    ...from('planning'),
    evidence: { kind: 'artifact-exists', artifact: 'project-handbook' },
    remediation:
      'Create the project handbook: policies that bind the project, who decides up to which limit, the way up, and how the project is checked.',
    guidance:
      'The kind project handbook stands for it. Refer to what the organisation has settled already, and write only what differs here.',
    source: ISO_SOURCE,
  },
  {
    id: ruleId('ISO-GOV-2'),
    clause: clause('4.3.2 Business case'),
    title: 'There is a business case',
    intent:
      'The business case ties the project to an aim of the organisation and gives those who oversee it something to measure by. Without it any result looks fine.',
    severity: 'critical',
    weight: 3,
    ...ALWAYS,
    evidence: { kind: 'artifact-exists', artifact: 'business-case' },
    remediation:
      'Create the business case: the aim it serves, options, benefits with measures, costs over the whole life, risks and constraints.',
    guidance:
      'A small project may say it on a page. Name what would make the case fall, so that it is noticed when it happens.',
    source: ISO_SOURCE,
  },
  {
    id: ruleId('ISO-GOV-3'),
    clause: clause('4.4 Project life cycle'),
    title: 'A phase was ended by a decision',
    intent:
      'Phases exist so that somebody decides between them whether to go on. Phases that merge are only names for parts of a calendar.',
    severity: 'major',
    weight: 2,
    ...from('executing'),
    evidence: { kind: 'artifact-exists', artifact: 'gate-review' },
    remediation:
      'Hold a gate review for the phase that ended last: what was reached, whether the case still holds, go, hold or stop. Record who decided.',
    guidance:
      'The number of phases follows from how much may be risked before the next look. Projects that deliver bit by bit have gates too: more, and shorter.',
    source: ISO_SOURCE,
  },
  {
    id: ruleId('ISO-GOV-4'),
    clause: clause('4.5.1 Project organization'),
    title: 'Roles and responsibilities are laid down',
    intent:
      'People act when they know that a thing is theirs. Roles that are only understood are understood differently by those who hold them.',
    severity: 'major',
    weight: 2,
    ...ALWAYS,
    evidence: { kind: 'artifact-exists', artifact: 'project-charter' },
    remediation:
      'Write the charter with each role, who reports to whom and who decides: sponsor, board, assurance, project manager, leaders of work packages.',
    guidance:
      'The kind project charter stands for it. One person may hold several roles, but whoever assures the work does not lead it.',
    source: ISO_SOURCE,
  },
  {
    id: ruleId('ISO-GOV-5'),
    clause: clause('4.5.4 Project sponsor'),
    title: 'The sponsor has taken on the charter',
    intent:
      'The sponsor answers for the result to the organisation. A sponsor who has agreed to nothing can be surprised by everything.',
    severity: 'critical',
    weight: 3,
    ...from('planning'),
    evidence: { kind: 'artifact-in-state', artifact: 'project-charter', state: 'approved' },
    remediation:
      'Go through the charter with the sponsor in person: aims, limits, their own duties. Move its work item to done once they agree.',
    guidance:
      'Ask the sponsor what they would stop the project for, and write it in. A sponsor without the time for a monthly hour is not one yet.',
    source: ISO_SOURCE,
  },
];
