import { ruleId } from '../../foundation/ids';
import { ALWAYS, from } from '../applies';
import type { Rule } from '../standard';
import { clause, ISO_SOURCE } from './iso21502-source';

/** Roles and who may hold them together. In Jira, the sponsor is in the role Sponsor, Project Sponsor or Project Owner. */
export const iso21502Organization: readonly Rule[] = [
  {
    id: ruleId('ISO-ORG-1'),
    clause: clause('4.5.4 Project sponsor, assignment'),
    title: 'One person sponsors the project',
    intent:
      'The sponsor is accountable for the project reaching its objectives and for the benefits it enables. Accountability that is shared is not there when it is needed.',
    severity: 'critical',
    weight: 3,
    ...ALWAYS,
    evidence: { kind: 'role-assigned', role: 'project-owner', is: 'exactly', value: 1 },
    remediation:
      'Have the sponsoring organization name one sponsor, and put that person into the role Sponsor of the Jira project.',
    guidance:
      'A sponsor who has no hour a week for the project is none. Name the person, not the unit.',
    source: ISO_SOURCE,
  },
  {
    id: ruleId('ISO-ORG-2'),
    clause: clause('4.5.6 Project manager'),
    title: 'One person manages the project',
    intent:
      'The project manager is accountable to the sponsor for completing what was agreed. The line from the one to the other has to be a single one.',
    severity: 'critical',
    weight: 3,
    ...ALWAYS,
    evidence: { kind: 'role-assigned', role: 'project-manager', is: 'exactly', value: 1 },
    remediation:
      'Assign one project manager, and put that person alone into the role Project Manager of the Jira project.',
    guidance:
      'Leaders of work packages are their own role. When the manager changes, change the role on the day of the handover.',
    source: ISO_SOURCE,
  },
  {
    id: ruleId('ISO-ORG-3'),
    clause: clause('4.5.5 Project assurance'),
    title: 'Assurance is independent of sponsor and manager',
    intent:
      'Those who direct and those who manage hear from assurance what they would not see themselves. It is worth nothing when it is they themselves who give it.',
    severity: 'major',
    weight: 2,
    ...ALWAYS,
    evidence: {
      kind: 'separated-duties',
      duties: ['project-assurance', 'project-owner', 'project-manager'],
    },
    remediation:
      'Give the role Project Assurance of the Jira project to people who neither sponsor the project nor manage it.',
    guidance:
      'A colleague who runs another project does well. Agree beforehand what is looked at, and when.',
    source: ISO_SOURCE,
  },
  {
    id: ruleId('ISO-ORG-4'),
    clause: clause('4.3.2 Business case, approval by the sponsor'),
    title: 'The sponsor approved the business case as it stands',
    intent:
      'Each decision to go on rests on the business case. It has to be the one that the sponsor agreed to, and not one that was improved afterwards.',
    severity: 'major',
    weight: 2,
    ...from('planning'),
    evidence: { kind: 'artifact-approved', artifact: 'business-case', by: 'project-owner' },
    remediation:
      'Ask the sponsor to approve the business case in the panel Governance of its work item, and again after each change of it.',
    guidance:
      'Bring changes together so that the sponsor is asked rarely. An approval that was voided is shown with who gave it and when.',
    source: ISO_SOURCE,
  },
];
